package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushdesk.store.table.StoredTable;

/// Which rows of an offline table each entry appended: how many, how new, and between which row numbers of the database they lie, so that
/// they are found without a walk over the whole table.
public final class AppendedRows {
    private final Connection connection;
    private final StoredTable table;

    public AppendedRows(Connection connection, StoredTable table) {
        this.connection = connection;
        this.table = table;
    }

    /// The rows of one entry.
    ///
    /// @param after the number of the row before the first, @param last of the last; some between may be others'
    /// @param newest microseconds since 1970 UTC; empty where it is not known, and where there are no rows
    public record Stretch(long entry, long rows, long after, long last, Optional<Long> newest) {}

    /// The number of the table's last row; 0 in an empty one.
    public long lastRow() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(_ROWID_), 0) FROM " + table.sqlName())) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Tells where the rows are that were appended last, or came back last.
    ///
    /// @param after the number of the last row before
    /// @param newest their newest event; [Long#MIN_VALUE] for none
    public void add(long entry, long rows, long after, long newest) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO JOURNAL.APPENDED KEY (TABLE_ID, PUSH_ID) VALUES (?, ?, ?, ?, ?, ?)")) {
            merge.setLong(1, entry);
            merge.setLong(2, table.id());
            merge.setLong(3, rows);
            merge.setLong(4, after);
            merge.setLong(5, lastRow());
            if (newest == Long.MIN_VALUE) {
                merge.setNull(6, Types.BIGINT);
            } else {
                merge.setLong(6, newest);
            }
            merge.executeUpdate();
        }
    }

    /// Of all entries whose rows are in the table or can come back to it, oldest first.
    public List<Stretch> all() throws SQLException {
        var all = new ArrayList<Stretch>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT PUSH_ID, ROW_COUNT, AFTER_ROW, LAST_ROW, NEWEST_EVENT FROM JOURNAL.APPENDED WHERE TABLE_ID = ? ORDER BY PUSH_ID")) {
            query.setLong(1, table.id());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long newest = row.getLong(5);
                    Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(newest);
                    all.add(new Stretch(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), known));
                }
            }
        }
        return all;
    }

    /// Forgets entries whose rows are gone for good.
    public void forget(List<Long> entries) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM JOURNAL.APPENDED WHERE TABLE_ID = ? AND PUSH_ID = ANY(?)")) {
            delete.setLong(1, table.id());
            delete.setObject(2, entries.toArray());
            delete.executeUpdate();
        }
    }
}
