package pushdesk.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.h2.result.Row;
import org.h2.table.Column;
import org.h2.value.Value;
import pushdesk.store.sql.SqlTypes;

/// The rows of a view's table that have the keys asked for.
public final class ExistingRows {
    private final TableAccess table;
    private final List<StoredColumn> cells;
    private final int[] cellColumns;
    private final int event;
    private final int created;
    private final int push;
    private final int line;

    /// A row that is there.
    public final class Found {
        private final Row row;

        private Found(Row row) {
            this.row = row;
        }

        /// Its event time in microseconds since 1970 UTC.
        public long event() {
            return SqlTypes.micros(row.getValue(event));
        }

        /// Its created time likewise; [Long#MIN_VALUE] where it has none.
        public long created() {
            return SqlTypes.micros(row.getValue(created));
        }

        /// The push that wrote it.
        public long push() {
            return row.getValue(push).getLong();
        }

        /// The line that it came from.
        public long line() {
            return row.getValue(line).getLong();
        }

        /// One of the cells asked for.
        public Object cell(int index) {
            return SqlTypes.read(row.getValue(cellColumns[index]), cells.get(index).type());
        }
    }

    /// What is done with the row found for the key of a number.
    @FunctionalInterface
    public interface Use {
        void of(int asked, Found found);
    }

    /// @param keys the columns that keys are given in, all of the table's key
    /// @param cells what else is read of each row
    public ExistingRows(Connection connection, StoredTable table, List<StoredColumn> keys, List<StoredColumn> cells) throws SQLException {
        this.table = TableAccess.of(connection, table, keys);
        this.cells = List.copyOf(cells);
        this.cellColumns = places(cells.stream().map(StoredColumn::column).toList());
        int[] system = places(SystemColumns.of(table.store()));
        this.event = system[0];
        this.created = system[1];
        this.push = system[2];
        this.line = system[3];
    }

    private int[] places(List<String> columns) {
        return Arrays.stream(table.columns(columns)).mapToInt(Column::getColumnId).toArray();
    }

    /// @param keyValues by column, then by key
    public void find(Value[][] keyValues, int count, Use use) {
        table.look(count, i -> {
            Row row = table.find(keyValues, i);
            if (row != null) {
                use.of(i, new Found(row));
            }
        });
    }
}
