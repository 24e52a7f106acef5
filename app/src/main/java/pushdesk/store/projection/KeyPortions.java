package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.journal.JournalRows;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.table.StoredTable;

/// The distinct keys that some entries have in a table, in ascending order, some thousand at a time.
public final class KeyPortions implements AutoCloseable {
    private static final int MOST = 4096;

    private final PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(cursor -> cursor.key));
    private final List<JournalRows> open = new ArrayList<>();

    public KeyPortions(Connection connection, StoredTable table, List<JournalledPush> pushes) throws SQLException {
        this(connection, table, pushes, Optional.empty());
    }

    /// @param after the key before the first; empty for all keys
    public KeyPortions(Connection connection, StoredTable table, List<JournalledPush> pushes, Optional<JournalKey> after) throws SQLException {
        for (JournalledPush push : pushes) {
            var rows = new JournalRows(connection, push, table);
            open.add(rows);
            var cursor = new Cursor(rows, after);
            if (cursor.advance()) {
                cursors.add(cursor);
            }
        }
    }

    /// One entry's keys, on the way.
    private static final class Cursor {
        private final JournalRows rows;
        private final Optional<JournalKey> after;
        private int chunk;
        private Iterator<JournalKey> keys;
        private JournalKey key;

        Cursor(JournalRows rows, Optional<JournalKey> after) throws SQLException {
            this.rows = rows;
            if (rows.inTableOrder()) {
                this.keys = Collections.emptyIterator();
                this.chunk = after.isPresent() ? rows.chunkOf(after.get()) : 0;
            } else {
                this.keys = sorted();
            }
            this.after = after;
        }

        /// Entries whose rows are sorted by the key's columns in another order are rare, and sorted here.
        private Iterator<JournalKey> sorted() throws SQLException {
            var all = new ArrayList<JournalKey>();
            while (chunk < rows.chunks()) {
                all.addAll(rows.keys(chunk++));
            }
            Collections.sort(all);
            return all.iterator();
        }

        boolean advance() throws SQLException {
            do {
                while (!keys.hasNext()) {
                    if (chunk == rows.chunks()) {
                        return false;
                    }
                    keys = rows.keys(chunk++).iterator();
                }
                key = keys.next();
            } while (after.isPresent() && key.compareTo(after.get()) <= 0);
            return true;
        }
    }

    /// The next keys; empty at the end.
    public List<JournalKey> next() throws SQLException {
        var portion = new ArrayList<JournalKey>();
        while (!cursors.isEmpty() && portion.size() < MOST) {
            JournalKey next = cursors.peek().key;
            portion.add(next);
            while (!cursors.isEmpty() && cursors.peek().key.same(next)) {
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
