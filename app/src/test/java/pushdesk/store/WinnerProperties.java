package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowBatch;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.WriteRule;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;

/// Pushes in any order leave what a simple model of the rule leaves.
class WinnerProperties {

    /// @param created null for none
    record Row(long key, String city, Integer value, int event, Integer created) {}

    record Push(WriteRule rule, List<Row> rows) {}

    /// A stored row: what was pushed, by which push and line.
    record Kept(Row row, long push, long line) {}

    @Provide
    Arbitrary<List<Push>> pushes() {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.longs().between(-1, 2),
                        Arbitraries.of("", "a", "a\u0000", "ab", "\uD83D\uDE00"),
                        Arbitraries.integers().between(0, 1).injectNull(0.2),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 1).injectNull(0.3))
                .as(Row::new);
        Arbitrary<Push> push = Combinators.combine(
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(3, WriteRule.NEWEST_EVENT), net.jqwik.api.Tuple.of(1, WriteRule.LAST_WRITE)),
                        row.list().ofMinSize(0).ofMaxSize(12))
                .as(Push::new);
        return push.list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 60)
    void everyKeyKeepsTheRowThatWinsAndTheCountsAddUp(@ForAll("pushes") List<Push> pushes) {
        var definitions = new Definitions().batch("log", "created").push("push", "log")
                .view("one", "push", "log", "k Int64", "v Int32")
                .view("two", "push", "log", "k Int64, city String", "v Int32");
        try (var store = FeatureStore.inMemory(definitions.repo())) {
            var one = new HashMap<List<Object>, Kept>();
            var two = new HashMap<List<Object>, Kept>();
            long number = 0;
            for (Push push : pushes) {
                store.setWriteRule(push.rule());
                number++;
                var result = store.push(store.plan(new PushRequest("push", PushMode.ONLINE_AND_OFFLINE, batch(store, push.rows())), Progress.NONE), Progress.NONE);
                assertEquals(model(one, push, number, row -> List.of(row.key())), StoreDriver.counts(result.propagations().get(0)));
                assertEquals(model(two, push, number, row -> List.of(row.key(), row.city())), StoreDriver.counts(result.propagations().get(1)));
                result.propagations().forEach(line -> assertEquals(
                        push.rows().size(),
                        line.inserted() + line.updated() + line.unchanged() + line.late() + line.superseded() + line.appended() + line.rejected()));
                assertStored(one, store.online("one", RowQuery.first(100)), row -> Arrays.asList(row.key(), row.value()));
                assertStored(two, store.online("two", RowQuery.first(100)), row -> Arrays.asList(row.key(), row.city(), row.value()));
                var figure = store.figures().online().get("one");
                assertEquals(one.size(), figure.rows());
                assertEquals(one.values().stream().map(kept -> time(kept.row().event())).max(Instant::compareTo), figure.newestEvent());
            }
        }
    }

    static RowBatch batch(FeatureStore store, List<Row> rows) {
        return batch(store.requirements("push"), rows);
    }

    static RowBatch batch(PushRequirements requirements, List<Row> rows) {
        return Batches.rows(requirements, List.of("k", "city", "v", "event_timestamp", "created"), rows.size(), i -> {
            Row row = rows.get(i);
            return new Object[] {row.key(), row.city(), row.value(), time(row.event()), row.created() == null ? null : time(row.created())};
        });
    }

    static Instant time(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day * 86_400L);
    }

    /// Applies the push to the model and gives the counts it expects.
    private static String model(Map<List<Object>, Kept> kept, Push push, long number, java.util.function.Function<Row, List<Object>> key) {
        var counts = new TreeMap<String, Integer>();
        var winners = new HashMap<List<Object>, Kept>();
        for (int i = 0; i < push.rows().size(); i++) {
            Row row = push.rows().get(i);
            Kept candidate = new Kept(row, number, i + 1L);
            Kept best = winners.get(key.apply(row));
            if (best != null) {
                counts.merge("superseded", 1, Integer::sum);
            }
            if (best == null || push.rule() == WriteRule.LAST_WRITE || compare(row, best.row()) >= 0) {
                winners.put(key.apply(row), candidate);
            }
        }
        winners.forEach((of, winner) -> {
            Kept stored = kept.get(of);
            String fate;
            if (stored == null) {
                fate = "inserted";
            } else if (compare(winner.row(), stored.row()) == 0 && java.util.Objects.equals(winner.row().value(), stored.row().value())) {
                fate = "unchanged";
            } else {
                fate = push.rule() == WriteRule.LAST_WRITE || compare(winner.row(), stored.row()) >= 0 ? "updated" : "late";
            }
            counts.merge(fate, 1, Integer::sum);
            if (fate.equals("inserted") || fate.equals("updated")) {
                kept.put(of, winner);
            }
        });
        var text = new ArrayList<String>();
        for (String name : List.of("inserted", "updated", "unchanged", "late", "superseded")) {
            if (counts.containsKey(name)) {
                text.add(name + " " + counts.get(name));
            }
        }
        return String.join(" ", text);
    }

    private static int compare(Row left, Row right) {
        int byEvent = Integer.compare(left.event(), right.event());
        return byEvent != 0 ? byEvent : Integer.compare(left.created() == null ? -1 : left.created(), right.created() == null ? -1 : right.created());
    }

    private static void assertStored(Map<List<Object>, Kept> model, RowPage page, java.util.function.Function<Row, List<Object>> values) {
        var expected = new HashMap<List<Object>, List<Object>>();
        model.values().forEach(kept -> {
            Row row = kept.row();
            expected.put(values.apply(row), Arrays.asList(time(row.event()), row.created() == null ? null : time(row.created()), kept.push(), kept.line()));
        });
        var actual = new HashMap<List<Object>, List<Object>>();
        page.rows().forEach(row -> actual.put(row.values(), Arrays.asList(row.eventTime(), row.created(), row.pushId(), row.line())));
        assertEquals(expected, actual);
        assertEquals(model.size(), page.total());
    }
}
