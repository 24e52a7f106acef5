package pushdesk.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.Store;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;

/// Transactions whose process was killed in the middle of their commit.
///
/// H2 marks the undo log of a transaction as committed, and then goes over all its rows. Where that takes more memory than it lets gather, some
/// of it is in the file before the end. H2 2.5.252 leaves such a transaction as it finds it when it opens the file again: some rows
/// new, some old (`.github/decisions/0040-a-store-survives-kills.md`). Nobody was told that it was done, and its undo log is whole, so it is taken back.
final class InterruptedCommits {
    private static final String UNDO_LOG = TransactionStore.UNDO_LOG_NAME_PREFIX + ".";

    private InterruptedCommits() {}

    /// Takes the mark from the logs of such transactions, so that H2 takes them back when it opens the file the next time.
    ///
    /// @return whether there were any, and the database is to be shut down at once and opened again
    static boolean unmark(Connection connection) throws SQLException {
        Store store = OpenedStore.of(connection);
        boolean any = false;
        for (Transaction transaction : store.getTransactionStore().getOpenTransactions()) {
            if (transaction.getStatus() == Transaction.STATUS_COMMITTED) {
                MVMap<Long, Object> log = log(store.getMvStore(), transaction);
                log.remove(log.lastKey()); // the mark
                any = true;
            }
        }
        if (any) {
            store.getMvStore().commit();
        }
        return any;
    }

    /// H2 has it open already, with its own types.
    private static MVMap<Long, Object> log(MVStore store, Transaction transaction) {
        return store.openMap(UNDO_LOG + transaction.getId(), new MVMap.Builder<>());
    }
}
