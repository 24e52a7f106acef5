package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.journal.JournalRow;
import pushdesk.store.journal.JournalRows;
import pushdesk.store.journal.JournalledPush;

/// Who holds keys of an online table after all its layers. Keys are asked for in ascending order, some thousand at a time: then every chunk of
/// the journal is restored about once.
public final class KeyFold implements AutoCloseable {
    private final List<Layers> sides;
    private final List<JournalledPush> pushes;
    private final long until;
    private final List<JournalRows> rows = new ArrayList<>();

    /// @param until rows of later events are passed over; empty for all rows
    public KeyFold(Connection connection, Layers layers, Optional<Instant> until) throws SQLException {
        this(connection, List.of(layers), until);
    }

    /// Folds layers of one table in more than one way; what they have in common is looked for once.
    KeyFold(Connection connection, List<Layers> sides, Optional<Instant> until) throws SQLException {
        this.sides = sides;
        this.pushes = sides.stream()
                .flatMap(layers -> layers.pushes().stream())
                .distinct()
                .sorted(Comparator.comparingLong(JournalledPush::id))
                .toList();
        this.until = until.map(ColumnVector::micros).orElse(Long.MAX_VALUE);
        for (JournalledPush push : pushes) {
            rows.add(new JournalRows(connection, push, sides.getFirst().table()));
        }
    }

    /// The row of each key; empty where no layer has the key.
    public List<Optional<JournalRow>> holders(List<JournalKey> keys, Progress progress) throws SQLException {
        return sideHolders(keys, progress).getFirst();
    }

    /// The same for each way of folding.
    List<List<Optional<JournalRow>>> sideHolders(List<JournalKey> keys, Progress progress) throws SQLException {
        List<List<Contest>> contests = sides.stream()
                .map(layers -> Stream.generate(() -> new Contest(layers.table())).limit(keys.size()).toList())
                .toList();
        for (int layer = 0; layer < rows.size(); layer++) {
            JournalRows journalled = rows.get(layer);
            JournalledPush push = pushes.get(layer);
            List<List<Contest>> joined = IntStream.range(0, sides.size())
                    .filter(side -> sides.get(side).pushes().contains(push))
                    .mapToObj(contests::get)
                    .toList();
            progress.checkCancelled();
            for (int i = 0; i < keys.size(); i++) {
                Optional<JournalRow> best = journalled.best(keys.get(i), until);
                if (best.isPresent()) {
                    for (List<Contest> side : joined) {
                        side.get(i).take(best.get(), journalled.brought(), push.rule());
                    }
                }
            }
        }
        return contests.stream().map(side -> side.stream().map(Contest::holder).toList()).toList();
    }

    @Override
    public void close() throws SQLException {
        for (JournalRows each : rows) {
            each.close();
        }
    }
}
