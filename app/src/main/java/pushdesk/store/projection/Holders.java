package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pushdesk.model.Progress;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.journal.JournalRow;
import pushdesk.store.table.StoredRow;

/// All rows that the layers of a table make up, in key order, some thousand at a time.
final class Holders implements AutoCloseable {
    private final KeyPortions keys;
    private final KeyFold fold;
    private final Progress progress;

    /// @param until rows of later events are passed over; empty for all rows
    Holders(Connection connection, Layers layers, Optional<Instant> until, Progress progress) throws SQLException {
        this.keys = new KeyPortions(connection, layers.table(), layers.pushes());
        this.fold = new KeyFold(connection, layers, until);
        this.progress = progress;
    }

    /// The next rows; empty at the end.
    Optional<List<StoredRow>> next() throws SQLException {
        List<JournalKey> portion = keys.next();
        progress.checkCancelled();
        return portion.isEmpty()
                ? Optional.empty()
                : Optional.of(fold.holders(portion, progress).stream().flatMap(Optional::stream).map(JournalRow::stored).toList());
    }

    @Override
    public void close() throws SQLException {
        keys.close();
        fold.close();
    }
}
