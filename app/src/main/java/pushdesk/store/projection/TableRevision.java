package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushdesk.model.Progress;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.journal.JournalRow;
import pushdesk.store.plan.SameValue;
import pushdesk.store.table.ExistingRows;
import pushdesk.store.table.Figures;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableWriter;

/// Finds what to change in an online table so that keys hold what its layers say.
final class TableRevision {
    private final Connection connection;
    private final Layers layers;
    private final StoredTable table;
    private final Optional<Layers> before;
    private final Progress progress;

    /// How many keys are inserted, updated, removed, and stay as they are.
    record Counts(long inserted, long updated, long removed, long unchanged) {
        long changed() {
            return inserted + updated + removed;
        }
    }

    /// What a whole walk over keys found.
    record Found(Counts counts, Figures.Change figures) {}

    /// Some thousand keys' changes: rows to insert, rows to put in the place of others, keys to remove.
    record Portion(List<JournalRow> inserts, List<JournalRow> updates, List<List<Object>> removals) {
        int size() {
            return inserts.size() + updates.size() + removals.size();
        }
    }

    /// What is done with what is found.
    @FunctionalInterface
    interface Use {
        void of(Portion portion) throws SQLException;
    }

    /// @param before the layers that the table holds, which tell what is there faster than the table does; empty to look at the table itself, value
    /// by value
    TableRevision(Connection connection, Layers layers, Optional<Layers> before, Progress progress) {
        this.connection = connection;
        this.layers = layers;
        this.table = layers.table();
        this.before = before;
        this.progress = progress;
    }

    /// A row that is there: enough to know whether it is the one that should be.
    private record There(long push, long line, long event, long created, List<Object> values) {}

    Found revise(KeyPortions keys, Use use) throws SQLException {
        long inserted = 0;
        long updated = 0;
        long removed = 0;
        long unchanged = 0;
        long done = 0;
        var change = new Figures.Change();
        List<Layers> sides = before.isPresent() ? List.of(layers, before.get()) : List.of(layers);
        try (var fold = new KeyFold(connection, sides, Optional.empty())) {
            var existing = new ExistingRows(connection, table, table.keys(), table.columns());
            for (List<JournalKey> portion = keys.next(); !portion.isEmpty(); portion = keys.next()) {
                List<List<Optional<JournalRow>>> holders = fold.sideHolders(portion, progress);
                List<Optional<JournalRow>> wanted = holders.getFirst();
                There[] there = before.isPresent() ? there(holders.getLast()) : there(existing, portion);
                var found = new Portion(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                for (int i = 0; i < portion.size(); i++) {
                    Optional<JournalRow> row = wanted.get(i);
                    if (row.isPresent()) {
                        change.now(row.get().event());
                    }
                    if (row.isPresent() && there[i] == null) {
                        found.inserts().add(row.get());
                        change.added();
                    } else if (row.isEmpty() && there[i] != null) {
                        found.removals().add(portion.get(i).values());
                        change.removed(there[i].event());
                    } else if (row.isPresent() && !same(row.get(), there[i])) {
                        found.updates().add(row.get());
                        change.replaced(there[i].event());
                    } else if (row.isPresent()) {
                        unchanged++;
                        change.kept();
                    }
                }
                use.of(found);
                inserted += found.inserts().size();
                updated += found.updates().size();
                removed += found.removals().size();
                done += portion.size();
                progress.at(done, 0);
                progress.checkCancelled();
            }
        }
        return new Found(new Counts(inserted, updated, removed, unchanged), change);
    }

    private static There[] there(List<Optional<JournalRow>> held) {
        return held.stream()
                .map(row -> row.map(there -> new There(there.push(), there.line(), there.event(), there.created(), List.of())).orElse(null))
                .toArray(There[]::new);
    }

    private There[] there(ExistingRows existing, List<JournalKey> keys) {
        var there = new There[keys.size()];
        for (int from = 0; from < keys.size(); from += TableWriter.MOST_ROWS) {
            int first = from;
            List<List<Object>> asked =
                    keys.subList(from, Math.min(keys.size(), from + TableWriter.MOST_ROWS)).stream().map(JournalKey::values).toList();
            existing.find(SqlRows.columns(asked, table.keys()), asked.size(), (index, found) -> there[first + index] =
                    new There(found.push(), found.line(), found.event(), found.created(), values(found)));
        }
        return there;
    }

    private List<Object> values(ExistingRows.Found found) {
        var values = new ArrayList<Object>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(found.cell(i));
        }
        return values;
    }

    private boolean same(JournalRow wanted, There there) {
        boolean sameRow = wanted.line() == there.line()
                && wanted.event() == there.event()
                && wanted.created() == there.created()
                && wanted.push() == there.push();
        if (!sameRow || before.isPresent()) {
            return sameRow;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (!SameValue.same(wanted.value(i), there.values().get(i), table.columns().get(i).type())) {
                return false;
            }
        }
        return true;
    }
}
