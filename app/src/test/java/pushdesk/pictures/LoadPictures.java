package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import pushdesk.ui.Workspace;
import pushdesk.ui.opening.EmbeddedEngine;

/// Takes pictures of loading the file of a batch source: `LoadPictures <folder> [width height]`.
public final class LoadPictures {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();

    private LoadPictures() {}

    public static void main(String[] arguments) throws Exception {
        Pictures.startToolkit();
        Path stores = Files.createTempDirectory("pushdesk-load");
        int width = arguments.length > 2 ? Integer.parseInt(arguments[1]) : 1440;
        int height = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 900;
        try (var pictures = new Pictures(Path.of(arguments[0]), new EmbeddedEngine(stores), List.of(SAMPLE), width, height)) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.desktop().open(SAMPLE));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            pictures.act(() -> workspace.selectionProperty().set(workspace.repoProperty().get().batchSource("driver_stats_log").orElseThrow()));
            pictures.both("load-offered-" + width);
            pictures.act(() -> button(pictures, "load-own").fire());
            pictures.until(() -> button(pictures, "load").isVisible());
            pictures.both("load-planned-" + width);
            pictures.act(() -> button(pictures, "load").fire());
            pictures.until(() -> !workspace.history().isEmpty());
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.HISTORY));
            pictures.both("load-done-" + width);
        }
        System.exit(0);
    }

    private static Button button(Pictures pictures, String id) {
        return (Button) pictures.desktop().scene().lookup("#" + id);
    }
}
