package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import pushdesk.store.journal.JournalRows;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.plan.KeyEncoder;
import pushdesk.store.table.StoredTable;

/// The distinct keys that some entries have in a table, in ascending order, some thousand at a time.
public final class KeyPortions implements AutoCloseable {
    private static final int MOST = 4096;

    private final PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(Cursor::encoded, Arrays::compareUnsigned));
    private final List<JournalRows> open = new ArrayList<>();

    public KeyPortions(Connection connection, StoredTable table, List<JournalledPush> pushes) throws SQLException {
        for (JournalledPush push : pushes) {
            var rows = new JournalRows(connection, push, table);
            open.add(rows);
            var cursor = new Cursor(rows, table.keys().size());
            if (cursor.advance()) {
                cursors.add(cursor);
            }
        }
    }

    /// One entry's keys, on the way.
    private static final class Cursor {
        private final JournalRows rows;
        private final int width;
        private int chunk;
        private Iterator<List<Object>> keys;
        private List<Object> key;
        private byte[] encoded;

        Cursor(JournalRows rows, int width) throws SQLException {
            this.rows = rows;
            this.width = width;
            this.keys = rows.inTableOrder() ? List.<List<Object>>of().iterator() : sorted();
        }

        /// Entries whose rows are sorted by the key's columns in another order are rare, and sorted here.
        private Iterator<List<Object>> sorted() throws SQLException {
            var all = new ArrayList<List<Object>>();
            while (chunk < rows.chunks()) {
                all.addAll(rows.keys(chunk++, width));
            }
            all.sort(Comparator.comparing(KeyEncoder::encode, Arrays::compareUnsigned));
            return all.iterator();
        }

        boolean advance() throws SQLException {
            while (!keys.hasNext()) {
                if (chunk == rows.chunks()) {
                    return false;
                }
                keys = rows.keys(chunk++, width).iterator();
            }
            key = keys.next();
            encoded = KeyEncoder.encode(key);
            return true;
        }

        byte[] encoded() {
            return encoded;
        }
    }

    /// The next keys; empty at the end.
    public List<List<Object>> next() throws SQLException {
        var portion = new ArrayList<List<Object>>();
        byte[] last = null;
        while (!cursors.isEmpty() && portion.size() < MOST) {
            last = cursors.peek().encoded();
            portion.add(cursors.peek().key);
            while (!cursors.isEmpty() && Arrays.equals(cursors.peek().encoded(), last)) {
                Cursor cursor = cursors.poll();
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
            }
        }
        return portion;
    }

    @Override
    public void close() throws SQLException {
        for (JournalRows rows : open) {
            rows.close();
        }
    }
}
