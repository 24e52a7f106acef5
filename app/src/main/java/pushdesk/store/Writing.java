package pushdesk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.store.journal.Prunable;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.journal.Retention;
import pushdesk.store.projection.Pruner;
import pushdesk.store.sql.Database;

/// Sees that one writes at a time, and tidies up after each.
final class Writing {
    private static final long COMPACT_FROM = 1L << 30;
    private static final int COMPACT_GROWTH = 6;
    private static final int ENTRIES_TOO_MANY = 100;

    private final Database database;
    private final Optional<Path> file;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private long compactedBytes; // under the lock

    Writing(Database database, Optional<Path> file, Clock clock) {
        this.database = database;
        this.file = file;
        this.clock = clock;
        this.compactedBytes = bytes();
    }

    /// Does work that adds an entry to the journal, while nobody else writes.
    <T> T run(Supplier<T> work) {
        return alone(() -> {
            T done = work.get();
            tidy();
            return done;
        });
    }

    /// Does work while nobody else writes.
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// The size of the file; 0 in memory.
    long bytes() {
        return file.map(StoreLocation::size).orElse(0L);
    }

    void compact() {
        alone(() -> {
            database.compact();
            compactedBytes = bytes();
            return null;
        });
    }

    /// An open file grows; one that grew to a multiple of what it was is compacted between two pushes. So is the journal, when it holds many entries
    /// too many. What was just written is done whatever becomes of this: a failure here must not be told as one of the push.
    private void tidy() {
        try {
            prune(ENTRIES_TOO_MANY, Progress.NONE);
            if (bytes() > Math.max(COMPACT_FROM, COMPACT_GROWTH * compactedBytes)) {
                compact();
            }
        } catch (PushdeskException e) {
            System.getLogger(FeatureStore.class.getName()).log(System.Logger.Level.WARNING, "The store could not be tidied after a push", e);
        }
    }

    /// How many entries would become part of the baseline under the retention, and how many are held.
    Prunable prunable(Retention retention) {
        Due due = database.read(connection -> due(connection, retention));
        return new Prunable(due.entries(), due.held());
    }

    /// Lets go of entries that the retention does not keep. The caller sees that nobody else writes.
    ///
    /// @param slack how many entries may be too many before something is done
    void prune(long slack, Progress progress) {
        Due due = database.read(connection -> due(connection, new PushJournal(connection).retention()));
        if (due.entries() > slack) {
            Pruner.prepare(database);
            database.inTransaction(connection -> {
                new Pruner(connection).prune(due.cut(), progress);
                return null;
            });
        }
    }

    /// The last entry that is not kept, how many go with it, and how many are held by undos.
    private record Due(long cut, long entries, long held) {}

    private Due due(Connection connection, Retention retention) throws SQLException {
        if (retention.equals(Retention.ALL)) {
            return new Due(0, 0, 0);
        }
        var pruner = new Pruner(connection);
        Pruner.Cut cut = pruner.cut(retention, clock.instant());
        return new Due(cut.last(), cut.last() == 0 ? 0 : cut.last() - pruner.pruned(), cut.held());
    }
}
