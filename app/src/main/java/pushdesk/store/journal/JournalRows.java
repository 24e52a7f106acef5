package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import pushdesk.rows.RowChunk;
import pushdesk.store.StoredRow;
import pushdesk.store.table.StoredTable;

/// The rows that one push brought to a view's table, found by their key. Keys asked for in order are found in one walk; of all chunks, only
/// those that may hold a key are restored.
public final class JournalRows implements AutoCloseable {
    private final JournalledPush push;
    private final JournalLayout layout;
    private final PreparedStatement bounds;
    private final PreparedStatement content;
    private final int chunks;
    private final BitSet brought;
    private Loaded loaded;

    /// A row of the entry.
    ///
    /// @param from the push whose offline row it was; empty where the entry brought it itself
    public record Found(StoredRow row, OptionalLong from) {}

    private record Bounds(byte[] first, byte[] last) {}

    private record Loaded(int number, Bounds bounds, RowChunk keys, RowChunk cells) {}

    public JournalRows(Connection connection, JournalledPush push, StoredTable table) throws SQLException {
        this.push = push;
        this.layout = new JournalLayout(connection, push, table);
        this.brought = layout.brought();
        this.bounds = connection.prepareStatement(
                "SELECT FIRST_KEY, LAST_KEY FROM JOURNAL.CHUNK WHERE PUSH_ID = ? AND ROW_GROUP = ? AND CHUNK = ?");
        this.content = connection.prepareStatement("SELECT KEYS, CELLS FROM JOURNAL.CHUNK WHERE PUSH_ID = ? AND ROW_GROUP = ? AND CHUNK = ?");
        try (PreparedStatement last =
                connection.prepareStatement("SELECT COALESCE(MAX(CHUNK), -1) FROM JOURNAL.CHUNK WHERE PUSH_ID = ? AND ROW_GROUP = ?")) {
            last.setLong(1, push.id());
            last.setInt(2, push.group());
            try (ResultSet row = last.executeQuery()) {
                row.next();
                chunks = row.getInt(1) + 1;
            }
        }
    }

    public int chunks() {
        return chunks;
    }

    /// Which columns of the table the rows fill.
    public BitSet brought() {
        return brought;
    }

    /// Whether the rows are sorted by the key's columns in the order that the table has them in.
    public boolean inTableOrder() {
        return layout.inTableOrder();
    }

    /// The keys whose rows begin in the chunk, each once and in order; each with its values, for which the table's key columns stand first.
    public List<List<Object>> keys(int chunk, int keyColumns) throws SQLException {
        byte[] before = chunk == 0 ? null : bounds(chunk - 1).last();
        Loaded there = load(chunk);
        var keys = new ArrayList<List<Object>>();
        for (int row = 0; row < there.keys().size(); row++) {
            byte[] key = layout.key(there.keys(), row);
            if (!Arrays.equals(before, key)) {
                keys.add(layout.values(there.keys(), there.cells(), row).subList(0, keyColumns));
            }
            before = key;
        }
        return keys;
    }

    /// The rows of a key, the one that wins among them last; their values are in the order of the table's columns.
    ///
    /// @param values in the order of the table's key columns
    public List<Found> of(List<?> values) throws SQLException {
        byte[] key = layout.key(values);
        var rows = new ArrayList<Found>();
        for (int chunk = firstChunk(key); chunk < chunks && Arrays.compareUnsigned(bounds(chunk).first(), key) <= 0; chunk++) {
            Loaded there = load(chunk);
            int row = firstRow(there.keys(), key);
            while (row < there.keys().size() && Arrays.equals(layout.key(there.keys(), row), key)) {
                rows.add(row(there, row++));
            }
            if (row < there.keys().size()) {
                break;
            }
        }
        return rows;
    }

    /// The first chunk that does not end before the key.
    private int firstChunk(byte[] key) throws SQLException {
        int low = 0;
        if (loaded != null && Arrays.compareUnsigned(loaded.bounds().first(), key) < 0) {
            if (Arrays.compareUnsigned(key, loaded.bounds().last()) <= 0) {
                return loaded.number();
            }
            low = loaded.number() + 1;
            if (low < chunks && Arrays.compareUnsigned(key, bounds(low).last()) <= 0) {
                return low;
            }
        }
        int high = chunks;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(bounds(middle).last(), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstRow(RowChunk chunk, byte[] key) {
        int low = 0;
        int high = chunk.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(layout.key(chunk, middle), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Found row(Loaded there, int row) {
        var event = (Instant) there.keys().columns().get(0).get(row);
        var created = (Instant) there.keys().columns().get(1).get(row);
        OptionalLong from = layout.origin(there.cells(), row);
        long entry = push.baseline() ? from.orElseThrow() : push.id();
        return new Found(
                new StoredRow(layout.values(there.keys(), there.cells(), row), event, created, entry, there.keys().lines()[row]),
                push.baseline() ? OptionalLong.empty() : from);
    }

    private Bounds bounds(int chunk) throws SQLException {
        if (loaded != null && loaded.number() == chunk) {
            return loaded.bounds();
        }
        try (ResultSet row = ask(bounds, chunk)) {
            row.next();
            return new Bounds(row.getBytes(1), row.getBytes(2));
        }
    }

    private Loaded load(int chunk) throws SQLException {
        if (loaded == null || loaded.number() != chunk) {
            Bounds there = bounds(chunk);
            try (ResultSet row = ask(content, chunk)) {
                row.next();
                loaded = new Loaded(
                        chunk, there, JournalChunk.keys(row.getBytes(1), layout.keyTypes()), JournalChunk.cells(row.getBytes(2), layout.cellTypes()));
            }
        }
        return loaded;
    }

    private ResultSet ask(PreparedStatement query, int chunk) throws SQLException {
        query.setLong(1, push.id());
        query.setInt(2, push.group());
        query.setInt(3, chunk);
        return query.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        try (bounds; content) {
            loaded = null;
        }
    }
}
