package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import pushdesk.model.Progress;
import pushdesk.model.push.StoreKind;
import pushdesk.store.journal.BaselineWriter;
import pushdesk.store.journal.Effects;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.journal.Retention;
import pushdesk.store.sql.Database;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredRow;
import pushdesk.store.table.StoredTable;

/// Makes the oldest entries of the journal its baseline: what they left in each table, row by row with push and line, in place of all they brought.
public final class Pruner {
    private final Connection connection;

    public Pruner(Connection connection) {
        this.connection = connection;
    }

    /// Where the journal is cut.
    ///
    /// @param last the last entry that goes; 0 where none does
    /// @param held how many more are older than what the retention keeps, and stay since an undo that is kept needs them
    public record Cut(long last, long held) {}

    /// What the retention lets go of. An undo holds the entry that it undid, and all since, for as long as it is
    /// kept itself: else the past could not be told.
    public Cut cut(Retention retention, Instant now) throws SQLException {
        long last = number("SELECT COALESCE(MAX(ID), 0) FROM JOURNAL.PUSH");
        long cut = retention.entries().isPresent() ? last - retention.entries().getAsLong() : 0;
        if (retention.days().isPresent()) {
            cut = Math.max(cut, before(now.minus(Duration.ofDays(retention.days().getAsLong())), last));
        }
        cut = Math.max(0, cut);
        long pruned = pruned();
        long older = Math.max(cut, pruned);
        Effects effects = Effects.now(connection);
        for (boolean held = true; held; ) {
            held = false;
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT ID FROM JOURNAL.PUSH WHERE UNDOES IS NOT NULL AND ID > ? AND NOT PRUNED")) {
                query.setLong(1, cut);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        long root = effects.root(row.getLong(1));
                        if (root <= cut) {
                            cut = root - 1;
                            held = true;
                        }
                    }
                }
            }
        }
        return new Cut(cut > pruned ? cut : 0, older - Math.max(cut, pruned));
    }

    private long before(Instant time, long last) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT MIN(ID) FROM JOURNAL.PUSH WHERE ID > 0 AND COMMITTED_AT >= ?")) {
            query.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? last : first - 1;
            }
        }
    }

    /// The last entry that is part of the baseline; 0 where there is none.
    public long pruned() throws SQLException {
        return number("SELECT COALESCE(MAX(ID), 0) FROM JOURNAL.PUSH WHERE PRUNED");
    }

    /// Makes the archives ready for [#prune]. Commits, so it comes before the transaction.
    public static void prepare(Database database) {
        List<StoredTable> tables = database.read(Catalog::inUse);
        tables.stream().filter(table -> table.store() == StoreKind.OFFLINE).forEach(table -> new OfflineArchive(table).prepare(database));
    }

    /// Prunes the entries up to the cut, within the caller's transaction.
    public void prune(long cut, Progress progress) throws SQLException {
        Effects effects = Effects.now(connection);
        update("MERGE INTO JOURNAL.PUSH (ID, COMMITTED_AT, SOURCE, MODE, ORIGIN_KIND, ORIGIN_NAME, ORIGIN_PATH, ORIGIN_SHA256, ROWS_READ,"
                + " ROWS_REJECTED, WRITE_RULE, TOOK_MICROS) KEY (ID)"
                + " VALUES (0, CURRENT_TIMESTAMP, 'baseline', 'ONLINE', 'JOURNAL', 'baseline', '', '', 0, 0, 'NEWEST_EVENT', 0)");
        for (StoredTable table : Catalog.inUse(connection)) {
            progress.phase("Keeping what stands in " + table.target());
            if (table.store() == StoreKind.ONLINE) {
                baseline(table, effects, cut, progress);
            } else {
                new OfflineArchive(table).forget(connection, effects, cut);
            }
        }
        update("DELETE FROM JOURNAL.CHUNK WHERE PUSH_ID > 0 AND PUSH_ID <= " + cut);
        update("DELETE FROM JOURNAL.GROUP_COLUMN WHERE PUSH_ID > 0 AND PUSH_ID <= " + cut);
        update("UPDATE JOURNAL.PUSH SET PRUNED = TRUE WHERE ID > 0 AND ID <= " + cut);
        progress.checkCancelled();
        progress.phase("Committing");
    }

    private void baseline(StoredTable table, Effects effects, long cut, Progress progress) throws SQLException {
        Layers layers = Layers.upTo(connection, table, effects, cut);
        Optional<JournalledPush> old = layers.pushes().stream().filter(JournalledPush::baseline).findFirst();
        if (layers.pushes().size() == (old.isPresent() ? 1 : 0) && Layers.reset(connection, table.id(), effects, cut) < 0) {
            return; // nothing to add to it
        }
        int group = 2 * Math.toIntExact(table.id()) + (freeGroup(table) ? 0 : 1);
        try (var holders = new Holders(connection, layers, Optional.empty(), progress);
                var writer = new BaselineWriter(connection, table, group)) {
            for (Optional<List<StoredRow>> rows = holders.next(); rows.isPresent(); rows = holders.next()) {
                writer.add(rows.get());
            }
            writer.finish();
        }
        int other = 4 * Math.toIntExact(table.id()) + 1 - group;
        update("DELETE FROM JOURNAL.CHUNK WHERE PUSH_ID = 0 AND ROW_GROUP = " + other);
        update("DELETE FROM JOURNAL.GROUP_COLUMN WHERE PUSH_ID = 0 AND ROW_GROUP = " + other);
        update("DELETE FROM JOURNAL.PROPAGATION WHERE PUSH_ID = 0 AND TABLE_ID = " + table.id());
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO JOURNAL.PROPAGATION (PUSH_ID, ORDINAL, TARGET, STORE, INSERTED, UPDATED, UNCHANGED, LATE, SUPERSEDED, APPENDED,
                    REJECTED, NOTES, TABLE_ID, ROW_GROUP, TAKEN)
                VALUES (0, ?, ?, 'ONLINE', 0, 0, 0, 0, 0, 0, 0, ARRAY[], ?, ?, ?)
                """)) {
            insert.setLong(1, table.id());
            insert.setString(2, table.target());
            insert.setLong(3, table.id());
            insert.setInt(4, group);
            insert.setObject(5, table.columns().stream().filter(column -> !column.key()).map(column -> column.name()).toArray());
            insert.executeUpdate();
        }
    }

    /// Whether the first of a table's two groups of the baseline is free: a new baseline is written beside the old one.
    private boolean freeGroup(StoredTable table) throws SQLException {
        return number("SELECT COUNT(*) FROM JOURNAL.GROUP_COLUMN WHERE PUSH_ID = 0 AND ROW_GROUP = " + 2 * table.id()) == 0;
    }

    private void update(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
