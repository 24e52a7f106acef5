package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.store.journal.Effects;
import pushdesk.store.sql.Database;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.Figures;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.SystemColumns;

/// Where the offline rows lie that an undo or a reset took out of a batch source: in a table of the journal beside it, so that they can come back.
///
/// The offline table itself is the journal of the rows that are in effect: each of them names its entry and line.
public final class OfflineArchive {
    private final StoredTable table;

    public OfflineArchive(StoredTable table) {
        this.table = table;
    }

    /// Makes the archive, or gives it the columns that the table got since. Commits, so it comes before a transaction.
    public void prepare(Database database) {
        database.define(Stream.concat(
                        Stream.of("CREATE TABLE IF NOT EXISTS " + archive() + " AS SELECT * FROM " + table.sqlName() + " WITH NO DATA"),
                        table.columns().stream().map(this::addition))
                .toArray(String[]::new));
    }

    private String addition(StoredColumn column) {
        return "ALTER TABLE " + archive() + " ADD COLUMN IF NOT EXISTS " + Identifiers.quote(column.column()) + " " + SqlTypes.name(column.type());
    }

    private String archive() {
        return "JOURNAL." + Identifiers.quote("UNDONE_" + table.id());
    }

    /// How many rows each entry appended to the table, by entry.
    private Map<Long, Long> appended(Connection connection) throws SQLException {
        var appended = new LinkedHashMap<Long, Long>();
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT L.PUSH_ID, L.APPENDED FROM JOURNAL.PROPAGATION L JOIN JOURNAL.PUSH P ON P.ID = L.PUSH_ID
                WHERE L.TABLE_ID = ? AND P.KIND = 'PUSH' ORDER BY L.PUSH_ID
                """)) {
            query.setLong(1, table.id());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    appended.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        return appended;
    }

    /// The entries whose rows leave or come back between two sets of effects.
    ///
    /// @param leaving with how many rows, likewise coming
    record Moves(Map<Long, Long> leaving, Map<Long, Long> coming) {
        long removed() {
            return leaving.values().stream().mapToLong(Long::longValue).sum();
        }

        long appended() {
            return coming.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Moves between(Connection connection, Effects before, Effects after) throws SQLException {
        var leaving = new LinkedHashMap<Long, Long>();
        var coming = new LinkedHashMap<Long, Long>();
        long resetBefore = Layers.reset(connection, table.id(), before, Long.MAX_VALUE);
        long resetAfter = Layers.reset(connection, table.id(), after, Long.MAX_VALUE);
        appended(connection).forEach((entry, rows) -> {
            boolean there = before.inEffect(entry) && entry > resetBefore;
            boolean wanted = after.inEffect(entry) && entry > resetAfter;
            if (there != wanted) {
                (there ? leaving : coming).put(entry, rows);
            }
        });
        return new Moves(leaving, coming);
    }

    /// All entries whose rows are there.
    Moves all(Connection connection, Effects effects) throws SQLException {
        long reset = Layers.reset(connection, table.id(), effects, Long.MAX_VALUE);
        Map<Long, Long> there = appended(connection).entrySet().stream()
                .filter(entry -> effects.inEffect(entry.getKey()) && entry.getKey() > reset)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
        return new Moves(there, Map.of());
    }

    /// Lets go of the rows that entries up to the cut brought and that are not there: they can't come back any more.
    void forget(Connection connection, Effects effects, long cut) throws SQLException {
        long reset = Layers.reset(connection, table.id(), effects, cut);
        Object[] gone = appended(connection).keySet().stream()
                .filter(entry -> entry <= cut && (!effects.inEffect(entry) || entry < reset))
                .toArray();
        if (gone.length > 0) {
            execute(connection, "DELETE FROM " + archive() + " WHERE " + Identifiers.quote(SystemColumns.PUSH) + " = ANY(?)", gone);
            execute(connection, "UPDATE JOURNAL.PROPAGATION SET TABLE_ID = NULL WHERE STORE = 'OFFLINE' AND TABLE_ID = " + table.id() + " AND PUSH_ID = ANY(?)", gone);
        }
    }

    /// Carries rows over, within the caller's transaction.
    void move(Connection connection, Moves moves) throws SQLException {
        carry(connection, table.sqlName(), archive(), moves.leaving());
        carry(connection, archive(), table.sqlName(), moves.coming());
        if (moves.removed() + moves.appended() > 0) {
            new Figures(connection).counted(table);
        }
    }

    private void carry(Connection connection, String from, String to, Map<Long, Long> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        String columns = Stream.concat(table.columns().stream().map(StoredColumn::column), Stream.of(SystemColumns.PUSH, SystemColumns.LINE))
                .map(Identifiers::quote)
                .collect(Collectors.joining(", "));
        String where = " WHERE " + Identifiers.quote(SystemColumns.PUSH) + " = ANY(?)";
        Object[] ids = entries.keySet().toArray();
        execute(connection, "INSERT INTO " + to + " (" + columns + ") SELECT " + columns + " FROM " + from + where, ids);
        execute(connection, "DELETE FROM " + from + where, ids);
    }

    private static void execute(Connection connection, String sql, Object[] ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, ids);
            statement.executeUpdate();
        }
    }
}
