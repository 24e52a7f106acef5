package pushdesk.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.DragEvent;

/// What the user drags over the window from outside.
///
/// @param folder the first folder among it
/// @param file the first file among it
public record DroppedFiles(Optional<Path> folder, Optional<Path> file) {

    public static DroppedFiles of(DragEvent event) {
        return of(event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of());
    }

    static DroppedFiles of(List<File> files) {
        return new DroppedFiles(
                files.stream().map(File::toPath).filter(Files::isDirectory).findFirst(),
                files.stream().map(File::toPath).filter(Files::isRegularFile).findFirst());
    }
}
