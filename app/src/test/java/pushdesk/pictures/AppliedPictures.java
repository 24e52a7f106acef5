package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of definitions beside what was applied of them.
final class AppliedPictures {
    private AppliedPictures() {}

    static void take(Path folder, Size size) throws Exception {
        Path repo = Files.createTempDirectory("pushdesk-applied");
        Files.writeString(repo.resolve("definitions.py"), Files.readString(Path.of("../sample-repos/hello/definitions.py"))
                .replace("hours=6", "hours=12").replace("name=\"readings\"", "name=\"raw_readings\""));
        Files.writeString(repo.resolve("feature_store.yaml"), "project: hello\nregistry: registry.db\n");
        Files.copy(Path.of("src/test/resources/registries/hello.db"), repo.resolve("registry.db"));
        try (var pictures = new Pictures(folder, new EmbeddedEngine(Files.createTempDirectory("pushdesk-stores")), List.of(), size)) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.desktop().open(repo));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PROBLEMS));
            pictures.act(() -> pictures.desktop().scene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Shift+A")).run());
            pictures.until(() -> !pictures.desktop().scene().getRoot().lookupAll(".applied-list .hyperlink").isEmpty());
            pictures.both("applied-different");
            pictures.press("All");
            pictures.act(() -> ((javafx.scene.control.TextField) pictures.desktop().scene().lookup("#applied-registry")).setText("s3://bucket/registry.db"));
            pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#applied-compare")).fire());
            Pictures.settle();
            pictures.both("applied-fault");
        }
    }
}
