package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pushdesk.model.PushMode;
import pushdesk.model.StoreKind;
import pushdesk.ui.EmbeddedEngine;
import pushdesk.ui.Workspace;

/// Takes pictures of the window's states on a sample repository, in light and dark: `WindowPictures <folder> [width height [text scale]]`.
public final class WindowPictures {
    private static final Path SAMPLES = Path.of("..", "sample-repos").toAbsolutePath().normalize();

    private WindowPictures() {}

    public static void main(String[] arguments) throws Exception {
        double width = arguments.length > 2 ? Double.parseDouble(arguments[1]) : 1440;
        double height = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 900;
        double scale = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 1;
        Pictures.startToolkit();
        var engine = new EmbeddedEngine(Files.createTempDirectory("pushdesk-pictures"));
        try (var pictures = new Pictures(Path.of(arguments[0]), engine, List.of(SAMPLES.resolve("driver_ranking"), SAMPLES.resolve("shop")), width, height)) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.settings().textScaleProperty().set(scale));
            pictures.both("start");
            pictures.act(() -> pictures.desktop().open(SAMPLES.resolve("hello").resolve("no-such-folder")));
            pictures.both("start-fault");

            pictures.act(() -> pictures.desktop().open(SAMPLES.resolve("driver_ranking")));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            pictures.both("opened");
            pictures.act(() -> {
                workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE);
                pictures.desktop().openFile(SAMPLES.resolve("driver_ranking").resolve("data").resolve("drivers.csv"));
            });
            pictures.until(() -> workspace.planProperty().get() != null);
            pictures.both("plan");
            pictures.act(pictures.desktop()::push);
            pictures.until(() -> workspace.lastPushProperty().get() != null && !workspace.history().isEmpty());
            pictures.both("result");
            for (Workspace.Panel panel : List.of(Workspace.Panel.ONLINE_ROWS, Workspace.Panel.OFFLINE_ROWS, Workspace.Panel.HISTORY)) {
                pictures.act(() -> workspace.panelProperty().set(panel));
                pictures.both(panel.name().toLowerCase(java.util.Locale.ROOT));
            }
            pictures.act(() -> workspace.showPlace(workspace.repoProperty().get().featureViews().getFirst().info().location()));
            pictures.act(() -> workspace.selectedStoreProperty().set(StoreKind.ONLINE));
            pictures.both("definition");

            pictures.act(() -> pictures.desktop().open(SAMPLES.resolve("mistakes")));
            pictures.until(() -> workspace.repoProperty().get().root().endsWith("mistakes") && workspace.figuresProperty().get() != null);
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PROBLEMS));
            pictures.both("problems");
        }
        System.exit(0);
    }
}
