package pushdesk.store.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import pushdesk.model.FeatureView;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.text.ValueText;
import pushdesk.store.journal.Effects;
import pushdesk.store.journal.JournalHistory;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.journal.JournalRow;
import pushdesk.store.journal.JournalRows;
import pushdesk.store.journal.JournalledPush;
import pushdesk.store.projection.Contest;
import pushdesk.store.projection.Layers;
import pushdesk.store.push.RowFate;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredRow;
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
        var rows = new ArrayList<KeyTrace.Row>();
        if (table.isPresent()) {
            rows.addAll(rows(values, table.get(), shown));
        }
        for (StoredTable old : Catalog.setAside(connection, StoreKind.ONLINE, view.name())) {
            Optional<List<Object>> then = typedAs(key, old.keys());
            if (then.isPresent()) {
                rows.addAll(rows(then.get(), old, shown));
            }
        }
        return new KeyTrace(shown.columns(), rows);
    }

    /// The key as an older table has it; empty where it had other keys, or types that these values do not fit.
    private Optional<List<Object>> typedAs(Map<String, String> texts, List<StoredColumn> keys) {
        try {
            return Optional.of(typed(texts, keys));
        } catch (PushdeskException e) {
            return Optional.empty();
        }
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

    /// A row on its way through the entries.
    private static final class Traced {
        private final StoredRow row;
        private final JournalledPush push;
        private final RowFate fate;
        private final OptionalLong from;
        private Optional<Traced> beatenBy = Optional.empty();
        private OptionalLong undoneBy = OptionalLong.empty();

        Traced(JournalRow found, JournalledPush push, RowFate fate) {
            this.row = found.stored();
            this.push = push;
            this.fate = fate;
            this.from = found.from();
        }

        boolean stands() {
            return beatenBy.isEmpty() && undoneBy.isEmpty();
        }
    }

    private List<KeyTrace.Row> rows(List<Object> key, StoredTable table, ShownColumns shown) throws SQLException {
        Effects effects = Effects.now(connection);
        long reset = Layers.reset(connection, table.id(), effects, Long.MAX_VALUE);
        JournalKey sought = JournalKey.of(key);
        var contest = new Contest(table);
        var traced = new ArrayList<Traced>(); // the better ones last
        Optional<Traced> holder = Optional.empty();
        for (JournalledPush push : JournalledPush.to(connection, table)) {
            OptionalLong undoneBy = push.id() < reset ? OptionalLong.of(reset) : effects.undoneBy(push.id());
            try (var journalled = new JournalRows(connection, push, table)) {
                List<JournalRow> rows = journalled.of(sought);
                if (rows.isEmpty()) {
                    continue;
                }
                JournalRow last = rows.getLast();
                RowFate fate = undoneBy.isPresent() ? RowFate.SUPERSEDED : contest.take(last, journalled.brought(), push.rule());
                var best = new Traced(last, push, fate);
                for (JournalRow row : rows.subList(0, rows.size() - 1)) {
                    var superseded = new Traced(row, push, RowFate.SUPERSEDED);
                    superseded.beatenBy = undoneBy.isPresent() ? Optional.empty() : Optional.of(best);
                    superseded.undoneBy = undoneBy;
                    traced.add(superseded);
                }
                traced.add(best);
                if (undoneBy.isPresent()) {
                    best.undoneBy = undoneBy;
                } else if (fate == RowFate.INSERTED || fate == RowFate.UPDATED) {
                    holder.ifPresent(beaten -> beaten.beatenBy = Optional.of(best));
                    holder = Optional.of(best);
                } else {
                    best.beatenBy = holder;
                }
            }
        }
        var origins = new HashMap<Long, JournalHistory.Source>();
        for (Traced row : traced) {
            if (row.push.baseline() && !origins.containsKey(row.row.pushId())) {
                origins.put(row.row.pushId(), new JournalHistory(connection).source(row.row.pushId()));
            }
        }
        return traced.reversed().stream()
                .sorted(Comparator.comparing(row -> !row.stands()))
                .map(row -> new KeyTrace.Row(
                        shown.of(row.row, table),
                        row.push.baseline() ? origins.get(row.row.pushId()).at() : row.push.at(),
                        row.push.baseline() ? origins.get(row.row.pushId()).kind() : row.push.kind(),
                        row.push.baseline() ? origins.get(row.row.pushId()).origin() : row.push.origin(),
                        row.fate,
                        row.beatenBy.map(by -> new Beaten(by.row.pushId(), by.row.line())),
                        row.undoneBy,
                        row.from,
                        table.setAside(),
                        shown.asWritten(row.row, table)))
                .toList();
    }
}
