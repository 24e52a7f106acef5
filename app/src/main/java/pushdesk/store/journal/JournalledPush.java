package pushdesk.store.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pushdesk.rows.RowOrigin;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.WriteRule;
import pushdesk.store.table.StoredTable;

/// An entry that brought rows to a view's table and is kept, or the baseline that stands for those that are not.
///
/// @param rule what it was made under
/// @param group where its rows are among those of the push
/// @param changed how many keys it wrote in the table
/// @param taken the names of the columns beside the keys that the view took
public record JournalledPush(
        long id, EntryKind kind, Instant at, RowOrigin origin, WriteRule rule, int group, long changed, Set<String> taken) {

    /// Whether it stands for the entries that the journal no longer has: then each of its rows names its own.
    public boolean baseline() {
        return id == 0;
    }

    /// The pushes to the table, oldest first.
    public static List<JournalledPush> to(Connection connection, StoredTable table) throws SQLException {
        var pushes = new ArrayList<JournalledPush>();
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT P.ID, P.COMMITTED_AT, P.ORIGIN_KIND, P.ORIGIN_NAME, P.ORIGIN_PATH, P.ORIGIN_SHA256, P.WRITE_RULE, L.ROW_GROUP,
                    L.INSERTED + L.UPDATED, L.TAKEN, P.KIND
                FROM JOURNAL.PROPAGATION L JOIN JOURNAL.PUSH P ON P.ID = L.PUSH_ID
                WHERE L.TABLE_ID = ? AND L.ROW_GROUP IS NOT NULL AND NOT P.PRUNED ORDER BY P.ID
                """)) {
            query.setLong(1, table.id());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    pushes.add(new JournalledPush(
                            row.getLong(1),
                            EntryKind.valueOf(row.getString(11)),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            new RowOrigin(RowOrigin.Kind.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6)),
                            WriteRule.valueOf(row.getString(7)),
                            row.getInt(8),
                            row.getLong(9),
                            taken(row.getArray(10))));
                }
            }
        }
        return pushes;
    }

    private static Set<String> taken(Array names) throws SQLException {
        return Arrays.stream((Object[]) names.getArray()).map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
