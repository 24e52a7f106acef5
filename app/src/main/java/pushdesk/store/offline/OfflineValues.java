package pushdesk.store.offline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pushdesk.model.Field;
import pushdesk.model.PushdeskException;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.Values;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.StoredColumn;

/// Reads the values of rows by their numbers, as the view types them.
public final class OfflineValues implements AutoCloseable {
    private final OfflineView rows;
    private final List<Field> fields;
    private final PreparedStatement query;

    /// @param rows with a table
    /// @param fields the keys and features to read
    public OfflineValues(Connection connection, OfflineView rows, List<Field> fields) throws SQLException {
        this.rows = rows;
        this.fields = List.copyOf(fields);
        String columns = fields.stream()
                .map(field -> rows.stored(field).map(column -> Identifiers.quote(column.column())).orElse("NULL"))
                .collect(Collectors.joining(", "));
        // one by one: the database finds a row by its number at once, and walks over the table where it is asked for many of them
        query = connection.prepareStatement(
                "SELECT " + (columns.isEmpty() ? "1" : columns) + " FROM " + rows.table().orElseThrow().sqlName() + " WHERE _ROWID_ = ?");
    }

    /// The values of each row, by its number, in the order of the fields.
    ///
    /// @param numbers best in ascending order, without repeats
    public Map<Long, Object[]> of(long[] numbers) throws SQLException {
        var found = HashMap.<Long, Object[]>newHashMap(numbers.length);
        for (long number : numbers) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                var values = new Object[fields.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(row, i);
                }
                found.put(number, values);
            }
        }
        return found;
    }

    private Object value(ResultSet row, int index) throws SQLException {
        Field field = fields.get(index);
        Optional<StoredColumn> stored = rows.stored(field);
        if (stored.isEmpty()) {
            return null;
        }
        Object value = Values.read(SqlTypes.read(row, 1 + index, stored.get().type()), stored.get().type(), rows.type(field));
        if (value instanceof BadText(String reason)) {
            throw PushdeskException.invalid("%s, column '%s', offline: %s, as '%s' wants it.".formatted(rows.batch().name(), stored.get().name(), reason,
                    rows.view().name()));
        }
        return value;
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
