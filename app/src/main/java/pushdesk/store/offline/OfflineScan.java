package pushdesk.store.offline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.Values;
import pushdesk.store.plan.KeyEncoder;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.SystemColumns;

/// One walk over a view's offline rows, in the order in which they were appended, that reads keys and times only.
public final class OfflineScan {
    /// The database would put a larger answer on the disk first.
    private static final int PAGE_ROWS = 8192;

    private final Connection connection;
    private final OfflineView rows;
    private final List<ValueType> keyTypes;

    /// Keys as they are stored.
    ///
    /// @param rows with a table
    public OfflineScan(Connection connection, OfflineView rows) {
        this(connection, rows, rows.keys().stream().map(StoredColumn::type).toList());
    }

    /// @param keyTypes the types to give the keys; a row whose key does not fit is passed over
    public OfflineScan(Connection connection, OfflineView rows, List<ValueType> keyTypes) {
        this.connection = connection;
        this.rows = rows;
        this.keyTypes = List.copyOf(keyTypes);
    }

    /// Takes one row.
    @FunctionalInterface
    public interface Taker {
        void take(byte[] key, OfflineRow row);
    }

    /// @param from the earliest event time, in microseconds since 1970 UTC
    /// @param to the latest
    /// @return how many rows there were
    public long run(long from, long to, Progress progress, Taker taker) throws SQLException {
        if (from > to) {
            return 0;
        }
        List<StoredColumn> keys = rows.keys();
        var encoder = new KeyEncoder();
        long seen = 0;
        long last = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql(keys))) {
            statement.setObject(2, SqlTypes.time(from));
            statement.setObject(3, SqlTypes.time(to));
            while (true) {
                statement.setLong(1, last);
                int page = 0;
                try (ResultSet row = statement.executeQuery()) {
                    for (; row.next(); page++) {
                        last = row.getLong(1);
                        if (encode(row, keys, encoder)) {
                            taker.take(encoder.toBytes(), new OfflineRow(
                                    SqlTypes.readMicros(row, 4), SqlTypes.readMicros(row, 5), row.getLong(2), row.getLong(3), last));
                        }
                    }
                }
                seen += page;
                progress.at(seen, 0);
                progress.checkCancelled();
                if (page < PAGE_ROWS) {
                    return seen;
                }
            }
        }
    }

    /// @return whether the row has all keys
    private boolean encode(ResultSet row, List<StoredColumn> keys, KeyEncoder encoder) throws SQLException {
        encoder.clear();
        for (int i = 0; i < keys.size(); i++) {
            Object value = Values.read(SqlTypes.read(row, 6 + i, keys.get(i).type()), keys.get(i).type(), keyTypes.get(i));
            if (value == null || value instanceof BadText) {
                return false;
            }
            encoder.add(value);
        }
        return true;
    }

    private String sql(List<StoredColumn> keys) {
        String event = Identifiers.quote(rows.eventColumn());
        Stream<String> head = Stream.of("_ROWID_", Identifiers.quote(SystemColumns.PUSH), Identifiers.quote(SystemColumns.LINE), event,
                rows.createdColumn().map(Identifiers::quote).orElse("NULL"));
        String columns = Stream.concat(head, keys.stream().map(key -> Identifiers.quote(key.column()))).collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM " + rows.table().orElseThrow().sqlName() + " WHERE _ROWID_ > ? AND " + event + " >= ? AND " + event
                + " <= ? ORDER BY _ROWID_ FETCH FIRST " + PAGE_ROWS + " ROWS ONLY";
    }
}
