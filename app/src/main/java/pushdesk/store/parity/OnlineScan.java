package pushdesk.store.parity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.Field;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.SystemColumns;

/// One walk over a view's online rows, some thousand at a time.
final class OnlineScan implements AutoCloseable {
    private static final int PAGE_ROWS = 8192;

    private final StoredTable table;
    private final List<Field> keys;
    private final List<Field> features;
    private final PreparedStatement query;
    private long next = Long.MIN_VALUE;
    private boolean ended;

    /// A row online.
    record Row(List<Object> key, ViewParity.Side side) {}

    /// @param keys with the types of the table, as likewise the features
    OnlineScan(Connection connection, StoredTable table, List<Field> keys, List<Field> features) throws SQLException {
        this.table = table;
        this.keys = keys;
        this.features = features;
        String columns = Stream.of(
                        Stream.of("_ROWID_", Identifiers.quote(SystemColumns.EVENT_TIME), Identifiers.quote(SystemColumns.PUSH), Identifiers.quote(SystemColumns.LINE)),
                        keys.stream().map(this::expression),
                        features.stream().map(this::expression))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
        query = connection.prepareStatement("SELECT " + columns + " FROM " + table.sqlName() + " WHERE _ROWID_ >= ? ORDER BY _ROWID_ FETCH FIRST " + PAGE_ROWS + " ROWS ONLY");
    }

    /// A feature that nothing was written for since it was defined reads as null.
    private String expression(Field field) {
        Optional<StoredColumn> stored = table.column(field.name());
        return stored.map(column -> Identifiers.quote(column.column())).orElse("NULL");
    }

    /// The next rows; none when all were read.
    List<Row> page() throws SQLException {
        var rows = new ArrayList<Row>();
        if (ended) {
            return rows;
        }
        query.setLong(1, next);
        long last = next;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                last = row.getLong(1);
                List<Object> key = values(row, 5, keys);
                var side = new ViewParity.Side(
                        values(row, 5 + keys.size(), features), ColumnVector.instant(SqlTypes.readMicros(row, 2)), row.getLong(3), row.getLong(4));
                rows.add(new Row(key, side));
            }
        }
        ended = rows.size() < PAGE_ROWS || last == Long.MAX_VALUE;
        next = last + 1;
        return rows;
    }

    private static List<Object> values(ResultSet row, int from, List<Field> fields) throws SQLException {
        var values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(SqlTypes.read(row, from + i, fields.get(i).type()));
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
