package pushdesk.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// The file that a database has open. On most systems it can be deleted meanwhile, or exchanged for another of its name, and is then written to unseen.
final class OpenedFile {
    private final Path path;
    private volatile Object known; // what it was told by when it was opened

    OpenedFile(Path path) {
        this.path = path;
    }

    /// The database has it open: what is there now is the file, until [#takeAsItIs].
    void opened() {
        if (known == null) {
            known = there();
        }
    }

    /// @throws PushdeskException when it is no longer where it was when it was opened, or another is
    void demandSame() {
        Object there = there();
        if (there == null || known != null && !there.equals(known)) { // what is not open yet may be any
            throw new PushdeskException(
                    ErrorCode.STORAGE_FAILED,
                    "The store's file %s was %s while it was open; nothing more can be written to it. Put it back, or open the repository again for a new store."
                            .formatted(path, there == null ? "deleted or moved" : "exchanged for another"));
        }
    }

    /// Whatever is there when it is opened next is the file from then on.
    void takeAsItIs() {
        known = null;
    }

    private Object there() {
        return Files.exists(path) ? identity().orElse(path) : null;
    }

    /// What tells it from another file of its name; empty where there is none, or where the system has nothing of the kind.
    Optional<Object> identity() {
        try {
            return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
