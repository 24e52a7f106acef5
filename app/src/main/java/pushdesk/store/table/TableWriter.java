package pushdesk.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.value.Value;
import pushdesk.model.ScalarType;
import pushdesk.model.StoreKind;
import pushdesk.model.ValueType;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;

/// Writes whole columns of rows into one table.
///
/// A statement takes some thousand rows as one array a column and takes them apart itself: that was measured to be 1.5 to 2 times as
/// fast as a batch of single rows.
public final class TableWriter implements AutoCloseable {
    /// The most rows that one statement takes.
    public static final int MOST_ROWS = 8192;

    private final Connection connection;
    private final StoredTable table;
    private final List<StoredColumn> brought;
    private final List<String> columns = new ArrayList<>();
    private final List<ValueType> types = new ArrayList<>();
    private PreparedStatement insert;
    private PreparedStatement update;
    private PreparedStatement delete;

    /// @param brought the columns that the rows bring, all of them in the table
    public TableWriter(Connection connection, StoredTable table, List<StoredColumn> brought) {
        this.connection = connection;
        this.table = table;
        this.brought = List.copyOf(brought);
        brought.forEach(column -> {
            columns.add(column.column());
            types.add(column.type());
        });
        if (table.store() == StoreKind.ONLINE) {
            add(SystemColumns.EVENT_TIME, ScalarType.UNIX_TIMESTAMP);
            add(SystemColumns.CREATED, ScalarType.UNIX_TIMESTAMP);
        }
        add(SystemColumns.PUSH, ScalarType.INT64);
        add(SystemColumns.LINE, ScalarType.INT64);
    }

    private void add(String column, ScalarType type) {
        columns.add(column);
        types.add(type);
    }

    /// How many columns a row has: those brought, online the event and created time, the push, the line.
    public int width() {
        return columns.size();
    }

    /// Adds rows, whose keys are not in the table.
    ///
    /// @param values by column, then by row
    public void insert(Value[][] values) throws SQLException {
        if (insert == null) {
            insert = connection.prepareStatement(
                    "INSERT INTO " + table.sqlName() + " (" + listed(columns) + ") SELECT * FROM " + rows());
        }
        run(insert, values);
    }

    /// Replaces the rows of these keys. A column that the rows do not bring becomes null: it is not of this push.
    ///
    /// @param values by column, then by row
    public void update(Value[][] values) throws SQLException {
        if (update == null) {
            update = connection.prepareStatement("MERGE INTO " + table.sqlName() + " T USING " + rows() + " S (" + names() + ") ON (" + keys()
                    + ") WHEN MATCHED THEN UPDATE SET " + assignments());
        }
        run(update, values);
    }

    /// Takes away the rows of these keys.
    ///
    /// @param keys by key column in the order they are brought in, then by row
    public void delete(Value[][] keys) throws SQLException {
        List<StoredColumn> by = brought.stream().filter(StoredColumn::key).toList();
        if (by.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM " + table.sqlName()); // a view without keys has one row
            }
            return;
        }
        if (delete == null) {
            String rows = by.stream().map(key -> "CAST(? AS " + SqlTypes.name(key.type()) + " ARRAY)").collect(Collectors.joining(", ", "UNNEST(", ")"));
            String names = IntStream.range(0, by.size()).mapToObj(i -> "C" + i).collect(Collectors.joining(", "));
            String same = IntStream.range(0, by.size())
                    .mapToObj(i -> "T." + Identifiers.quote(by.get(i).column()) + " = S.C" + i)
                    .collect(Collectors.joining(" AND "));
            delete = connection.prepareStatement(
                    "MERGE INTO " + table.sqlName() + " T USING " + rows + " S (" + names + ") ON (" + same + ") WHEN MATCHED THEN DELETE");
        }
        for (int i = 0; i < keys.length; i++) {
            delete.setObject(i + 1, SqlTypes.column(keys[i], by.get(i).type()));
        }
        delete.executeUpdate();
    }

    private void run(PreparedStatement statement, Value[][] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, SqlTypes.column(values[i], types.get(i)));
        }
        statement.executeUpdate();
    }

    private String rows() {
        return types.stream().map(type -> "CAST(? AS " + SqlTypes.name(type) + " ARRAY)").collect(Collectors.joining(", ", "UNNEST(", ")"));
    }

    private String names() {
        return IntStream.range(0, columns.size()).mapToObj(i -> "C" + i).collect(Collectors.joining(", "));
    }

    private String keys() {
        String keys = IntStream.range(0, brought.size())
                .filter(i -> brought.get(i).key())
                .mapToObj(i -> "T." + Identifiers.quote(columns.get(i)) + " = S.C" + i)
                .collect(Collectors.joining(" AND "));
        return keys.isEmpty() ? "TRUE" : keys;
    }

    private String assignments() {
        var assignments = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (i >= brought.size() || !brought.get(i).key()) {
                assignments.add("T." + Identifiers.quote(columns.get(i)) + " = S.C" + i);
            }
        }
        for (StoredColumn hidden : table.columns()) {
            if (!columns.contains(hidden.column())) {
                assignments.add("T." + Identifiers.quote(hidden.column()) + " = NULL");
            }
        }
        return String.join(", ", assignments);
    }

    private static String listed(List<String> columns) {
        return columns.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws SQLException {
        if (insert != null) {
            insert.close();
        }
        if (update != null) {
            update.close();
        }
        if (delete != null) {
            delete.close();
        }
    }
}
