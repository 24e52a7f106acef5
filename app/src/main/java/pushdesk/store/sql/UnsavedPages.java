package pushdesk.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVStore;

/// How much of what a transaction changes H2 keeps in memory before it writes any of it to the file.
///
/// It keeps 19 MB by itself, some 30,000 changed rows with what takes them back. What is written before a commit is written once more by the commit,
/// without that: where the whole transaction stays in memory till its end, each page is written once. One that stays there and must go before its end
/// costs more than one that goes early (`.github/decisions/0063-a-transaction-that-fits-memory-is-written-once.md` has the trials).
final class UnsavedPages {
    private static final long MOST = 512L << 20;
    private static final int PERCENT_OF_HEAP = 15;

    private UnsavedPages() {}

    /// Lets the transaction that begins stay in memory as a whole, if it fits there.
    ///
    /// @param bytes about what it takes
    static void gather(Connection connection, long bytes) throws SQLException {
        MVStore store = OpenedStore.of(connection).getMvStore();
        long room = Math.min(MOST, Runtime.getRuntime().maxMemory() / 100 * PERCENT_OF_HEAP);
        int credit = bytes > room || bytes < store.getAutoCommitMemory() ? 0 : (int) room; // is spent with the first time that H2 writes
        int left = Math.max(0, -store.getUnsavedMemory()); // by a transaction that wrote nothing in the end
        if (credit != left) {
            store.registerUnsavedMemory(left - credit);
        }
    }
}
