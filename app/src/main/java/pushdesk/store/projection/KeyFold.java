package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.store.StoredRow;
import pushdesk.store.journal.JournalRows;
import pushdesk.store.journal.JournalledPush;

/// Who holds keys of an online table after all its layers. Keys are asked for in ascending order, some thousand at a time: then every chunk of
/// the journal is restored about once.
public final class KeyFold implements AutoCloseable {
    private final Layers layers;
    private final Optional<Instant> until;
    private final List<JournalRows> rows = new ArrayList<>();

    /// @param until rows of later events are passed over; empty for all rows
    public KeyFold(Connection connection, Layers layers, Optional<Instant> until) throws SQLException {
        this.layers = layers;
        this.until = until;
        for (JournalledPush push : layers.pushes()) {
            rows.add(new JournalRows(connection, push, layers.table()));
        }
    }

    /// The row of each key, with the values of all columns that the table has; empty where no layer has the key.
    ///
    /// @param keys values in the order of the table's key columns
    public List<Optional<StoredRow>> holders(List<List<Object>> keys, Progress progress) throws SQLException {
        List<Contest> contests = Stream.generate(() -> new Contest(layers.table())).limit(keys.size()).toList();
        for (int layer = 0; layer < rows.size(); layer++) {
            JournalRows journalled = rows.get(layer);
            progress.checkCancelled();
            for (int i = 0; i < keys.size(); i++) {
                Optional<StoredRow> best = best(journalled.of(keys.get(i)));
                if (best.isPresent()) {
                    contests.get(i).take(best.get(), journalled.brought(), layers.pushes().get(layer).rule());
                }
            }
        }
        return contests.stream().map(Contest::holder).toList();
    }

    private Optional<StoredRow> best(List<JournalRows.Found> rowsOfKey) {
        if (until.isEmpty()) {
            return rowsOfKey.isEmpty() ? Optional.empty() : Optional.of(rowsOfKey.getLast().row());
        }
        return rowsOfKey.reversed().stream().map(JournalRows.Found::row).filter(row -> !row.eventTime().isAfter(until.get())).findFirst();
    }

    @Override
    public void close() throws SQLException {
        for (JournalRows each : rows) {
            each.close();
        }
    }
}
