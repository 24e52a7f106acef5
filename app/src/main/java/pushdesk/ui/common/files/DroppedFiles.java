package pushdesk.ui.common.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.DragEvent;

/// What the user drags over the window from outside.
///
/// @param repository the first folder among it, or registry by its name; the file that makes a folder a repository stands for that folder
/// @param files all other files among it
public record DroppedFiles(Optional<Path> repository, List<Path> files) {
    private static final String REPOSITORY_FILE = "feature_store.yaml";
    private static final List<String> REGISTRIES = List.of(".db", ".pb", ".sqlite", ".sqlite3");

    public DroppedFiles {
        files = List.copyOf(files);
    }

    public static DroppedFiles of(DragEvent event) {
        return of(event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of());
    }

    /// The file of rows: the one besides a repository, where there is but one. Which of several was meant is not guessed.
    public Optional<Path> file() {
        return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    }

    /// `registry.db` is the usual name; a local store of Pushdesk ends in `.mv.db`.
    private static boolean registry(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return REGISTRIES.stream().anyMatch(name::endsWith) && !name.endsWith(".mv.db") && Files.isRegularFile(file);
    }

    private static Path meant(Path dropped) {
        return dropped.getParent() != null && dropped.endsWith(REPOSITORY_FILE) ? dropped.getParent() : dropped;
    }

    static DroppedFiles of(List<File> files) {
        return new DroppedFiles(
                files.stream().map(File::toPath).map(DroppedFiles::meant).filter(file -> Files.isDirectory(file) || registry(file)).findFirst(),
                files.stream().map(File::toPath).filter(file -> Files.isRegularFile(file) && meant(file).equals(file) && !registry(file)).toList());
    }
}
