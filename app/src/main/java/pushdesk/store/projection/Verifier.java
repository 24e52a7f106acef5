package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pushdesk.model.Progress;
import pushdesk.model.push.StoreKind;
import pushdesk.store.journal.AppendedRows;
import pushdesk.store.journal.Effects;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.Figures;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.SystemColumns;

/// Compares every online table, value by value, with what the journal makes of it, and every offline table with the counts of its entries.
public final class Verifier {
    private final Connection connection;
    private final boolean repairs;
    private final Progress progress;

    /// @param repairs whether online tables are brought to what the journal says; the caller then holds the write lock and a transaction
    public Verifier(Connection connection, boolean repairs, Progress progress) {
        this.connection = connection;
        this.repairs = repairs;
        this.progress = progress;
    }

    public Verification run() throws SQLException {
        var lines = new ArrayList<Verification.Line>();
        Effects effects = Effects.now(connection);
        for (StoredTable table : Catalog.inUse(connection)) {
            progress.phase("Checking " + table.target());
            lines.add(table.store() == StoreKind.ONLINE ? online(table, effects) : offline(table, effects));
        }
        return new Verification(lines, repairs);
    }

    private Verification.Line online(StoredTable table, Effects effects) throws SQLException {
        Layers layers = Layers.of(connection, table, effects);
        long there = number("SELECT COUNT(*) FROM " + table.sqlName());
        TableRevision.Counts counts = compare(table, layers);
        long unknown = there - counts.unchanged() - counts.updated();
        if (repairs && unknown > 0) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM " + table.sqlName());
            }
        }
        if (repairs && (unknown > 0 || counts.changed() > 0)) {
            repair(table, layers);
        }
        long wanted = counts.unchanged() + counts.updated() + counts.inserted();
        return new Verification.Line(table.target(), StoreKind.ONLINE, wanted, counts.inserted(), counts.updated(), unknown);
    }

    private TableRevision.Counts compare(StoredTable table, Layers layers) throws SQLException {
        try (var keys = new KeyPortions(connection, table, layers.pushes())) {
            return new TableRevision(connection, layers, Optional.empty(), progress).revise(keys, found -> {}).counts();
        }
    }

    private void repair(StoredTable table, Layers layers) throws SQLException {
        try (var keys = new KeyPortions(connection, table, layers.pushes())) {
            var writer = new RevisionWriter(connection, table);
            TableRevision.Counts counts = new TableRevision(connection, layers, Optional.empty(), progress).revise(keys, writer).counts();
            writer.finish();
            if (counts.changed() > 0) {
                new Figures(connection).counted(table); // what the figure says is as doubtful as the rows
            }
        }
    }

    /// The offline table is where its rows are journalled; the entries know how many they appended.
    private Verification.Line offline(StoredTable table, Effects effects) throws SQLException {
        Map<Long, Long> wanted = new OfflineArchive(table)
                .all(connection, effects).leaving().stream().collect(Collectors.toMap(AppendedRows.Stretch::entry, AppendedRows.Stretch::rows));
        Map<Long, Long> there = new HashMap<>();
        String push = Identifiers.quote(SystemColumns.PUSH);
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + push + ", COUNT(*) FROM " + table.sqlName() + " GROUP BY " + push)) {
            while (row.next()) {
                there.put(row.getLong(1), row.getLong(2));
            }
        }
        long missing = 0;
        long unknown = 0;
        for (Map.Entry<Long, Long> entry : wanted.entrySet()) {
            long found = there.getOrDefault(entry.getKey(), 0L);
            missing += Math.max(0, entry.getValue() - found);
            unknown += Math.max(0, found - entry.getValue());
        }
        for (Map.Entry<Long, Long> entry : there.entrySet()) {
            unknown += wanted.containsKey(entry.getKey()) ? 0 : entry.getValue();
        }
        long rows = wanted.values().stream().mapToLong(Long::longValue).sum();
        return new Verification.Line(table.target(), StoreKind.OFFLINE, rows, missing, 0, unknown);
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
