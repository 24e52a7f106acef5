package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.store.push.PushRequest;
import pushdesk.store.retrieval.OnlineFeatures;
import pushdesk.store.retrieval.OnlineQuery;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoreFigures;
import pushdesk.store.table.StoredRow;

/// What others see while a push is under way, and what is left of one that is cancelled.
class BesidePushTest {
    private static final int ROWS = 9000;

    @TempDir
    Path folder;

    private FeatureStore open() {
        return FeatureStore.open(Definitions.drivers().at(folder).repo(), folder.resolve("data"));
    }

    private static PushRequest request(FeatureStore store, int day) {
        Instant time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day * 86_400L);
        return new PushRequest("push", ONLINE_AND_OFFLINE, Batches.rows(
                store.requirements("push"), List.of("driver_id", "rate", "trips", "event_timestamp", "created"), ROWS,
                row -> new Object[] {(long) (ROWS - row), 0.5f, (long) day, time, time}));
    }

    @Test
    void readersSeeTheStateBeforeOrAfterAPushAndNeverBetween() throws Exception {
        try (var store = open(); var threads = Executors.newFixedThreadPool(3)) {
            store.push(store.plan(request(store, 0), Progress.NONE), Progress.NONE);
            var done = new AtomicBoolean();
            OnlineQuery query = OnlineQuery.of(
                    List.of("stats:trips"), Map.of("driver_id", IntStream.rangeClosed(1, ROWS).mapToObj(Integer::toString).toList()));
            Callable<Set<String>> reading = () -> {
                var seen = new HashSet<String>();
                while (!done.get()) {
                    var online = store.online("stats", RowQuery.first(ROWS));
                    var figures = store.figures();
                    seen.add("keys " + online.total() + ", pushes among them " + online.rows().stream().map(StoredRow::pushId).distinct().count());
                    seen.add("offline rows a push " + (double) figures.offline().get("log").rows() / figures.pushes());
                    seen.add("offline pages a push " + store.offline("log", RowQuery.first(1)).total() % ROWS);
                }
                return seen;
            };
            Callable<Set<String>> retrieving = () -> {
                var seen = new HashSet<String>();
                while (!done.get()) {
                    List<OnlineFeatures.Cell> trips = store.onlineFeatures(query).columns().getLast().cells();
                    seen.add("pushes in an answer " + trips.stream().map(OnlineFeatures.Cell::value).distinct().count());
                }
                return seen;
            };
            List<Future<Set<String>>> readers = List.of(threads.submit(reading), threads.submit(reading));
            Future<Set<String>> retriever = threads.submit(retrieving);
            for (int day = 1; day <= 4; day++) {
                store.push(store.plan(request(store, day), Progress.NONE), Progress.NONE);
            }
            done.set(true);
            assertEquals(Set.of("pushes in an answer 1"), retriever.get());
            for (Future<Set<String>> reader : readers) {
                assertEquals(Set.of("keys " + ROWS + ", pushes among them 1", "offline rows a push " + (double) ROWS, "offline pages a push 0"), reader.get());
            }
        }
    }

    @Test
    void compactingMakesAGrownFileSmallAndReadersOnlyWait() throws Exception {
        try (var store = open(); var threads = Executors.newFixedThreadPool(1)) {
            for (int day = 0; day < 4; day++) {
                store.push(store.plan(request(store, day), Progress.NONE), Progress.NONE);
            }
            long grown = store.figures().fileBytes();
            var done = new AtomicBoolean();
            Future<Set<Long>> reader = threads.submit(() -> {
                var seen = new HashSet<Long>();
                while (!done.get()) {
                    seen.add(store.online("stats", RowQuery.first(1)).total());
                }
                return seen;
            });

            store.compact();
            store.compact();

            long compacted = store.figures().fileBytes();
            done.set(true);
            assertEquals(Set.of((long) ROWS), reader.get());
            assertTrue(compacted * 2 < grown, compacted + " bytes of " + grown);
            assertEquals(5, store.push(store.plan(request(store, 9), Progress.NONE), Progress.NONE).pushId());
        }
    }

    @Test
    void aCancelledPushLeavesNothingBehind() {
        try (var store = open()) {
            var phases = new ArrayList<String>();
            var plan = store.plan(request(store, 0), Progress.NONE);
            var cancelling = new Cancelling("Writing", phases);

            assertThrows(CancellationException.class, () -> store.push(plan, cancelling));

            assertEquals(List.of(), store.history());
            assertEquals(0, store.online("stats", RowQuery.first(1)).total());
            assertEquals(StoreFigures.Figure.EMPTY, store.figures().offline().get("log"));
            assertEquals(1, store.push(plan, Progress.NONE).pushId());
            assertEquals(ROWS, store.online("stats", RowQuery.first(1)).total());
        }
    }

    @Test
    void aPushTellsItsPhasesAndCantBeCancelledWhileItCommits() {
        try (var store = open()) {
            var phases = new ArrayList<String>();

            store.push(store.plan(request(store, 0), new Cancelling("never", phases)), new Cancelling("Committing", phases));

            assertEquals(List.of("Checking", "Sorting", "Comparing", "Sorting", "Writing", "Writing", "Committing"), phases);
            assertTrue(store.history().size() == 1);
        }
    }

    /// Cancels in a phase.
    private record Cancelling(String phase, List<String> phases) implements Progress {
        @Override
        public void phase(String title) {
            phases.add(title);
        }

        @Override
        public void at(long done, long total) {
            assertTrue(done <= total, done + " of " + total);
        }

        @Override
        public void checkCancelled() {
            if (phases.getLast().equals(phase)) {
                throw new CancellationException();
            }
        }
    }
}
