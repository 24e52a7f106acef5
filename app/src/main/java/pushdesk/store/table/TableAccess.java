package pushdesk.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.h2.engine.IsolationLevel;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.Transaction;
import org.h2.result.Row;
import org.h2.result.SearchRow;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueTimestampTimeZone;
import pushdesk.model.push.StoreKind;

/// A table as H2 itself keeps it, below its SQL: its rows are found and changed in the transaction of the connection, with the locks, the checks of
/// types and keys, and the view of other connections that statements have (`.github/decisions/0062-rows-are-written-below-sql.md`).
///
/// What a transaction reads by it is what it was when the transaction asked its first statement, or what it is now, by its isolation.
final class TableAccess {
    private static final int MICROSECONDS = 6; // the digits of such a second

    private final SessionLocal session;
    private final Table table;
    private final Column[] keys;
    private final Index index;
    private final boolean numbered;

    /// @param keys the columns of the primary key, in the order that values of keys are given in; none for a table that has one row, or many in no order
    TableAccess(Connection connection, String schema, String name, List<String> keys) throws SQLException {
        this.session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        beginSnapshot(connection);
        this.table = session.getDatabase().getSchema(schema).getTableOrView(session, name);
        this.keys = columns(keys);
        this.index = keys.isEmpty() ? table.getScanIndex(session) : table.getPrimaryKey();
        this.numbered = !keys.isEmpty() && table.getMainIndexColumn() != SearchRow.ROWID_INDEX;
    }

    /// H2 takes the state of all tables that a transaction is to see when the transaction asks its first statement, which may be this one.
    private void beginSnapshot(Connection connection) throws SQLException {
        Transaction transaction = session.getTransaction();
        if (transaction.getIsolationLevel() == IsolationLevel.SNAPSHOT && !transaction.hasStatementDependencies()) {
            try (var statement = connection.createStatement()) {
                statement.execute("CALL 1");
            }
        }
    }

    /// @param brought columns of the table, among them the whole key of an online one
    static TableAccess of(Connection connection, StoredTable stored, List<StoredColumn> brought) throws SQLException {
        List<String> keys = stored.store() == StoreKind.ONLINE
                ? brought.stream().filter(StoredColumn::key).map(StoredColumn::column).toList()
                : List.of();
        return new TableAccess(connection, stored.store().name(), stored.table(), keys);
    }

    /// Columns by their names in the database.
    Column[] columns(List<String> names) {
        return names.stream().map(table::getColumn).toArray(Column[]::new);
    }

    /// A row to be added or to replace another: columns that are not named are null. May be called by any thread.
    Row whole(Column[] columns, Value[][] values, int at) {
        Row row = row(columns, values, at);
        for (int i = 0; i < row.getColumnCount(); i++) {
            if (!fits(row.getValue(i), table.getColumn(i))) {
                table.convertInsertRow(session, row, null);
                return row;
            }
        }
        return row;
    }

    /// Whether the column takes the value as it is, for the types of which most values are: H2 would find that too, in more steps.
    private static boolean fits(Value value, Column column) {
        if (value == null) {
            return false;
        }
        int type = value.getValueType();
        TypeInfo wanted = column.getType();
        return switch (type) {
            case Value.NULL -> column.isNullable();
            case Value.BOOLEAN, Value.INTEGER, Value.BIGINT, Value.REAL, Value.DOUBLE -> wanted.getValueType() == type;
            case Value.VARCHAR -> wanted.getValueType() == type && value.getString().length() <= wanted.getPrecision();
            case Value.TIMESTAMP_TZ ->
                wanted.getValueType() == type && wanted.getScale() >= MICROSECONDS && ((ValueTimestampTimeZone) value).getTimeNanos() % 1000 == 0;
            default -> false;
        };
    }

    private Row row(Column[] columns, Value[][] values, int at) {
        Row row = table.getTemplateRow();
        for (int i = 0; i < columns.length; i++) {
            row.setValue(columns[i].getColumnId(), values[i][at]);
        }
        return row;
    }

    /// The row of a key, or null.
    ///
    /// @param values by key column, then by key
    Row find(Value[][] values, int at) {
        Row key = row(keys, values, at);
        for (Column column : keys) {
            key.setValue(column.getColumnId(), column.convert(session, key.getValue(column.getColumnId())));
        }
        Cursor found = find(key);
        return found.next() ? found.get() : null;
    }

    private Cursor find(Row key) {
        return keys.length == 0 ? index.find(session, null, null, false) : index.find(session, key, key, false);
    }

    /// Adds a row whose key is not there.
    void add(Row row) {
        table.addRow(session, row);
    }

    /// Puts a row in the place of the one that has its key.
    void replace(Row row) {
        row.setKey(number(row));
        // of the old row H2 asks for its number alone, as no column is of a type that is kept outside of the row
        table.updateRow(session, row, row);
    }

    private long number(Row row) {
        if (numbered) {
            return row.getValue(table.getMainIndexColumn()).getLong();
        }
        Cursor found = find(row);
        if (!found.next()) {
            throw new IllegalStateException("A row to be replaced is not in " + table.getName());
        }
        return found.getSearchRow().getKey();
    }

    void remove(Row row) {
        table.removeRow(session, row);
    }

    /// Gives the rows of these numbers, in their order, as they are now, as long as more are wanted; they must not be changed. Numbers are those of
    /// `_ROWID_`.
    void scan(long from, long to, Predicate<Row> more) {
        Row first = table.getTemplateRow();
        first.setKey(from);
        Row last = table.getTemplateRow();
        last.setKey(to);
        Cursor rows = table.getScanIndex(session).find(session, first, last, false);
        while (rows.next() && more.test(rows.get())) {
            // told
        }
    }

    /// Frames changes of rows as H2's own commands frame theirs.
    void change(int rows, IntConsumer change) {
        look(rows, i -> {
            if (i == 0) {
                lock();
            }
            change.accept(i);
        });
    }

    /// Keeps others from changing the definition of a table that is changed in the frame of another's change.
    void lock() {
        table.lock(session, Table.WRITE_LOCK);
    }

    /// Frames looks for rows likewise.
    void look(int rows, IntConsumer look) {
        if (rows == 0) {
            return;
        }
        session.lock();
        try {
            session.waitIfExclusiveModeEnabled();
            session.startStatementWithinTransaction(null);
            Session before = session.setThreadLocalSession();
            try {
                for (int i = 0; i < rows; i++) {
                    look.accept(i);
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
