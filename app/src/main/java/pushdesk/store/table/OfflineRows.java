package pushdesk.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.result.Row;
import org.h2.table.Column;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import pushdesk.model.Progress;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.sql.Ahead;
import pushdesk.store.sql.SqlTypes;

/// The rows of an offline table, taken out and appended again some thousand at a time.
public final class OfflineRows {
    private static final int MOST = 4096;

    private final TableAccess table;
    private final List<ValueType> types;
    private final Column[] columns;
    private final int push;
    private final int line;
    private final Progress progress;

    /// What is done with rows.
    @FunctionalInterface
    public interface Use {
        void of(RowChunk rows) throws SQLException;
    }

    public OfflineRows(Connection connection, StoredTable stored, Progress progress) throws SQLException {
        this(connection, stored.store().name(), stored.table(), stored.columns(), progress);
    }

    /// @param stored the columns, beside the push and the line
    public OfflineRows(Connection connection, String schema, String name, List<StoredColumn> stored, Progress progress) throws SQLException {
        this.table = new TableAccess(connection, schema, name, List.of());
        this.types = stored.stream().map(StoredColumn::type).toList();
        this.columns = table.columns(
                Stream.concat(stored.stream().map(StoredColumn::column), SystemColumns.of(StoreKind.OFFLINE).stream()).toList());
        this.push = columns[columns.length - 2].getColumnId();
        this.line = columns[columns.length - 1].getColumnId();
        this.progress = progress;
    }

    /// Takes out the rows that an entry wrote, of those with these numbers.
    ///
    /// @param made what is made of some thousand rows at a time, on another thread
    public <T> void take(long entry, long first, long last, Function<RowChunk, T> made, Ahead.Use<T> use) throws SQLException {
        var ahead = new Ahead<>(use);
        for (long from = first; ; ) {
            List<Row> taken = take(entry, from, last);
            if (taken.isEmpty()) {
                ahead.finish();
                return;
            }
            from = taken.getLast().getKey() + 1;
            ahead.make(() -> made.apply(chunk(taken)));
            progress.checkCancelled();
        }
    }

    private List<Row> take(long entry, long first, long last) {
        var taken = new ArrayList<Row>();
        table.change(1, frame -> {
            table.scan(first, last, row -> {
                if (row.getValue(push).getLong() == entry) {
                    taken.add(row);
                }
                return taken.size() < MOST;
            });
            taken.forEach(table::remove);
        });
        return taken;
    }

    private RowChunk chunk(List<Row> rows) {
        long[] lines = rows.stream().mapToLong(row -> row.getValue(line).getLong()).toArray();
        List<ColumnVector> vectors = IntStream.range(0, types.size())
                .mapToObj(i -> ColumnVector.of(
                        types.get(i),
                        rows.stream().map(row -> SqlTypes.read(row.getValue(columns[i].getColumnId()), types.get(i))).toList()))
                .toList();
        return new RowChunk(rows.size(), lines, new BitSet(), vectors);
    }

    /// Appends rows of an entry. Columns that the table got since they were taken are null in them.
    public void append(long entry, RowChunk rows) {
        progress.checkCancelled();
        int brought = rows.columns().size();
        var written = new Column[brought + 2];
        System.arraycopy(columns, 0, written, 0, brought);
        System.arraycopy(columns, types.size(), written, brought, 2);
        var values = new Value[written.length][rows.size()];
        for (int i = 0; i < brought; i++) {
            for (int row = 0; row < rows.size(); row++) {
                values[i][row] = SqlTypes.value(rows.columns().get(i).get(row), types.get(i));
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            values[brought][row] = ValueBigint.get(entry);
            values[brought + 1][row] = ValueBigint.get(rows.lines()[row]);
        }
        table.change(rows.size(), row -> table.add(table.whole(written, values, row)));
    }
}
