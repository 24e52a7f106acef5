package pushdesk.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of what is looked up beside the work and of a repository that is being edited.
final class HabitPictures {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();

    private HabitPictures() {}

    static void take(Path folder, Size size) throws Exception {
        Path own = Files.createTempDirectory("pushdesk-habits");
        Path repo = copy(SAMPLE, own.resolve("driver_ranking"));
        try (var pictures = new Pictures(folder, new EmbeddedEngine(own.resolve("stores")), List.of(SAMPLE), size)) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.settings().opened(own.resolve("moved_away")));
            pictures.act(() -> pictures.settings().opened(repo));
            pictures.both("start-recent");

            pictures.act(() -> pictures.desktop().open(repo));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            Path file = workspace.repoProperty().get().root().resolve(workspace.repoProperty().get().featureViews().getFirst().info().location().file());
            String text = Files.readString(file);
            Files.writeString(file, text + "\n\nextra = Entity(name=\"extra_entity\")\n");
            pictures.until(() -> workspace.repoProperty().get().entity("extra_entity").isPresent());
            pictures.both("reloaded");
            Files.writeString(file, text.replaceFirst("FeatureView\\(", "FeatureView(("));
            pictures.until(() -> !workspace.keptProperty().get().isEmpty());
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PROBLEMS));
            pictures.both("broken");
            pictures.act(() -> workspace.showPlace(workspace.repoProperty().get().featureViews().getLast().info().location()));
            pictures.both("source");
            for (String keys : List.of("F1", "Shortcut+Shift+N", "Shortcut+COMMA")) {
                pictures.act(() -> pictures.desktop().scene().getAccelerators().get(KeyCombination.valueOf(keys)).run());
                pictures.both("sheet-" + keys.replace("Shortcut+", "").replace("Shift+", "").toLowerCase(Locale.ROOT));
            }
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
