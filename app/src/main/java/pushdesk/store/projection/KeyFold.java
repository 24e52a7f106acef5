package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.journal.JournalRow;
import pushdesk.store.journal.JournalRows;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.push.WriteRule;

/// Who holds keys of an online table after all its layers. Keys are asked for in ascending order, some thousand at a time: then every chunk of
/// the journal is restored about once.
public final class KeyFold implements AutoCloseable {
    private final Layers layers;
    private final long until;
    private final List<JournalRows> rows = new ArrayList<>();

    /// @param until rows of later events are passed over; empty for all rows
    public KeyFold(Connection connection, Layers layers, Optional<Instant> until) throws SQLException {
        this.layers = layers;
        this.until = until.map(ColumnVector::micros).orElse(Long.MAX_VALUE);
        for (JournalledPush push : layers.pushes()) {
            rows.add(new JournalRows(connection, push, layers.table()));
        }
    }

    /// The row of each key; empty where no layer has the key.
    public List<Optional<JournalRow>> holders(List<JournalKey> keys, Progress progress) throws SQLException {
        List<Contest> contests = Stream.generate(() -> new Contest(layers.table())).limit(keys.size()).toList();
        for (int layer = 0; layer < rows.size(); layer++) {
            JournalRows journalled = rows.get(layer);
            WriteRule rule = layers.pushes().get(layer).rule();
            progress.checkCancelled();
            for (int i = 0; i < keys.size(); i++) {
                Optional<JournalRow> best = journalled.best(keys.get(i), until);
                if (best.isPresent()) {
                    contests.get(i).take(best.get(), journalled.brought(), rule);
                }
            }
        }
        return contests.stream().map(Contest::holder).toList();
    }

    @Override
    public void close() throws SQLException {
        for (JournalRows each : rows) {
            each.close();
        }
    }
}
