package pushdesk.store.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.FeatureView;
import pushdesk.model.PushdeskException;
import pushdesk.model.StoreKind;
import pushdesk.rows.text.ValueText;
import pushdesk.store.RowFate;
import pushdesk.store.StoredRow;
import pushdesk.store.journal.JournalRows;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.projection.Contest;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableShape;
import pushdesk.store.trace.KeyTrace.Beaten;

/// Reads from the journal what happened to single keys of a view.
public final class KeyHistory {
    private final Connection connection;
    private final FeatureView view;

    public KeyHistory(Connection connection, FeatureView view) {
        this.connection = connection;
        this.view = view;
    }

    /// @param key join key → value as text
    public KeyTrace of(Map<String, String> key) throws SQLException {
        Optional<StoredTable> table = Catalog.find(connection, StoreKind.ONLINE, view.name());
        var shown = new ShownColumns(view, table);
        List<Object> values = typed(key, table.map(StoredTable::keys).orElseGet(() -> TableShape.online(view).keys()));
        return new KeyTrace(shown.columns(), table.isEmpty() ? List.of() : rows(values, table.get(), shown));
    }

    private List<Object> typed(Map<String, String> texts, List<StoredColumn> keys) {
        List<String> names = keys.stream().map(StoredColumn::name).toList();
        if (!texts.keySet().equals(new HashSet<>(names))) {
            throw PushdeskException.invalid("A key of '%s' has %s; given: %s.".formatted(view.name(), listed(names), listed(texts.keySet())));
        }
        var values = new ArrayList<Object>();
        for (StoredColumn column : keys) {
            try {
                values.add(column.settled() ? ValueText.parse(column.type(), texts.get(column.name())) : texts.get(column.name()));
            } catch (PushdeskException e) {
                throw PushdeskException.invalid(column.name() + ": " + e.getMessage());
            }
        }
        return values;
    }

    private static String listed(Iterable<String> names) {
        String list = String.join(", ", names);
        return list.isEmpty() ? "no columns" : list;
    }

    /// A row on its way through the pushes.
    private static final class Traced {
        private final StoredRow row;
        private final JournalledPush push;
        private final RowFate fate;
        private Optional<Traced> beatenBy = Optional.empty();

        Traced(StoredRow row, JournalledPush push, RowFate fate) {
            this.row = row;
            this.push = push;
            this.fate = fate;
        }
    }

    private List<KeyTrace.Row> rows(List<Object> key, StoredTable table, ShownColumns shown) throws SQLException {
        var contest = new Contest(table);
        var traced = new ArrayList<Traced>(); // the better ones last
        Optional<Traced> holder = Optional.empty();
        for (JournalledPush push : JournalledPush.to(connection, table)) {
            try (var journalled = new JournalRows(connection, push, table)) {
                List<StoredRow> rows = journalled.of(key);
                if (rows.isEmpty()) {
                    continue;
                }
                var best = new Traced(rows.getLast(), push, contest.take(rows.getLast(), journalled.brought(), push.rule()));
                for (StoredRow row : rows.subList(0, rows.size() - 1)) {
                    var superseded = new Traced(row, push, RowFate.SUPERSEDED);
                    superseded.beatenBy = Optional.of(best);
                    traced.add(superseded);
                }
                traced.add(best);
                boolean holds = best.fate == RowFate.INSERTED || best.fate == RowFate.UPDATED;
                if (holds) {
                    holder.ifPresent(beaten -> beaten.beatenBy = Optional.of(best));
                    holder = Optional.of(best);
                } else {
                    best.beatenBy = holder;
                }
            }
        }
        return traced.reversed().stream()
                .sorted(Comparator.comparing(row -> row.beatenBy.isPresent()))
                .map(row -> new KeyTrace.Row(
                        shown.of(row.row, table),
                        row.push.at(),
                        row.push.origin(),
                        row.fate,
                        row.beatenBy.map(by -> new Beaten(by.row.pushId(), by.row.line()))))
                .toList();
    }
}
