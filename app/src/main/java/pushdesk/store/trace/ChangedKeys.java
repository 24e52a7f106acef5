package pushdesk.store.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.StoreKind;
import pushdesk.store.journal.Effects;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.journal.JournalRow;
import pushdesk.store.journal.JournalledEntry;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.projection.KeyFold;
import pushdesk.store.projection.KeyPortions;
import pushdesk.store.projection.Layers;
import pushdesk.store.push.EntryKind;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredTable;
import pushdesk.store.trace.PushChanges.Change;

/// Reads from the journal which keys of a view an entry changed, some thousand keys at a time: those it touched, as the entries before it had
/// left them and as it left them.
public final class ChangedKeys {
    private final Connection connection;
    private final FeatureView view;

    public ChangedKeys(Connection connection, FeatureView view) {
        this.connection = connection;
        this.view = view;
    }

    /// @param from where the page before ended
    public PushChanges of(long number, PushChanges.Place from, int limit) throws SQLException {
        JournalledEntry entry = JournalledEntry.of(connection, number);
        Optional<StoredTable> table = Catalog.find(connection, StoreKind.ONLINE, view.name());
        if (table.isEmpty() || entry.lines().stream().noneMatch(line -> line.table() == table.get().id())) {
            boolean aside = entry.lines().stream().anyMatch(line -> line.store() == StoreKind.ONLINE && line.target().equals(view.name()));
            throw new PushdeskException(ErrorCode.NOT_FOUND, (aside
                    ? "What entry %d wrote to '%s' was set aside when its keys or types changed. The trace of a key still shows its rows."
                    : "Entry %d changed no values of '%s' online.").formatted(number, view.name()));
        }
        if (entry.pruned()) {
            throw new PushdeskException(
                    ErrorCode.NOT_FOUND, "Entry %d is older than what the journal keeps; its rows have become part of the baseline.".formatted(number));
        }
        Layers before = Layers.at(connection, table.get(), number - 1);
        Layers after = Layers.at(connection, table.get(), number);
        var shown = new ShownColumns(view, table);
        long total = changed(entry, table.get());
        return changes(touched(entry, before, after), before, after, shown, from, limit, total);
    }

    private long changed(JournalledEntry entry, StoredTable table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT INSERTED + UPDATED + REMOVED FROM JOURNAL.PROPAGATION WHERE PUSH_ID = ? AND TABLE_ID = ?")) {
            query.setLong(1, entry.id());
            query.setLong(2, table.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// The entries whose keys can have changed.
    private List<JournalledPush> touched(JournalledEntry entry, Layers before, Layers after) throws SQLException {
        long root = Effects.after(connection, entry.id()).root(entry.id());
        Stream<JournalledPush> all = Stream.concat(before.pushes().stream(), after.pushes().stream()).distinct();
        return (JournalledEntry.of(connection, root).kind() == EntryKind.RESET ? all : all.filter(push -> push.id() == root)).toList();
    }

    private PushChanges changes(
            List<JournalledPush> touched, Layers before, Layers after, ShownColumns shown, PushChanges.Place from, int limit, long total)
            throws SQLException {
        var changes = new ArrayList<Change>();
        StoredTable table = after.table();
        Optional<JournalKey> last = from.after();
        try (var keys = new KeyPortions(connection, table, touched, from.after());
                var foldBefore = new KeyFold(connection, before, Optional.empty());
                var foldAfter = new KeyFold(connection, after, Optional.empty())) {
            while (changes.size() < limit && from.passed() + changes.size() < total) {
                List<JournalKey> portion = keys.next();
                if (portion.isEmpty()) {
                    break;
                }
                List<Optional<JournalRow>> held = foldBefore.holders(portion, Progress.NONE);
                List<Optional<JournalRow>> holding = foldAfter.holders(portion, Progress.NONE);
                for (int i = 0; i < portion.size() && changes.size() < limit; i++) {
                    if (same(held.get(i), holding.get(i))) {
                        continue;
                    }
                    last = Optional.of(portion.get(i));
                    changes.add(new Change(held.get(i).map(row -> shown.of(row.stored(), table)), holding.get(i).map(row -> shown.of(row.stored(), table))));
                }
            }
        }
        return new PushChanges(shown.columns(), changes, new PushChanges.Place(from.passed() + changes.size(), last), total);
    }

    /// Of one key, an entry has one line that can stand.
    private static boolean same(Optional<JournalRow> before, Optional<JournalRow> after) {
        return before.isPresent() == after.isPresent()
                && before.map(row -> row.push() == after.get().push() && row.line() == after.get().line()).orElse(true);
    }
}
