package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.store.push.EntryKind;

/// What the journal has of one entry: what it was, and which tables it reached.
///
/// @param pruned its rows are part of the baseline
public record JournalledEntry(long id, EntryKind kind, String source, PushMode mode, OptionalLong undoes, boolean pruned, List<Line> lines) {

    public JournalledEntry {
        lines = List.copyOf(lines);
    }

    /// A line of its matrix that reached a table.
    ///
    /// @param group its rows among those of the entry; empty offline, and where it brought none
    public record Line(String target, StoreKind store, long table, Optional<Integer> group) {}

    /// @throws PushdeskException when there is no such entry
    public static JournalledEntry of(Connection connection, long id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT KIND, SOURCE, MODE, UNDOES, PRUNED FROM JOURNAL.PUSH WHERE ID = ? AND ID > 0")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new PushdeskException(ErrorCode.NOT_FOUND, "The journal has no entry %d.".formatted(id));
                }
                OptionalLong undoes = row.getObject(4) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(4));
                return new JournalledEntry(
                        id,
                        EntryKind.valueOf(row.getString(1)),
                        row.getString(2),
                        PushMode.valueOf(row.getString(3)),
                        undoes,
                        row.getBoolean(5),
                        lines(connection, id));
            }
        }
    }

    private static List<Line> lines(Connection connection, long id) throws SQLException {
        var lines = new ArrayList<Line>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT TARGET, STORE, TABLE_ID, ROW_GROUP FROM JOURNAL.PROPAGATION WHERE PUSH_ID = ? AND TABLE_ID IS NOT NULL ORDER BY ORDINAL")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(
                            row.getString(1),
                            StoreKind.valueOf(row.getString(2)),
                            row.getLong(3),
                            row.getObject(4) == null ? Optional.empty() : Optional.of(row.getInt(4))));
                }
            }
        }
        return lines;
    }
}
