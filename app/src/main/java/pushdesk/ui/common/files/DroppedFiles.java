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
/// @param folder the first folder among it, or registry's file; the file that makes a folder a repository stands for that folder
/// @param file the first file among it
public record DroppedFiles(Optional<Path> folder, Optional<Path> file) {
    /// How the names of registries' files end.
    static final List<String> REGISTRIES = List.of(".db", ".sqlite", ".sqlite3", ".pb");
    private static final String REPOSITORY_FILE = "feature_store.yaml";

    public static DroppedFiles of(DragEvent event) {
        return of(event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of());
    }

    private static Path meant(Path dropped) {
        return dropped.getParent() != null && dropped.endsWith(REPOSITORY_FILE) ? dropped.getParent() : dropped;
    }

    static DroppedFiles of(List<File> files) {
        return new DroppedFiles(
                files.stream().map(File::toPath).map(DroppedFiles::meant).filter(DroppedFiles::isRepository).findFirst(),
                files.stream().map(File::toPath).filter(file -> Files.isRegularFile(file) && meant(file).equals(file) && !isRepository(file)).findFirst());
    }

    private static boolean isRepository(Path dropped) {
        String name = String.valueOf(dropped.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isDirectory(dropped) || Files.isRegularFile(dropped) && REGISTRIES.stream().anyMatch(name::endsWith);
    }
}
