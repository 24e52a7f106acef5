package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import pushdesk.store.journal.Effects;
import pushdesk.store.journal.JournalledEntry;

/// What undoing an entry leaves behind where its offline rows were materialized meanwhile
/// (`.github/decisions/0060-an-undo-leaves-materializations.md`).
final class Materialized {

    private Materialized() {}

    /// A sentence for each later materialization that is in effect.
    static List<String> since(Connection connection, JournalledEntry entry, Effects effects, OfflineArchive.Moves moves) throws SQLException {
        var notes = new ArrayList<String>();
        if (moves.removed() == 0) {
            return notes;
        }
        try (var query = connection.prepareStatement(
                "SELECT ID, SOURCE FROM JOURNAL.PUSH WHERE KIND = 'MATERIALIZE' AND ID > ? ORDER BY ID")) {
            query.setLong(1, entry.id());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (effects.inEffect(row.getLong(1))) {
                        notes.add("Entry %d materialized %s since; what it wrote online stays until it is undone too."
                                .formatted(row.getLong(1), row.getString(2)));
                    }
                }
            }
        }
        return notes;
    }
}
