package pushdesk.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;

/// Opens the file of a store.
///
/// A file that can't be read is renamed, never overwritten, and a new one begun; one that a newer Pushdesk wrote is refused and left alone.
public final class StoreFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private StoreFile() {}

    /// @param notice what the user should know about the opening
    public record Opened(Database database, Optional<String> notice) {}

    /// Opens the file, or makes it. The caller holds the claim to it.
    public static Opened open(Path file, FeatureRepo repo, Clock clock) {
        boolean there = FileHeader.size(file) > 0;
        try {
            if (there) {
                FileHeader.demandWhole(file);
            }
            return new Opened(ready(Database.in(file), repo, there), Optional.empty());
        } catch (PushdeskException e) {
            if (!there || e.code() != ErrorCode.STORE_UNREADABLE || e.getCause() instanceof NewerSchema) {
                throw e;
            }
            Path aside = setAside(file, clock);
            String notice = "The store's file was damaged and has been set aside as %s; a new, empty store was begun. %s"
                    .formatted(aside, e.getMessage());
            return new Opened(ready(Database.in(file), repo, false), Optional.of(notice));
        }
    }

    public static Database inMemory(FeatureRepo repo) {
        return ready(Database.inMemory(), repo, false);
    }

    /// @param filled whether there must be a store in it
    private static Database ready(Database database, FeatureRepo repo, boolean filled) {
        boolean done = false;
        try {
            database.recover();
            OptionalInt version = database.read(StoreSchema::version);
            if (version.isPresent() && version.getAsInt() > StoreSchema.VERSION) {
                throw new PushdeskException(
                        ErrorCode.STORE_UNREADABLE,
                        "The store was written by a newer Pushdesk (its version is %d, this one reads up to %d); it is left as it is. Use the newer one, or choose another folder for the store."
                                .formatted(version.getAsInt(), StoreSchema.VERSION),
                        new NewerSchema());
            }
            if (version.isEmpty() && filled) {
                throw new PushdeskException(ErrorCode.STORE_UNREADABLE, "The file holds no store of Pushdesk.");
            }
            if (version.isEmpty()) {
                database.inTransaction(connection -> {
                    StoreSchema.create(connection, repo.project(), repo.root().toString());
                    return null;
                });
                database.sync();
            }
            if (version.isPresent() && version.getAsInt() < StoreSchema.VERSION) {
                database.inTransaction(connection -> {
                    StoreSchema.upgrade(connection, version.getAsInt());
                    return null;
                });
                database.sync();
            }
            done = true;
            return database;
        } finally {
            if (!done) {
                database.abandon();
            }
        }
    }

    private static final class NewerSchema extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static Path setAside(Path file, Clock clock) {
        String name = file.getFileName().toString();
        String base = name.substring(0, name.length() - Database.SUFFIX.length());
        try {
            for (int number = 1; ; number++) {
                String counted = base + "-damaged-" + STAMP.format(clock.instant()) + (number == 1 ? "" : "-" + number);
                Path aside = file.resolveSibling(counted + Database.SUFFIX);
                if (!Files.exists(aside)) {
                    return Files.move(file, aside);
                }
            }
        } catch (IOException e) {
            throw new PushdeskException(
                    ErrorCode.STORAGE_FAILED, "The damaged store %s could not be renamed, so no new one was begun: %s.".formatted(file, e), e);
        }
    }
}
