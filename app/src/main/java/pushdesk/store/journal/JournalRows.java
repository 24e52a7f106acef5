package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import pushdesk.store.table.StoredTable;

/// The rows that one entry brought to a view's table, found by their key. Keys asked for in order are found in one walk; of all chunks, only
/// those that may hold a key are restored.
public final class JournalRows implements AutoCloseable {
    private final JournalledPush push;
    private final JournalLayout layout;
    private final PreparedStatement bounds;
    private final PreparedStatement content;
    private final int chunks;
    private final BitSet brought;
    private RestoredChunk loaded;
    private int position; // in the loaded chunk: where the key asked for last was looked for

    private record Bounds(byte[] first, byte[] last) {}

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

    /// The keys whose rows begin in the chunk, each once and in order.
    public List<JournalKey> keys(int chunk) throws SQLException {
        byte[] before = chunk == 0 ? null : bounds(chunk - 1).last();
        RestoredChunk there = load(chunk);
        var keys = new ArrayList<JournalKey>();
        for (int row = 0; row < there.size(); row++) {
            byte[] encoded = there.encoded(row);
            if (!Arrays.equals(before, encoded)) {
                List<Object> values = layout.keyValues(there.keys(), row);
                keys.add(layout.inTableOrder() ? new JournalKey(values, encoded) : JournalKey.of(values));
            }
            before = encoded;
        }
        return keys;
    }

    /// The first chunk that can have keys after this one; only where the rows are in the table's order.
    public int chunkOf(JournalKey key) throws SQLException {
        return firstChunk(key.encoded());
    }

    /// The rows of a key, the one that wins among them last.
    public List<JournalRow> of(JournalKey key) throws SQLException {
        byte[] encoded = layout.encoded(key);
        var rows = new ArrayList<JournalRow>();
        for (int chunk = firstChunk(encoded); chunk < chunks; chunk++) {
            RestoredChunk there = load(chunk);
            int row = seek(there, encoded);
            while (row < there.size() && Arrays.equals(there.encoded(row), encoded)) {
                rows.add(new JournalRow(push, layout, there, row++));
            }
            if (row < there.size()) {
                break;
            }
        }
        return rows;
    }

    /// The row of a key that wins among the entry's own, of those whose event is not later than the limit.
    ///
    /// @param until microseconds since 1970 UTC
    public Optional<JournalRow> best(JournalKey key, long until) throws SQLException {
        byte[] encoded = layout.encoded(key);
        JournalRow best = null;
        for (int chunk = firstChunk(encoded); chunk < chunks; chunk++) {
            RestoredChunk there = load(chunk);
            int row = seek(there, encoded);
            while (row < there.size() && Arrays.equals(there.encoded(row), encoded)) {
                if (there.event(row) <= until) {
                    best = new JournalRow(push, layout, there, row);
                }
                row++;
            }
            if (row < there.size()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private int seek(RestoredChunk chunk, byte[] key) {
        boolean behind = position > 0 && (position > chunk.size() || Arrays.compareUnsigned(chunk.encoded(position - 1), key) >= 0);
        position = chunk.firstNotBefore(key, behind ? 0 : position);
        return position;
    }

    /// The first chunk that does not end before the key.
    private int firstChunk(byte[] key) throws SQLException {
        int low = 0;
        if (loaded != null && Arrays.compareUnsigned(loaded.encoded(0), key) < 0) {
            if (Arrays.compareUnsigned(key, loaded.encoded(loaded.size() - 1)) <= 0) {
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

    private Bounds bounds(int chunk) throws SQLException {
        if (loaded != null && loaded.number() == chunk) {
            return new Bounds(loaded.encoded(0), loaded.encoded(loaded.size() - 1));
        }
        try (ResultSet row = ask(bounds, chunk)) {
            row.next();
            return new Bounds(row.getBytes(1), row.getBytes(2));
        }
    }

    private RestoredChunk load(int chunk) throws SQLException {
        if (loaded == null || loaded.number() != chunk) {
            try (ResultSet row = ask(content, chunk)) {
                row.next();
                loaded = new RestoredChunk(chunk, row.getBytes(1), row.getBytes(2), layout);
                position = 0;
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
