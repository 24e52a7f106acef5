package pushdesk.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.store.journal.JournalHistory;
import pushdesk.store.projection.Revisions;
import pushdesk.store.sql.Database;
import pushdesk.store.sql.StoreClaim;
import pushdesk.store.sql.StoreFile;
import pushdesk.store.table.KnownTables;
import pushdesk.store.table.SettingAside;
import pushdesk.store.write.Pusher;

/// A store that is open: its file, the claim to it, and who writes there. One for all that the store is lent to, each with definitions of its own.
final class OpenStore implements AutoCloseable {
    private static final Duration PUT_RIGHT = Duration.ofMinutes(5); // a clock that is put right by so little is no news

    final Optional<Path> file;
    final Optional<String> notice;
    final Database database;
    final KnownTables knownTables;
    final Clock clock;
    final Pusher pusher;
    final Revisions revisions;
    final Writing writing;
    private final Optional<StoreClaim> claim;
    private boolean closed; // while nobody else writes

    private OpenStore(Optional<Path> file, Optional<StoreClaim> claim, Optional<String> notice, Database database, Clock clock) {
        this.file = file;
        this.claim = claim;
        this.notice = notice;
        this.database = database;
        this.clock = clock;
        knownTables = new KnownTables(database);
        pusher = new Pusher(database, clock);
        revisions = new Revisions(database, clock);
        writing = new Writing(database, file, clock);
    }

    static OpenStore in(Path directory, FeatureRepo repo, StoreOptions options) {
        Path file = StoreLocation.prepared(repo, directory);
        StoreClaim claim = StoreClaim.of(file, options.holder());
        try {
            StoreFile.Opened opened = StoreFile.open(file, repo, options.clock());
            finishSettingAside(opened.database());
            Optional<String> notice = opened.notice().or(() -> clockBehind(opened.database(), options.clock()));
            return new OpenStore(Optional.of(file), Optional.of(claim), notice, opened.database(), options.clock());
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    static OpenStore inMemory(FeatureRepo repo, StoreOptions options) {
        return new OpenStore(Optional.empty(), Optional.empty(), Optional.empty(), StoreFile.inMemory(repo), options.clock());
    }

    /// What the user should know where entries were made later than it is now: then ages, and what is kept by days, are not what they seem.
    private static Optional<String> clockBehind(Database database, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return database.read(connection -> new JournalHistory(connection).latest())
                .filter(latest -> latest.isAfter(now.plus(PUT_RIGHT)))
                .map(latest -> "The store has an entry of %s, and this computer's clock says %s: it was set back, or was wrong then. Nothing is lost and entries keep their order; ages, and history kept by days, follow the clock."
                        .formatted(latest.truncatedTo(ChronoUnit.SECONDS), now));
    }

    private static void finishSettingAside(Database database) {
        try {
            new SettingAside(database).finish();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Lets go of what the retention does not keep, compacts the file and frees the store for others. Waits for a push under way. May be called again.
    @Override
    public void close() {
        writing.alone(() -> {
            try {
                try {
                    if (!closed) {
                        closed = true;
                        if (!database.closedItself()) {
                            writing.prune(0, Progress.NONE);
                        }
                    }
                } finally {
                    database.close();
                }
            } finally {
                pusher.close();
                claim.ifPresent(StoreClaim::close);
            }
            return null;
        });
    }
}
