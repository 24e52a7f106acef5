package pushdesk.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.result.Row;
import org.h2.result.SearchRow;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.value.Value;
import pushdesk.model.StoreKind;

/// Writes rows, given as whole columns, into one table.
///
/// It speaks to H2's tables below its SQL: in the transaction of the connection, with the locks, the checks of types and keys, and the view of other
/// connections that statements have. A statement looks each row up, locks it and keeps it in a result before it writes it, which costs as much as
/// the writing (`.github/decisions/0062-rows-are-written-below-sql.md` has the figures).
public final class TableWriter {
    /// The rows to give at once: enough for what is done once a call to cost nothing.
    public static final int MOST_ROWS = 8192;

    private final SessionLocal session;
    private final Table table;
    private final Column[] columns;
    private final Column[] keys;
    private final Index index;

    /// @param brought the columns that the rows bring, all of them in the table
    public TableWriter(Connection connection, StoredTable stored, List<StoredColumn> brought) throws SQLException {
        this.session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        this.table = session.getDatabase().getSchema(stored.store().name()).getTableOrView(session, stored.table());
        this.columns = Stream.concat(brought.stream().map(StoredColumn::column), SystemColumns.of(stored.store()).stream())
                .map(table::getColumn)
                .toArray(Column[]::new);
        this.keys = brought.stream().filter(StoredColumn::key).map(key -> table.getColumn(key.column())).toArray(Column[]::new);
        this.index = stored.store() == StoreKind.OFFLINE || keys.length == 0 ? table.getScanIndex(session) : table.getPrimaryKey();
    }

    /// How many columns a row has: those brought, online the event and created time, the push, the line.
    public int width() {
        return columns.length;
    }

    /// Adds rows, whose keys are not in the table.
    ///
    /// @param values by column, then by row
    public void insert(Value[][] values) {
        change(values[0].length, i -> table.addRow(session, row(values, i)));
    }

    /// Replaces the rows of these keys. A column that the rows do not bring becomes null: it is not of this push.
    ///
    /// @param values by column, then by row; the keys are in the table
    public void update(Value[][] values) {
        change(values[0].length, i -> {
            Row row = row(values, i);
            row.setKey(number(row));
            // of the old row H2 asks for its number alone, as no column is of a type that is kept outside of the row
            table.updateRow(session, row, row);
        });
    }

    /// Takes away the rows of these keys, where there are such rows; the one row of a table without keys.
    ///
    /// @param values by key column in the order they are brought in, then by row
    public void delete(Value[][] values) {
        change(keys.length == 0 ? 1 : values[0].length, i -> {
            Cursor found = find(key(values, i));
            if (found.next()) {
                table.removeRow(session, found.get());
            }
        });
    }

    private long number(Row row) {
        if (table.getMainIndexColumn() != SearchRow.ROWID_INDEX) {
            return row.getValue(table.getMainIndexColumn()).getLong();
        }
        Cursor found = find(row);
        if (!found.next()) {
            throw new IllegalStateException("A row to be replaced is not in " + table.getName());
        }
        return found.getSearchRow().getKey();
    }

    private Cursor find(Row row) {
        return keys.length == 0 ? index.find(session, null, null, false) : index.find(session, row, row, false);
    }

    private Row row(Value[][] values, int at) {
        Row row = table.getTemplateRow();
        for (int i = 0; i < columns.length; i++) {
            row.setValue(columns[i].getColumnId(), values[i][at]);
        }
        table.convertInsertRow(session, row, null);
        return row;
    }

    private Row key(Value[][] values, int at) {
        Row row = table.getTemplateRow();
        for (int i = 0; i < keys.length; i++) {
            row.setValue(keys[i].getColumnId(), keys[i].convert(session, values[i][at]));
        }
        return row;
    }

    /// As H2's own commands frame what they do.
    private void change(int rows, IntConsumer change) {
        session.lock();
        try {
            session.waitIfExclusiveModeEnabled();
            session.startStatementWithinTransaction(null);
            Session before = session.setThreadLocalSession();
            try {
                table.lock(session, Table.WRITE_LOCK);
                for (int i = 0; i < rows; i++) {
                    change.accept(i);
                }
            } finally {
                session.resetThreadLocalSession(before);
                session.endStatement();
            }
        } finally {
            session.unlock();
        }
    }
}
