package pushdesk.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.h2.result.Row;
import org.h2.table.Column;
import org.h2.value.Value;

/// Writes rows, given as whole columns, into one table.
public final class TableWriter {
    /// The rows to give at once: enough for what is done once a call to cost nothing.
    public static final int MOST_ROWS = 8192;

    private final TableAccess table;
    private final Column[] columns;
    private final boolean keyed;

    /// @param brought the columns that the rows bring, all of them in the table
    public TableWriter(Connection connection, StoredTable stored, List<StoredColumn> brought) throws SQLException {
        this.table = TableAccess.of(connection, stored, brought);
        this.columns = table.columns(
                Stream.concat(brought.stream().map(StoredColumn::column), SystemColumns.of(stored.store()).stream()).toList());
        this.keyed = brought.stream().anyMatch(StoredColumn::key);
    }

    /// How many columns a row has: those brought, online the event and created time, the push, the line.
    public int width() {
        return columns.length;
    }

    /// Rows as the table keeps them.
    public static final class Rows {
        private final Row[] rows;

        private Rows(Row[] rows) {
            this.rows = rows;
        }
    }

    /// Makes rows of this table; nothing is written. May be called by any thread. A column that is not brought is null.
    ///
    /// @param values by column, then by row
    public Rows rows(Value[][] values) {
        var rows = new Row[values[0].length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = table.whole(columns, values, i);
        }
        return new Rows(rows);
    }

    /// Adds rows, whose keys are not in the table.
    public void insert(Rows rows) {
        table.change(rows.rows.length, i -> table.add(rows.rows[i]));
    }

    /// Replaces the rows of these keys, which are in the table. A column that was not brought becomes null: it is not of this push.
    public void update(Rows rows) {
        table.change(rows.rows.length, i -> table.replace(rows.rows[i]));
    }

    /// Takes away the rows of these keys, where there are such rows; the one row of a table without keys.
    ///
    /// @param keys by key column in the order they are brought in, then by row
    public void delete(Value[][] keys) {
        table.change(keyed ? keys[0].length : 1, i -> {
            Row row = table.find(keys, i);
            if (row != null) {
                table.remove(row);
            }
        });
    }
}
