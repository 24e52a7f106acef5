package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of loading the file of a batch source.
final class LoadPictures {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();

    private LoadPictures() {}

    static void take(Path folder, Size size) throws Exception {
        Path stores = Files.createTempDirectory("pushdesk-load");
        try (var pictures = new Pictures(folder, new EmbeddedEngine(stores), List.of(SAMPLE), size)) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.desktop().open(SAMPLE));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            pictures.act(() -> pictures.settings().detailsShownProperty().set(true)); // a narrow window closes them
            pictures.act(() -> workspace.selectionProperty().set(workspace.repoProperty().get().batchSource("driver_stats_log").orElseThrow()));
            pictures.both("load-offered");
            pictures.act(() -> button(pictures, "load-own").fire());
            pictures.until(() -> button(pictures, "load").isVisible());
            pictures.both("load-planned");
            pictures.act(() -> button(pictures, "load").fire());
            pictures.until(() -> !workspace.history().isEmpty());
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.HISTORY));
            pictures.both("load-done");
        }
    }

    private static Button button(Pictures pictures, String id) {
        return (Button) pictures.desktop().scene().lookup("#" + id);
    }
}
