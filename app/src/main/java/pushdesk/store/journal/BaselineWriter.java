package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.plan.KeyEncoder;
import pushdesk.store.plan.RowTimes;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredRow;
import pushdesk.store.table.StoredTable;

/// Writes the rows that stand for the entries which the journal no longer keeps, as a group of entry 0; each row names its own push.
public final class BaselineWriter implements AutoCloseable {
    private static final long ENTRY = 0;

    private final StoredTable table;
    private final int group;
    private final PreparedStatement insert;
    private final List<StoredRow> rows = new ArrayList<>();
    private int chunks;

    /// @param group a number that no group of the baseline has
    public BaselineWriter(Connection connection, StoredTable table, int group) throws SQLException {
        this.table = table;
        this.group = group;
        var columns = new ArrayList<PushJournal.GroupColumn>();
        table.keys().forEach(key -> columns.add(new PushJournal.GroupColumn(key.name(), key.type(), PushColumn.Role.KEY)));
        cells().forEach(cell -> columns.add(new PushJournal.GroupColumn(cell.name(), cell.type(), PushColumn.Role.FEATURE)));
        columns.add(new PushJournal.GroupColumn(PushJournal.ORIGIN, ScalarType.INT64, PushColumn.Role.FEATURE));
        new PushJournal(connection).addGroup(ENTRY, group, columns);
        insert = connection.prepareStatement("INSERT INTO JOURNAL.CHUNK VALUES (0, ?, ?, ?, ?, ?, ?, ?)");
    }

    private List<StoredColumn> cells() {
        return table.columns().stream().filter(column -> !column.key()).toList();
    }

    /// Takes rows in key order, with the values of all columns of the table.
    public void add(List<StoredRow> more) throws SQLException {
        for (StoredRow row : more) {
            rows.add(row);
            if (rows.size() == JournalChunk.ROWS) {
                store();
            }
        }
    }

    private void store() throws SQLException {
        List<StoredColumn> columns = table.columns();
        List<ColumnVector> keys = vectors(IntStream.range(0, columns.size()).filter(i -> columns.get(i).key()));
        List<ColumnVector> cells = vectors(IntStream.range(0, columns.size()).filter(i -> !columns.get(i).key()));
        ColumnVector origins = ColumnVector.of(ScalarType.INT64, rows.stream().map(StoredRow::pushId).toList());
        JournalChunk chunk = JournalChunk.of(
                key(rows.getFirst()),
                key(rows.getLast()),
                rows.stream().mapToLong(StoredRow::line).toArray(),
                rows.stream().mapToLong(row -> ColumnVector.micros(row.eventTime())).toArray(),
                rows.stream().mapToLong(row -> row.created() == null ? RowTimes.NONE : ColumnVector.micros(row.created())).toArray(),
                keys,
                Stream.concat(cells.stream(), Stream.of(origins)).toList());
        insert.setInt(1, group);
        insert.setInt(2, chunks++);
        insert.setInt(3, chunk.rows());
        insert.setBytes(4, chunk.firstKey());
        insert.setBytes(5, chunk.lastKey());
        insert.setBytes(6, chunk.keys());
        insert.setBytes(7, chunk.cells());
        insert.executeUpdate();
        rows.clear();
    }

    private List<ColumnVector> vectors(IntStream columns) {
        return columns.mapToObj(column -> ColumnVector.of(
                        table.columns().get(column).type(), rows.stream().map(row -> row.values().get(column)).toList()))
                .toList();
    }

    private byte[] key(StoredRow row) {
        return KeyEncoder.encode(row.values().subList(0, table.keys().size()));
    }

    /// Stores what is left.
    public void finish() throws SQLException {
        if (!rows.isEmpty()) {
            store();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
