package pushdesk.store.projection;

import java.util.List;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueNull;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredRow;
import pushdesk.store.table.StoredTable;

/// Rows as the columns of values that a table's statements take.
final class SqlRows {

    private SqlRows() {}

    /// @param rows values in the order of the columns
    static Value[][] columns(List<List<Object>> rows, List<StoredColumn> columns) {
        var values = new Value[columns.size()][rows.size()];
        for (int column = 0; column < values.length; column++) {
            for (int row = 0; row < rows.size(); row++) {
                values[column][row] = SqlTypes.value(rows.get(row).get(column), columns.get(column).type());
            }
        }
        return values;
    }

    /// Rows of an online table, with all of its columns.
    static Value[][] whole(List<StoredRow> rows, StoredTable table) {
        int cells = table.columns().size();
        var values = new Value[cells + 4][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            StoredRow row = rows.get(i);
            for (int column = 0; column < cells; column++) {
                values[column][i] = SqlTypes.value(row.values().get(column), table.columns().get(column).type());
            }
            values[cells][i] = SqlTypes.time(ColumnVector.micros(row.eventTime()));
            values[cells + 1][i] = row.created() == null ? ValueNull.INSTANCE : SqlTypes.time(ColumnVector.micros(row.created()));
            values[cells + 2][i] = ValueBigint.get(row.pushId());
            values[cells + 3][i] = ValueBigint.get(row.line());
        }
        return values;
    }
}
