package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import pushdesk.model.Progress;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.store.journal.Retention;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.store.projection.Moment;
import pushdesk.store.projection.PastStore;
import pushdesk.store.projection.Verification;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.ResetPlan;
import pushdesk.store.push.UndoPlan;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoreFigures;
import pushdesk.store.table.StoredRow;
import pushdesk.store.trace.PushChanges;

/// After any pushes, undos and resets the stores are what they would be had only the entries in effect ever been made.
class UndoProperties {
    private static final Definitions DEFINITIONS = new Definitions().batch("log", "created").push("push", "log")
            .view("one", "push", "log", "k Int64", "v Int32")
            .view("two", "push", "log", "k Int64, city String", "v Int32");

    sealed interface Step {
        record Push(PushMode mode, WinnerProperties.Push push) implements Step {}

        record WriteTwo(WinnerProperties.Push push) implements Step {}

        /// @param back how many entries back, the last one first
        record Undo(int back) implements Step {}

        /// @param entries how many are kept
        record Keep(int entries) implements Step {}

        /// @param day until when
        record Materialize(int day) implements Step {}

        record Reset(Set<String> views, Set<String> batchSources) implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<WinnerProperties.Push> push = new WinnerProperties().pushes().map(List::getFirst);
        Arbitrary<Step> pushed = Combinators.combine(Arbitraries.of(PushMode.values()), push).as(Step.Push::new);
        Arbitrary<Step> written = push.map(Step.WriteTwo::new);
        Arbitrary<Step> undone = Arbitraries.integers().between(0, 4).map(Step.Undo::new);
        Arbitrary<Step> reset = Arbitraries.of(
                new Step.Reset(Set.of("one"), Set.of()), new Step.Reset(Set.of(), Set.of("log")), new Step.Reset(Set.of("one", "two"), Set.of("log")));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, pushed), net.jqwik.api.Tuple.of(1, written), net.jqwik.api.Tuple.of(6, undone), net.jqwik.api.Tuple.of(1, reset))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    @Property(tries = 60)
    void theStoresAreAsIfWhatWasUndoneHadNeverBeen(@ForAll("steps") List<Step> steps) {
        try (var store = FeatureStore.inMemory(DEFINITIONS.repo())) {
            var made = new TreeMap<Long, Step>(); // entries that bring or empty
            var states = new HashMap<Long, Map<String, Map<List<Object>, List<Object>>>>();
            for (Step step : steps) {
                Map<String, Map<List<Object>, List<Object>>> before = state(store, Map.of());
                switch (step) {
                    case Step.Undo undo -> undo(store, undo, before);
                    case Step.Reset reset -> {
                        ResetPlan plan = store.planReset(reset.views(), reset.batchSources());
                        if (plan.removed() > 0) {
                            PushResult done = store.reset(plan, Progress.NONE);
                            assertEquals(plan.propagations(), done.propagations());
                            made.put(done.pushId(), step);
                        }
                    }
                    case Step.Keep keep -> throw new IllegalArgumentException();
                    case Step.Materialize materialize -> throw new IllegalArgumentException();
                    case Step.Push push -> made.put(run(store, push).pushId(), step);
                    case Step.WriteTwo write -> made.put(run(store, write).pushId(), step);
                }
                assertEquals(replayed(store, made), state(store, Map.of()));
                figures(store);
                states.put(store.history().isEmpty() ? 0L : store.history().getFirst().pushId(), state(store, Map.of()));
                Verification check = store.verify(Progress.NONE);
                assertTrue(check.sound(), check::toString);
            }
            states.forEach((entry, then) -> {
                try (PastStore past = store.asOf(new Moment.AfterEntry(entry))) {
                    assertEquals(then.get("one"), online(past::online, "one", Map.of()));
                    assertEquals(then.get("two"), online(past::online, "two", Map.of()));
                }
            });
            changes(store, states);
        }
    }

    @Provide
    Arbitrary<List<Step>> stepsWithMaterializations() {
        Arbitrary<Step> materialized = Arbitraries.integers().between(0, 3).map(Step.Materialize::new);
        return Combinators.combine(steps(), materialized.list().ofMinSize(1).ofMaxSize(3), Arbitraries.integers().between(0, 100).list().ofSize(3))
                .as((steps, more, at) -> {
                    var all = new ArrayList<>(steps);
                    for (int i = 0; i < more.size(); i++) {
                        all.add(at.get(i) % (all.size() + 1), more.get(i));
                    }
                    return all;
                });
    }

    /// What a materialization brings depends on what was offline when it ran, so it is not replayed: the journal must tell every state all the same.
    @Property(tries = 40)
    void withMaterializationsTheTablesAreWhatTheJournalSaysToo(@ForAll("stepsWithMaterializations") List<Step> steps) {
        try (var store = FeatureStore.inMemory(DEFINITIONS.repo())) {
            var states = new HashMap<Long, Map<String, Map<List<Object>, List<Object>>>>();
            for (Step step : steps) {
                Map<String, Map<List<Object>, List<Object>>> before = state(store, Map.of());
                switch (step) {
                    case Step.Undo undo -> undo(store, undo, before);
                    case Step.Materialize(int day) -> store.materializeNow(
                            new MaterializeRequest(List.of(), Optional.of(WinnerProperties.time(0)), WinnerProperties.time(day)), Progress.NONE);
                    case Step.Reset(Set<String> views, Set<String> batchSources) -> {
                        ResetPlan plan = store.planReset(views, batchSources);
                        if (plan.removed() > 0) {
                            store.reset(plan, Progress.NONE);
                        }
                    }
                    default -> run(store, step);
                }
                states.put(store.history().isEmpty() ? 0L : store.history().getFirst().pushId(), state(store, Map.of()));
                Verification check = store.verify(Progress.NONE);
                assertTrue(check.sound(), check::toString);
                figures(store);
            }
            states.forEach((entry, then) -> {
                try (PastStore past = store.asOf(new Moment.AfterEntry(entry))) {
                    assertEquals(then.get("two"), online(past::online, "two", Map.of()));
                }
            });
            changes(store, states);
        }
    }

    /// Before and after of every entry are the states before and after it.
    private static void changes(FeatureStore store, Map<Long, Map<String, Map<List<Object>, List<Object>>>> states) {
        for (PushResult entry : store.history()) {
            if (!states.containsKey(entry.pushId() - 1) || entry.propagations().stream().noneMatch(line -> line.target().equals("two"))) {
                continue;
            }
            var before = new HashMap<>(states.get(entry.pushId() - 1).get("two"));
            var after = new HashMap<>(states.get(entry.pushId()).get("two"));
            PushChanges told = store.changes(entry.pushId(), "two", PushChanges.Place.BEGINNING, 1_000);
            for (PushChanges.Change change : told.changes()) {
                change.before().ifPresent(row -> assertEquals(before.remove(row.values().subList(0, 2)), whole(row, Map.of())));
                change.after().ifPresent(row -> assertEquals(after.remove(row.values().subList(0, 2)), whole(row, Map.of())));
            }
            assertEquals(before, after); // what was not told is as it was
            assertEquals(told.total(), told.changes().size());
        }
    }

    private interface Reader {
        RowPage page(String view, RowQuery query, Progress progress);
    }

    private static Map<List<Object>, List<Object>> online(Reader reader, String view, Map<Long, Long> numbers) {
        int keys = view.equals("one") ? 1 : 2;
        var rows = new HashMap<List<Object>, List<Object>>();
        reader.page(view, RowQuery.first(1_000), Progress.NONE).rows()
                .forEach(row -> rows.put(row.values().subList(0, keys), whole(row, numbers)));
        return rows;
    }

    @Provide
    Arbitrary<List<Step>> stepsWithRetention() {
        Arbitrary<Step> kept = Arbitraries.integers().between(1, 5).map(Step.Keep::new);
        return Combinators.combine(steps(), kept.list().ofMinSize(1).ofMaxSize(3), Arbitraries.integers().between(0, 100).list().ofSize(3)).as((steps, keeps, at) -> {
            var all = new ArrayList<>(steps);
            for (int i = 0; i < keeps.size(); i++) {
                all.add(at.get(i) % (all.size() + 1), keeps.get(i));
            }
            return all;
        });
    }

    @Property(tries = 40)
    void whatIsPrunedChangesNoValueAndCantBeUndone(@ForAll("stepsWithRetention") List<Step> steps) {
        try (var pruned = FeatureStore.inMemory(DEFINITIONS.repo()); var whole = FeatureStore.inMemory(DEFINITIONS.repo())) {
            for (Step step : steps) {
                switch (step) {
                    case Step.Keep keep -> {
                        var retention = new Retention(OptionalLong.of(keep.entries()), OptionalLong.empty());
                        long due = pruned.prunable(retention).entries();
                        long before = pruned.history().stream().filter(PushResult::pruned).count();
                        pruned.setRetention(retention, Progress.NONE);
                        assertEquals(before + due, pruned.history().stream().filter(PushResult::pruned).count());
                        pruned.setRetention(Retention.ALL, Progress.NONE);
                    }
                    case Step.Undo(int back) -> {
                        List<PushResult> history = pruned.history();
                        if (back < history.size()) {
                            UndoPlan plan = pruned.planUndo(history.get(back).pushId(), Progress.NONE);
                            UndoPlan wholePlan = whole.planUndo(history.get(back).pushId(), Progress.NONE);
                            assertEquals(wholePlan.refused() || history.get(back).pruned(), plan.refused());
                            if (!plan.refused()) {
                                assertEquals(wholePlan.propagations(), pruned.undo(plan, Progress.NONE).propagations());
                                whole.undo(wholePlan, Progress.NONE);
                            }
                        }
                    }
                    case Step.Reset(Set<String> views, Set<String> batchSources) -> {
                        for (FeatureStore store : List.of(pruned, whole)) {
                            ResetPlan plan = store.planReset(views, batchSources);
                            if (plan.removed() > 0) {
                                store.reset(plan, Progress.NONE);
                            }
                        }
                    }
                    default -> assertEquals(run(whole, step).propagations(), run(pruned, step).propagations());
                }
                assertEquals(state(whole, Map.of()), state(pruned, Map.of()));
                Verification check = pruned.verify(Progress.NONE);
                assertTrue(check.sound(), check::toString);
            }
            List<PushResult> history = pruned.history();
            long first = history.stream().filter(PushResult::pruned).mapToLong(PushResult::pushId).max().orElse(0);
            for (long entry = first; entry <= history.size(); entry++) {
                try (PastStore past = pruned.asOf(new Moment.AfterEntry(entry)); PastStore wholePast = whole.asOf(new Moment.AfterEntry(entry))) {
                    assertEquals(online(wholePast::online, "two", Map.of()), online(past::online, "two", Map.of()));
                }
            }
        }
    }

    @Property(tries = 25)
    void asOfAnEventTimeIsAsIfNoLaterRowHadEverBeenBrought(@ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 0, max = 3) int day) {
        try (var store = FeatureStore.inMemory(DEFINITIONS.repo()); var other = FeatureStore.inMemory(DEFINITIONS.repo())) {
            for (Step step : steps) {
                if (step instanceof Step.Push(PushMode mode, WinnerProperties.Push push)) {
                    run(store, step);
                    run(other, new Step.Push(mode, new WinnerProperties.Push(push.rule(), push.rows().stream().filter(row -> row.event() <= day).toList())));
                }
            }
            try (PastStore past = store.asOf(new Moment.AtEventTime(WinnerProperties.time(day)))) {
                for (String view : List.of("one", "two")) {
                    assertEquals(withoutLine(online((of, query, progress) -> other.online(of, query), view, Map.of())), withoutLine(online(past::online, view, Map.of())));
                }
            }
        }
    }

    private static Map<List<Object>, List<Object>> withoutLine(Map<List<Object>, List<Object>> rows) {
        rows.replaceAll((key, row) -> row.subList(0, row.size() - 1));
        return rows;
    }

    private static PushResult run(FeatureStore store, Step step) {
        return switch (step) {
            case Step.Push(PushMode mode, WinnerProperties.Push push) -> {
                store.setWriteRule(push.rule());
                yield store.pushNow(new PushRequest("push", mode, WinnerProperties.batch(store, push.rows())), Progress.NONE).result().orElseThrow();
            }
            case Step.WriteTwo(WinnerProperties.Push push) -> {
                store.setWriteRule(push.rule());
                PushRequirements requirements = store.viewRequirements("two");
                yield store.writeOnline("two", WinnerProperties.batch(requirements, push.rows()), Progress.NONE).result().orElseThrow();
            }
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    private static void undo(FeatureStore store, Step.Undo undo, Map<String, Map<List<Object>, List<Object>>> before) {
        List<PushResult> history = store.history();
        if (undo.back() >= history.size()) {
            return;
        }
        UndoPlan plan = store.planUndo(history.get(undo.back()).pushId(), Progress.NONE);
        assertEquals(history.get(undo.back()).undoneBy().isPresent(), plan.refused());
        if (plan.refused()) {
            return;
        }
        PushResult done = store.undo(plan, Progress.NONE);
        assertEquals(plan.propagations(), done.propagations());
        assertEquals(plan.entry().pushId(), done.undoes().orElseThrow());
        Map<String, Map<List<Object>, List<Object>>> after = state(store, Map.of());
        for (Propagation line : done.propagations()) {
            assertEquals(difference(before.get(line.target()), after.get(line.target()), line.store()), StoreDriver.counts(line).replaceAll("unchanged \\d+ ?", "").strip());
        }
        Set<String> told = Set.copyOf(done.propagations().stream().map(Propagation::target).toList());
        before.keySet().stream().filter(target -> !told.contains(target)).forEach(target -> assertEquals(before.get(target), after.get(target)));
    }

    /// What the counts of an undo must be, those that stay aside.
    private static String difference(Map<List<Object>, List<Object>> before, Map<List<Object>, List<Object>> after, StoreKind kind) {
        long come = after.keySet().stream().filter(key -> !before.containsKey(key)).count();
        long gone = before.keySet().stream().filter(key -> !after.containsKey(key)).count();
        long changed = after.keySet().stream().filter(key -> before.containsKey(key) && !before.get(key).equals(after.get(key))).count();
        var text = new ArrayList<String>();
        if (come > 0) {
            text.add((kind == StoreKind.ONLINE ? "inserted " : "appended ") + come);
        }
        if (changed > 0) {
            text.add("updated " + changed);
        }
        if (gone > 0) {
            text.add("removed " + gone);
        }
        return String.join(" ", text);
    }

    /// The state of a store to which only what is in effect was done, told with the numbers of the first one's entries.
    private static Map<String, Map<List<Object>, List<Object>>> replayed(FeatureStore store, TreeMap<Long, Step> made) {
        try (var other = FeatureStore.inMemory(DEFINITIONS.repo())) {
            var numbers = new HashMap<Long, Long>();
            Set<Long> undone = Set.copyOf(store.history().stream().filter(entry -> entry.undoneBy().isPresent()).map(PushResult::pushId).toList());
            made.forEach((number, step) -> {
                if (undone.contains(number)) {
                    return;
                }
                if (step instanceof Step.Reset reset) {
                    ResetPlan plan = other.planReset(reset.views(), reset.batchSources());
                    if (plan.removed() > 0) {
                        other.reset(plan, Progress.NONE);
                    }
                } else {
                    numbers.put(run(other, step).pushId(), number);
                }
            });
            return state(other, numbers);
        }
    }

    /// By target and key, offline by push and line: everything that is stored of a row.
    private static Map<String, Map<List<Object>, List<Object>>> state(FeatureStore store, Map<Long, Long> numbers) {
        var state = new HashMap<String, Map<List<Object>, List<Object>>>();
        for (String view : List.of("one", "two")) {
            state.put(view, online((of, query, progress) -> store.online(of, query), view, numbers));
        }
        var rows = new HashMap<List<Object>, List<Object>>();
        store.offline("log", RowQuery.first(1_000)).rows().forEach(row ->
                rows.put(List.of(numbers.getOrDefault(row.pushId(), row.pushId()), row.line()), whole(row, numbers)));
        state.put("log", rows);
        return state;
    }

    private static List<Object> whole(StoredRow row, Map<Long, Long> numbers) {
        var all = new ArrayList<>(row.values());
        all.add(row.eventTime());
        all.add(row.created());
        all.add(numbers.getOrDefault(row.pushId(), row.pushId()));
        all.add(row.line());
        return all;
    }

    /// The figures count what is there.
    private static void figures(FeatureStore store) {
        StoreFigures figures = store.figures();
        for (String view : List.of("one", "two")) {
            RowPage page = store.online(view, RowQuery.first(1_000));
            assertEquals(page.total(), figures.online().get(view).rows());
            assertEquals(page.rows().stream().map(StoredRow::eventTime).max(java.util.Comparator.naturalOrder()), figures.online().get(view).newestEvent());
        }
        assertEquals(store.offline("log", RowQuery.first(1)).total(), figures.offline().get("log").rows());
    }
}
