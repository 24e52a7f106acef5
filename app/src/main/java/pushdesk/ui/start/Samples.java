package pushdesk.ui.start;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The sample repositories that come with the application.
public final class Samples {
    private static final String FOLDER = "sample-repos";
    private static final int LEVELS = 6;

    private Samples() {}

    /// The sample repositories, by name; none where the application came without them.
    public static List<Path> find() {
        return beside(Samples.class).map(Samples::in).orElse(List.of());
    }

    /// Samples lie in a folder beside the program or above it.
    private static Optional<Path> beside(Class<?> program) {
        try {
            Path place = Path.of(program.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath();
            return Stream.iterate(place, path -> path != null, Path::getParent).limit(LEVELS)
                    .map(folder -> folder.resolve(FOLDER))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (URISyntaxException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
