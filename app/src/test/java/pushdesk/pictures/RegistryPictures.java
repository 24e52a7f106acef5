package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of registries that are opened as repositories.
final class RegistryPictures {
    private static final Path REGISTRIES = Path.of("src/test/resources/registries");

    private RegistryPictures() {}

    static void take(Path pictureFolder, Size size) throws Exception {
        Path folder = Files.createTempDirectory("pushdesk-registries");
        Path shop = Files.createDirectories(folder.resolve("shop"));
        for (String file : List.of("common", "entities", "services", "sources", "views")) {
            Files.writeString(shop.resolve(file + ".py"), Files.readString(Path.of("../sample-repos/shop", file + ".py")).replace("days=30", "days=14"));
        }
        Files.writeString(shop.resolve("feature_store.yaml"), "project: shop\nregistry: registry.db\nonline_store:\n  type: redis\n");
        Files.copy(REGISTRIES.resolve("shop.db"), shop.resolve("registry.db"));
        Path empty = Files.createDirectories(folder.resolve("client"));
        Files.writeString(empty.resolve("feature_store.yaml"), "project: shop\nregistry:\n  registry_type: sql\n  path: postgresql://reader@registry.example/feast\n");
        Path two = Files.copy(REGISTRIES.resolve("two_projects.db"), folder.resolve("two.db"));
        try (var pictures = new Pictures(pictureFolder, new EmbeddedEngine(Files.createTempDirectory("pushdesk-stores")), List.of(), size)) {
            Workspace workspace = pictures.desktop().workspace();
            Pictures.settle();
            pictures.both("registry-start");
            pictures.act(() -> pictures.desktop().open(two));
            Pictures.settle();
            pictures.both("registry-which");
            pictures.act(() -> pictures.desktop().open(empty));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            Pictures.settle();
            pictures.both("registry-only-named");
            pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#applied-strip-switch")).fire());
            Pictures.settle();
            pictures.both("registry-outside");
            pictures.act(() -> pictures.desktop().open(shop.resolve("registry.db")));
            pictures.until(() -> workspace.repoProperty().get().applied().isPresent() && workspace.figuresProperty().get() != null);
            Pictures.settle();
            pictures.both("registry-applied");
            pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#applied-strip-compare")).fire());
            Pictures.settle();
            pictures.both("registry-applied-differences");
        }
    }
}
