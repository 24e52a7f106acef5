package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.store.journal.AppendedRows;
import pushdesk.store.journal.AppendedRows.Stretch;
import pushdesk.store.journal.Effects;
import pushdesk.store.journal.UndoneRows;
import pushdesk.store.sql.Database;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.Figures;
import pushdesk.store.table.OfflineRows;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.SystemColumns;

/// Where the offline rows lie that an undo or a reset took out of a batch source: in chunks of the journal, so that they can come back.
///
/// The offline table itself is the journal of the rows that are in effect: each of them names its entry and line.
public final class OfflineArchive {
    private final StoredTable table;

    public OfflineArchive(StoredTable table) {
        this.table = table;
    }

    /// Brings over what an older Pushdesk kept in a table of its own. Commits, so it comes before a transaction.
    public void prepare(Database database) {
        String old = old();
        boolean there = database.inTransaction(connection -> {
            List<StoredColumn> columns = columns(connection, old);
            if (columns.isEmpty()) {
                return false;
            }
            var rows = new OfflineRows(connection, "JOURNAL", old, columns, Progress.NONE);
            var undone = new UndoneRows(connection, table);
            for (Stretch stretch : new AppendedRows(connection, table).all()) {
                rows.take(stretch.entry(), Long.MIN_VALUE, Long.MAX_VALUE, UndoneRows.Content::of, taken -> undone.keep(stretch.entry(), taken));
            }
            return true;
        });
        if (there) {
            database.define("DROP TABLE JOURNAL." + Identifiers.quote(old));
        }
    }

    /// The table's columns that the older archive has, which are its first; none when there is no such archive.
    private List<StoredColumn> columns(Connection connection, String archive) throws SQLException {
        var names = new HashSet<String>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'JOURNAL' AND TABLE_NAME = ?")) {
            query.setString(1, archive);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return table.columns().stream().takeWhile(column -> names.contains(column.column())).toList();
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
            new UndoneRows(connection, table).forget(gone);
            appended.forget(gone);
        }
    }

    /// Carries rows over, within the caller's transaction.
    ///
    /// @param there the entries whose rows are in the table when this is done
    void move(Connection connection, Moves moves, List<Stretch> there, Progress progress) throws SQLException {
        progress.phase("Moving");
        var rows = new OfflineRows(connection, table, progress);
        var undone = new UndoneRows(connection, table);
        for (Stretch leaving : moves.leaving()) {
            rows.take(leaving.entry(), leaving.after() + 1, leaving.last(), UndoneRows.Content::of, taken -> undone.keep(leaving.entry(), taken));
        }
        var appended = new AppendedRows(connection, table);
        for (Stretch coming : moves.coming()) {
            long before = appended.lastRow();
            undone.release(coming.entry(), chunk -> rows.append(coming.entry(), chunk));
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

    /// Takes a row's line and its values.
    interface Taker {
        void row(long line, List<Object> values);
    }

    /// Hands on the rows of an entry, those that are there and those that can come back.
    void each(Connection connection, long entry, List<StoredColumn> columns, Taker taker) throws SQLException {
        for (Stretch stretch : new AppendedRows(connection, table).all()) {
            if (stretch.entry() == entry) {
                each(connection, table.sqlName(), " WHERE _ROWID_ > " + stretch.after() + " AND _ROWID_ <= " + stretch.last() + " AND ", entry, columns, taker);
            }
        }
        int[] places = columns.stream().mapToInt(table.columns()::indexOf).toArray();
        new UndoneRows(connection, table).each(entry, chunk -> {
            for (int row = 0; row < chunk.size(); row++) {
                var values = new ArrayList<Object>();
                for (int place : places) {
                    values.add(place < chunk.columns().size() ? chunk.columns().get(place).get(row) : null);
                }
                taker.row(chunk.lines()[row], values);
            }
        });
        if (!columns(connection, old()).isEmpty()) {
            each(connection, "JOURNAL." + Identifiers.quote(old()), " WHERE ", entry, columns, taker);
        }
    }

    private static void each(Connection connection, String from, String where, long entry, List<StoredColumn> columns, Taker taker) throws SQLException {
        String selected = Stream.concat(Stream.of(SystemColumns.LINE), columns.stream().map(StoredColumn::column))
                .map(Identifiers::quote)
                .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT " + selected + " FROM " + from + where + Identifiers.quote(SystemColumns.PUSH) + " = " + entry)) {
            while (row.next()) {
                var values = new ArrayList<Object>(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    values.add(SqlTypes.read(row, i + 2, columns.get(i).type()));
                }
                taker.row(row.getLong(1), values);
            }
        }
    }

    /// Where version 2 of the journal kept such rows.
    private String old() {
        return "UNDONE_" + table.id();
    }
}
