package pushdesk.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// A database in the temporary folder, for what need not last: closing it deletes it.
public final class ScratchDatabase implements AutoCloseable {
    private final Path folder;
    private final Database database;

    /// @throws PushdeskException when the temporary folder can't be written to
    public ScratchDatabase() {
        try {
            folder = Files.createTempDirectory("pushdesk-");
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The temporary folder can't be written to: %s.".formatted(e.getMessage()), e);
        }
        folder.toFile().deleteOnExit();
        database = folder.toString().indexOf(';') >= 0 ? Database.inMemory() : Database.passing(folder.resolve("scratch" + Database.SUFFIX));
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.abandon();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.WARNING, "A temporary file is left behind in " + folder, e);
        }
    }
}
