package pushdesk.store.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureView;
import pushdesk.model.PushdeskException;
import pushdesk.model.StoreKind;
import pushdesk.store.RowFate;
import pushdesk.store.StoredRow;
import pushdesk.store.journal.JournalRows;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.projection.Contest;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredTable;
import pushdesk.store.trace.PushChanges.Change;

/// Reads from the journal which keys of a view a push changed, chunk by chunk: the earlier pushes are replayed for the keys of one chunk at a time.
public final class ChangedKeys {
    private final Connection connection;
    private final FeatureView view;

    public ChangedKeys(Connection connection, FeatureView view) {
        this.connection = connection;
        this.view = view;
    }

    /// @param offset how many changed keys to pass over
    public PushChanges of(long push, long offset, int limit) throws SQLException {
        Optional<StoredTable> table = Catalog.find(connection, StoreKind.ONLINE, view.name());
        List<JournalledPush> pushes = table.isEmpty() ? List.of() : JournalledPush.to(connection, table.get());
        JournalledPush asked = pushes.stream().filter(each -> each.id() == push).findFirst().orElseThrow(() -> new PushdeskException(
                ErrorCode.NOT_FOUND, "Push %d brought no rows to the online table that '%s' has now.".formatted(push, view.name())));
        var shown = new ShownColumns(view, table);
        List<JournalledPush> earlier = pushes.stream().filter(each -> each.id() < push).toList();
        return new PushChanges(shown.columns(), changes(asked, earlier, table.orElseThrow(), shown, offset, limit), asked.changed());
    }

    private List<Change> changes(
            JournalledPush asked, List<JournalledPush> earlier, StoredTable table, ShownColumns shown, long offset, int limit) throws SQLException {
        var changes = new ArrayList<Change>();
        long passed = 0;
        try (var rows = new JournalRows(connection, asked, table)) {
            for (int chunk = 0; chunk < rows.chunks() && changes.size() < limit && passed + changes.size() < asked.changed(); chunk++) {
                List<List<Object>> keys = rows.keys(chunk, table.keys().size());
                List<Contest> contests = Stream.generate(() -> new Contest(table)).limit(keys.size()).toList();
                for (JournalledPush push : earlier) {
                    try (var before = new JournalRows(connection, push, table)) {
                        take(before, push, keys, contests);
                    }
                }
                List<Optional<StoredRow>> held = contests.stream().map(Contest::holder).toList();
                List<RowFate> fates = take(rows, asked, keys, contests);
                for (int i = 0; i < keys.size() && changes.size() < limit; i++) {
                    if (fates.get(i) != RowFate.INSERTED && fates.get(i) != RowFate.UPDATED) {
                        continue;
                    }
                    if (passed < offset) {
                        passed++;
                    } else {
                        changes.add(new Change(
                                held.get(i).map(row -> shown.of(row, table)), shown.of(contests.get(i).holder().orElseThrow(), table)));
                    }
                }
            }
        }
        return changes;
    }

    /// What the push does with each key; [RowFate#UNCHANGED] where it has no row of it.
    private static List<RowFate> take(JournalRows rows, JournalledPush push, List<List<Object>> keys, List<Contest> contests) throws SQLException {
        var fates = new ArrayList<RowFate>();
        for (int i = 0; i < keys.size(); i++) {
            List<StoredRow> found = rows.of(keys.get(i));
            fates.add(found.isEmpty() ? RowFate.UNCHANGED : contests.get(i).take(found.getLast(), rows.brought(), push.rule()));
        }
        return fates;
    }
}
