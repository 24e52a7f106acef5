package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.serving.FeatureServer;
import pushdesk.serving.ServerListener;
import pushdesk.serving.ServerOptions;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.target.Target;
import pushdesk.serving.target.Targets;
import pushdesk.store.FeatureStore;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of a push to a deployed server.
final class TargetPictures {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();

    private TargetPictures() {}

    static void take(Path folder, Size size) throws Exception {
        try (var pictures = new Pictures(folder, new EmbeddedEngine(Files.createTempDirectory("pushdesk-targets")), List.of(SAMPLE), size);
                var deployed = FeatureStore.inMemory(FeatureRepoReader.read(SAMPLE));
                var server = FeatureServer.start(deployed, ServerOptions.USUAL.at(ServerOptions.LOOPBACK, 0), ServerListener.NONE)) {
            Workspace workspace = pictures.desktop().workspace();
            var targets = Targets.in(pictures.settings().folder());
            var staging = new Target("staging", ServerAddress.of(server.address().toString(), Optional.of("s3cret")), false);
            var live = new Target("live-eu", ServerAddress.of(server.address().toString(), Optional.empty()), true);
            targets.add(staging);
            targets.add(live);
            pictures.act(() -> pictures.desktop().open(SAMPLE));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            pictures.act(() -> pictures.desktop().openFile(SAMPLE.resolve("data/drivers.csv")));
            pictures.until(() -> workspace.planProperty().get() != null);
            pictures.act(() -> workspace.targetProperty().set(staging));
            pictures.both("target-planned");
            pictures.act(pictures.desktop()::push);
            pictures.until(() -> button(pictures, "Read them back").isVisible());
            pictures.both("target-sent");
            pictures.press("Read them back");
            pictures.until(() -> pictures.desktop().scene().lookup(".read-back") != null);
            pictures.both("target-read-back");
            pictures.act(() -> workspace.targetProperty().set(live));
            pictures.until(() -> workspace.planProperty().get() != null);
            pictures.act(pictures.desktop()::push);
            pictures.act(() -> ((ButtonBase) pictures.desktop().scene().lookup(".side-sheet .flat-button")).fire());
            pictures.both("target-asking");
            pictures.act(() -> pictures.desktop().targets());
            Pictures.settle();
            pictures.both("target-sheet");
            pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#target-add")).fire());
            pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#target-save")).fire());
            pictures.both("target-form");
        }
    }

    private static Button button(Pictures pictures, String text) {
        return pictures.desktop().scene().getRoot().lookupAll(".button").stream().map(Button.class::cast).filter(each -> text.equals(each.getText())).findFirst().orElseThrow();
    }
}
