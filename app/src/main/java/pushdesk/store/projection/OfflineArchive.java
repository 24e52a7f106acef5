package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.store.journal.AppendedRows;
import pushdesk.store.journal.AppendedRows.Stretch;
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

    /// The entries whose rows leave or come back between two sets of effects.
    record Moves(List<Stretch> leaving, List<Stretch> coming) {
        long removed() {
            return leaving.stream().mapToLong(Stretch::rows).sum();
        }

        long appended() {
            return coming.stream().mapToLong(Stretch::rows).sum();
        }
    }

    Moves between(Connection connection, Effects before, Effects after) throws SQLException {
        var leaving = new ArrayList<Stretch>();
        var coming = new ArrayList<Stretch>();
        long resetBefore = Layers.reset(connection, table.id(), before, Long.MAX_VALUE);
        long resetAfter = Layers.reset(connection, table.id(), after, Long.MAX_VALUE);
        for (Stretch stretch : new AppendedRows(connection, table).all()) {
            boolean there = before.inEffect(stretch.entry()) && stretch.entry() > resetBefore;
            boolean wanted = after.inEffect(stretch.entry()) && stretch.entry() > resetAfter;
            if (there != wanted) {
                (there ? leaving : coming).add(stretch);
            }
        }
        return new Moves(leaving, coming);
    }

    /// All entries whose rows are there.
    Moves all(Connection connection, Effects effects) throws SQLException {
        long reset = Layers.reset(connection, table.id(), effects, Long.MAX_VALUE);
        return new Moves(
                new AppendedRows(connection, table).all().stream()
                        .filter(stretch -> effects.inEffect(stretch.entry()) && stretch.entry() > reset)
                        .toList(),
                List.of());
    }

    /// Lets go of the rows that entries up to the cut brought and that are not there: they can't come back any more.
    void forget(Connection connection, Effects effects, long cut) throws SQLException {
        long reset = Layers.reset(connection, table.id(), effects, cut);
        var appended = new AppendedRows(connection, table);
        List<Long> gone = appended.all().stream()
                .map(Stretch::entry)
                .filter(entry -> entry <= cut && (!effects.inEffect(entry) || entry < reset))
                .toList();
        if (!gone.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + archive() + " WHERE " + push() + " = ANY(?)")) {
                delete.setObject(1, gone.toArray());
                delete.executeUpdate();
            }
            appended.forget(gone);
        }
    }

    /// Carries rows over, within the caller's transaction.
    ///
    /// @param there the entries whose rows are in the table when this is done
    void move(Connection connection, Moves moves, List<Stretch> there) throws SQLException {
        for (Stretch leaving : moves.leaving()) {
            String where = " WHERE _ROWID_ > " + leaving.after() + " AND _ROWID_ <= " + leaving.last() + " AND " + push() + " = " + leaving.entry();
            carry(connection, table.sqlName(), archive(), where);
        }
        var appended = new AppendedRows(connection, table);
        for (Stretch coming : moves.coming()) {
            long before = appended.lastRow();
            carry(connection, archive(), table.sqlName(), " WHERE " + push() + " = " + coming.entry());
            appended.add(coming.entry(), coming.rows(), before, coming.newest().orElse(Long.MIN_VALUE));
        }
        if (there.stream().anyMatch(stretch -> stretch.rows() > 0 && stretch.newest().isEmpty())) {
            new Figures(connection).counted(table);
        } else {
            new Figures(connection).known(
                    table,
                    there.stream().mapToLong(Stretch::rows).sum(),
                    there.stream().flatMap(stretch -> stretch.newest().stream()).max(Comparator.naturalOrder()));
        }
    }

    private void carry(Connection connection, String from, String to, String where) throws SQLException {
        String columns = Stream.concat(table.columns().stream().map(StoredColumn::column), Stream.of(SystemColumns.PUSH, SystemColumns.LINE))
                .map(Identifiers::quote)
                .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO " + to + " (" + columns + ") SELECT " + columns + " FROM " + from + where);
            statement.executeUpdate("DELETE FROM " + from + where);
        }
    }

    /// Takes a row's line and its values.
    interface Taker {
        void row(long line, List<Object> values);
    }

    /// Hands on the rows of an entry, those that are there and those that can come back.
    void each(Connection connection, long entry, List<StoredColumn> columns, Taker taker) throws SQLException {
        String selected = Stream.concat(Stream.of(SystemColumns.LINE), columns.stream().map(StoredColumn::column))
                .map(Identifiers::quote)
                .collect(Collectors.joining(", "));
        for (Stretch stretch : new AppendedRows(connection, table).all()) {
            if (stretch.entry() == entry) {
                each(connection, "SELECT " + selected + " FROM " + table.sqlName() + " WHERE _ROWID_ > " + stretch.after() + " AND _ROWID_ <= " + stretch.last()
                        + " AND " + push() + " = " + entry, columns, taker);
            }
        }
        if (exists(connection)) {
            each(connection, "SELECT " + selected + " FROM " + archive() + " WHERE " + push() + " = " + entry, columns, taker);
        }
    }

    private static void each(Connection connection, String sql, List<StoredColumn> columns, Taker taker) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                var values = new ArrayList<Object>(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    values.add(SqlTypes.read(row, i + 2, columns.get(i).type()));
                }
                taker.row(row.getLong(1), values);
            }
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'JOURNAL' AND TABLE_NAME = ?")) {
            query.setString(1, "UNDONE_" + table.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        }
    }

    private static String push() {
        return Identifiers.quote(SystemColumns.PUSH);
    }
}
