package pushdesk.ui.common.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedFilesTest {
    @TempDir
    Path folder;

    @Test
    void aRegistryIsARepositoryAndAnyOtherFileHasRows() throws IOException {
        Path registry = Files.createFile(folder.resolve("Registry.DB"));
        Path rows = Files.createFile(folder.resolve("rows.csv"));

        assertEquals(new DroppedFiles(Optional.of(registry), List.of(rows)), DroppedFiles.of(List.of(rows.toFile(), registry.toFile())));
        assertEquals(new DroppedFiles(Optional.of(folder), List.of()), DroppedFiles.of(List.of(Files.createFile(folder.resolve("feature_store.yaml")).toFile())));
    }
}
