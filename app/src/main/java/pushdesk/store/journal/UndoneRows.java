package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import pushdesk.rows.chunk.ChunkBytes;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.table.OfflineRows;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// Rows that entries brought to an offline table and that an undo or a reset took out of it, kept to come back.
public final class UndoneRows {
    private final Connection connection;
    private final StoredTable table;

    public UndoneRows(Connection connection, StoredTable table) {
        this.connection = connection;
        this.table = table;
    }

    /// Rows as they are kept.
    public record Content(int columns, byte[] bytes) {
        /// @param rows their columns are the table's first ones
        public static Content of(RowChunk rows) {
            return new Content(rows.columns().size(), Compressed.of(ChunkBytes.of(rows)));
        }
    }

    /// Keeps some of an entry's rows, which come after those kept before.
    public void keep(long entry, Content rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO JOURNAL.UNDONE (TABLE_ID, PUSH_ID, CHUNK, COLUMN_COUNT, CONTENT)
                SELECT ?, ?, COALESCE(MAX(CHUNK), -1) + 1, ?, ? FROM JOURNAL.UNDONE WHERE TABLE_ID = ? AND PUSH_ID = ?
                """)) {
            insert.setLong(1, table.id());
            insert.setLong(2, entry);
            insert.setInt(3, rows.columns());
            insert.setBytes(4, rows.bytes());
            insert.setLong(5, table.id());
            insert.setLong(6, entry);
            insert.executeUpdate();
        }
    }

    /// Gives an entry's rows in their order, and keeps them no longer.
    public void release(long entry, OfflineRows.Use use) throws SQLException {
        each(entry, use);
        forget(List.of(entry));
    }

    /// Gives an entry's rows in their order.
    public void each(long entry, OfflineRows.Use use) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT COLUMN_COUNT, CONTENT FROM JOURNAL.UNDONE WHERE TABLE_ID = ? AND PUSH_ID = ? AND CHUNK = ?")) {
            query.setLong(1, table.id());
            query.setLong(2, entry);
            for (int chunk = 0; ; chunk++) {
                query.setInt(3, chunk);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        break;
                    }
                    List<StoredColumn> columns = table.columns().subList(0, row.getInt(1));
                    use.of(ChunkBytes.read(Compressed.restored(row.getBytes(2)), columns.stream().map(StoredColumn::type).toList()));
                }
            }
        }
    }

    /// Keeps the rows of these entries no longer.
    public void forget(List<Long> entries) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM JOURNAL.UNDONE WHERE TABLE_ID = ? AND PUSH_ID = ANY(?)")) {
            delete.setLong(1, table.id());
            delete.setObject(2, entries.toArray());
            delete.executeUpdate();
        }
    }
}
