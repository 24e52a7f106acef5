package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import pushdesk.benchmark.LargeRepository;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of a repository of 1,000 objects, and of stores that hold nothing yet.
final class ScalePictures {
    private static final int VIEWS = 770;
    private static final Path SAMPLE = Path.of("..", "sample-repos", "hello").toAbsolutePath().normalize();

    private ScalePictures() {}

    static void take(Path folder, Size size) throws Exception {
        Path large = Files.createTempDirectory("pushdesk-large").resolve("large");
        LargeRepository.write(large, VIEWS);
        try (var pictures = new Pictures(folder, new EmbeddedEngine(Files.createTempDirectory("pushdesk-stores")), List.of(SAMPLE), size)) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.desktop().open(SAMPLE));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            for (Workspace.Panel panel : List.of(Workspace.Panel.ONLINE_ROWS, Workspace.Panel.OFFLINE_ROWS, Workspace.Panel.HISTORY)) {
                pictures.act(() -> workspace.panelProperty().set(panel));
                pictures.both("empty-" + panel.name().toLowerCase(Locale.ROOT));
            }
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PUSH));
            if (pictures.desktop().scene().lookup("#graph-legend") == null) {
                pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.GRAPH)); // in a low window
                Pictures.settle();
            }
            pictures.act(() -> ((ToggleButton) pictures.desktop().scene().lookup("#graph-legend")).fire());
            pictures.both("legend");
            pictures.act(() -> ((ToggleButton) pictures.desktop().scene().lookup("#graph-legend")).fire());
            pictures.act(() -> pictures.desktop().open(large));
            pictures.until(() -> workspace.repoProperty().get() != null && workspace.repoProperty().get().project().equals("large") && workspace.figuresProperty().get() != null);
            Pictures.settle();
            Pictures.settle();
            pictures.both("thousand");
            pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#graph-fit")).fire());
            pictures.both("thousand-whole");
            pictures.act(() -> workspace.repoProperty().get().featureView("view_401").ifPresent(workspace.selectionProperty()::set));
            Pictures.settle();
            pictures.both("thousand-selected");
            pictures.act(() -> {
                var field = (TextField) pictures.desktop().scene().lookup("#graph-focus");
                field.setText("1+view_401+1");
                field.fireEvent(new ActionEvent());
            });
            Pictures.settle();
            Pictures.settle();
            pictures.both("thousand-focus");
        }
    }
}
