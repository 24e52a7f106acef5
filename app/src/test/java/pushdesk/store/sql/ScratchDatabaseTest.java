package pushdesk.store.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchDatabaseTest {

    @Test
    void closingItLeavesNothingBehind() {
        Path folder;
        try (var scratch = new ScratchDatabase()) {
            scratch.database().define("CREATE TABLE a (b INT)");
            folder = scratch.database().read(connection -> {
                try (var path = connection.createStatement().executeQuery("CALL DATABASE_PATH()")) {
                    path.next();
                    return Path.of(path.getString(1)).getParent();
                }
            });
            assertTrue(Files.isDirectory(folder), folder::toString);
        }
        assertFalse(Files.exists(folder), folder::toString);
    }
}
