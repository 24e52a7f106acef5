package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import pushdesk.store.journal.Effects;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.table.StoredTable;

/// The entries that make up an online table, oldest first: those in effect that brought rows to it since it was last reset.
public record Layers(StoredTable table, List<JournalledPush> pushes) {

    public Layers {
        pushes = List.copyOf(pushes);
    }

    public static Layers of(Connection connection, StoredTable table, Effects effects) throws SQLException {
        return upTo(connection, table, effects, Long.MAX_VALUE);
    }

    /// As they were when the entry had been made.
    public static Layers at(Connection connection, StoredTable table, long entry) throws SQLException {
        return upTo(connection, table, Effects.after(connection, entry), entry);
    }

    /// As though the journal ended with the entry.
    static Layers upTo(Connection connection, StoredTable table, Effects effects, long entry) throws SQLException {
        long reset = reset(connection, table.id(), effects, entry);
        return new Layers(table, JournalledPush.to(connection, table).stream()
                .filter(push -> push.id() > reset && push.id() <= entry && effects.inEffect(push.id()))
                .toList());
    }

    /// The last reset of a table that is in effect, those in the baseline aside; -1 when there is none, since the baseline has the number 0.
    public static long reset(Connection connection, long table, Effects effects, long upTo) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT P.ID FROM JOURNAL.PROPAGATION L JOIN JOURNAL.PUSH P ON P.ID = L.PUSH_ID
                WHERE L.TABLE_ID = ? AND P.KIND = 'RESET' AND NOT P.PRUNED AND P.ID <= ? ORDER BY P.ID DESC
                """)) {
            query.setLong(1, table);
            query.setLong(2, upTo);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (effects.inEffect(row.getLong(1))) {
                        return row.getLong(1);
                    }
                }
                return -1;
            }
        }
    }
}
