package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.rows.text.ValueText;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.RowFate;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;
import pushdesk.store.trace.KeyTrace;
import pushdesk.store.trace.PushChanges;

/// What the journal tells of any pushes in any order is what the stores went through.
class TraceProperties {

    @Provide
    Arbitrary<List<WinnerProperties.Push>> pushes() {
        return new WinnerProperties().pushes();
    }

    @Property(tries = 60)
    void theTraceAndTheChangesAreWhatHappened(@ForAll("pushes") List<WinnerProperties.Push> pushes) {
        var definitions = new Definitions().batch("log", "created").push("push", "log")
                .view("one", "push", "log", "k Int64", "v Int32")
                .view("two", "push", "log", "k Int64, city String", "v Int32");
        try (var store = FeatureStore.inMemory(definitions.repo())) {
            var results = new ArrayList<PushResult>();
            var states = new ArrayList<Map<List<Object>, StoredRow>>(List.of(Map.of()));
            for (WinnerProperties.Push push : pushes) {
                store.setWriteRule(push.rule());
                var request = new PushRequest("push", PushMode.ONLINE, WinnerProperties.batch(store, push.rows()));
                results.add(store.push(store.plan(request, Progress.NONE), Progress.NONE));
                states.add(stored(store));
            }
            for (PushResult push : results) {
                PushChanges changes = store.changes(push.pushId(), "two", PushChanges.Place.BEGINNING, 1_000);
                assertEquals(changed(states.get((int) push.pushId() - 1), states.get((int) push.pushId())), changes.changes());
                assertEquals(changes.changes().size(), changes.total());
                assertEquals(changes.changes(), inPages(store, push.pushId()));
            }
            assertEquals(counts(results), counts(store, pushes, states.getLast()));
        }
    }

    /// In key order.
    private static Map<List<Object>, StoredRow> stored(FeatureStore store) {
        var rows = new java.util.LinkedHashMap<List<Object>, StoredRow>();
        store.online("two", RowQuery.first(1_000)).rows().forEach(row -> rows.put(row.values().subList(0, 2), row));
        return rows;
    }

    private static List<PushChanges.Change> changed(Map<List<Object>, StoredRow> before, Map<List<Object>, StoredRow> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> new PushChanges.Change(Optional.ofNullable(before.get(entry.getKey())), Optional.of(entry.getValue())))
                .toList();
    }

    private static Map<String, Long> counts(List<PushResult> results) {
        var counts = new TreeMap<String, Long>();
        for (PushResult push : results) {
            var line = push.propagations().get(1);
            Map.of(RowFate.INSERTED, line.inserted(), RowFate.UPDATED, line.updated(), RowFate.UNCHANGED, line.unchanged(), RowFate.LATE, line.late(),
                            RowFate.SUPERSEDED, line.superseded())
                    .forEach((fate, count) -> counts.merge(push.pushId() + " " + fate, count, Long::sum));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /// The counts that the traces of all keys add up to; of each key the stored row comes first and alone is unbeaten.
    private static Map<String, Long> counts(FeatureStore store, List<WinnerProperties.Push> pushes, Map<List<Object>, StoredRow> stored) {
        var counts = new TreeMap<String, Long>();
        var keys = new HashMap<List<Object>, Map<String, String>>();
        pushes.forEach(push -> push.rows().forEach(row -> keys.put(
                List.of(row.key(), row.city()), Map.of("k", ValueText.format(pushdesk.model.type.ScalarType.INT64, row.key()), "city", row.city()))));
        keys.forEach((key, texts) -> {
            List<KeyTrace.Row> rows = store.trace("two", texts).rows();
            assertEquals(stored.get(key), rows.getFirst().row());
            assertEquals(List.of(rows.getFirst()), rows.stream().filter(row -> row.beatenBy().isEmpty()).toList());
            rows.forEach(row -> counts.merge(row.row().pushId() + " " + row.fate(), 1L, Long::sum));
        });
        return counts;
    }

    /// All changes, three keys at a time.
    private static List<PushChanges.Change> inPages(FeatureStore store, long push) {
        var all = new ArrayList<PushChanges.Change>();
        PushChanges page = store.changes(push, "two", PushChanges.Place.BEGINNING, 3);
        while (!page.changes().isEmpty()) {
            all.addAll(page.changes());
            assertEquals(all.size(), page.next().passed());
            page = store.changes(push, "two", page.next(), 3);
        }
        return all;
    }
}
