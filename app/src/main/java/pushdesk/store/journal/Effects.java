package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Which entries of the journal are in effect: those that nothing undid, or whose undo was itself undone.
public final class Effects {
    private final NavigableMap<Long, Long> undoes; // undo entry → what it undoes, which is older
    private final Map<Long, Long> undone = new HashMap<>(); // entry → the undo in effect

    private Effects(NavigableMap<Long, Long> undoes) {
        this.undoes = undoes;
        undoes.descendingMap().forEach((undo, entry) -> {
            if (!undone.containsKey(undo)) {
                undone.putIfAbsent(entry, undo);
            }
        });
    }

    public static Effects now(Connection connection) throws SQLException {
        return after(connection, Long.MAX_VALUE);
    }

    /// As they were when the entry had been made.
    public static Effects after(Connection connection, long entry) throws SQLException {
        return of(connection, "ID <= ?", entry);
    }

    /// What undid this one entry, and no other: an undo is always newer than what it undoes.
    static Effects upon(Connection connection, long entry) throws SQLException {
        return of(connection, "ID > ?", entry);
    }

    private static Effects of(Connection connection, String which, long entry) throws SQLException {
        var undoes = new TreeMap<Long, Long>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT ID, UNDOES FROM JOURNAL.PUSH WHERE UNDOES IS NOT NULL AND " + which)) {
            query.setLong(1, entry);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    undoes.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        return new Effects(undoes);
    }

    public boolean inEffect(long entry) {
        return !undone.containsKey(entry);
    }

    /// The undo that keeps the entry from effect.
    public OptionalLong undoneBy(long entry) {
        Long undo = undone.get(entry);
        return undo == null ? OptionalLong.empty() : OptionalLong.of(undo);
    }

    /// What the effects are when one more undo is made.
    public Effects with(long undo, long entry) {
        var more = new TreeMap<>(undoes);
        more.put(undo, entry);
        return new Effects(more);
    }

    /// The entry that the undo of an entry turns on or off in the end: an undo stands for what it undid.
    public long root(long entry) {
        long root = entry;
        while (undoes.containsKey(root)) {
            root = undoes.get(root);
        }
        return root;
    }
}
