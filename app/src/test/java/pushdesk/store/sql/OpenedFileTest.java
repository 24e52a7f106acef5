package pushdesk.store.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.PushdeskException;

@DisabledOnOs(OS.WINDOWS) // it has nothing that tells a file from another of its name
class OpenedFileTest {
    @TempDir
    Path folder;

    private Path path;
    private OpenedFile file;

    @BeforeEach
    void open() throws IOException {
        path = Files.writeString(folder.resolve("a.mv.db"), "first");
        file = new OpenedFile(path);
        file.opened();
    }

    private void assertTold(String what) {
        assertEquals(
                "The store's file %s was %s while it was open; nothing more can be written to it. Put it back, or open the repository again for a new store."
                        .formatted(path, what),
                assertThrows(PushdeskException.class, file::demandSame).getMessage());
    }

    @Test
    void oneThatWasWrittenToIsTheSame() throws IOException {
        Files.writeString(path, "second");
        assertDoesNotThrow(file::demandSame);
    }

    @Test
    void oneThatWasMovedAwayIsMissedUntilItIsBack() throws IOException {
        Path away = Files.move(path, folder.resolve("away"));
        assertTold("deleted or moved");
        assertEquals(Optional.empty(), file.identity());
        file.opened(); // it is asked again and again
        assertTold("deleted or moved");
        Files.move(away, path);
        assertDoesNotThrow(file::demandSame);
    }

    @Test
    void anotherInItsPlaceIsNotTakenForItUnlessThatWasSaid() throws IOException {
        Files.move(path, folder.resolve("away"));
        Files.writeString(path, "first");
        assertTold("exchanged for another");
        file.takeAsItIs();
        file.opened();
        assertDoesNotThrow(file::demandSame);
    }
}
