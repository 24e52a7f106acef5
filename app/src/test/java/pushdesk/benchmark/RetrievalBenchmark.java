package pushdesk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.store.Batches;
import pushdesk.store.Definitions;
import pushdesk.store.FeatureStore;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.store.parity.ViewParity;
import pushdesk.store.push.PushRequest;
import pushdesk.store.retrieval.OnlineFeatures;
import pushdesk.store.retrieval.OnlineQuery;
import pushdesk.store.trace.PushChanges;

/// Prints how long it takes to read features online, to materialize and compare a large batch source, to page through what a push changed, and
/// to trace and undo in a journal of very many small pushes.
///
/// A part of [Benchmark], and to be run alone.
public final class RetrievalBenchmark {
    private static final List<String> COLUMNS = List.of("driver_id", "conv_rate", "acc_rate", "avg_daily_trips", "event_timestamp", "created");
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final int READS = 400;

    private RetrievalBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int pushes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        System.out.println();
        System.out.println("Retrieval");
        Path folder = Files.createTempDirectory("pushdesk-benchmark-");
        try {
            online(folder.resolve("online"));
            large(folder.resolve("large"), rows);
            small(folder.resolve("small"), pushes);
        } finally {
            PushBenchmark.delete(folder);
        }
    }

    private static Definitions views(int count) {
        var definitions = new Definitions().batch("driver_log", "created").push("driver_push", "driver_log");
        for (int view = 0; view < count; view++) {
            definitions.view("driver_" + view, "driver_push", "driver_log", "driver_id Int64", "conv_rate Float32", "acc_rate Float64", "avg_daily_trips Int32");
        }
        return definitions;
    }

    private static void online(Path folder) {
        try (FeatureStore store = FeatureStore.open(views(3).repo(), folder)) {
            push(store, 100_000, 1, PushMode.ONLINE);
            var random = new Random(5);
            var features = new ArrayList<String>();
            for (int view = 0; view < 3; view++) {
                features.addAll(List.of("driver_" + view + ":conv_rate", "driver_" + view + ":acc_rate", "driver_" + view + ":avg_daily_trips"));
            }
            var times = new ArrayList<Double>();
            for (int read = 0; read < READS; read++) {
                List<String> keys = random.ints(100, 0, 100_000).mapToObj(Integer::toString).toList();
                OnlineQuery query = OnlineQuery.of(features, Map.of("driver_id", keys)).withFullFeatureNames();
                times.add(seconds(() -> found(store.onlineFeatures(query))));
            }
            List<Double> sorted = times.subList(READS / 4, READS).stream().sorted().toList(); // what comes before is warm-up
            System.out.printf(Locale.ROOT, "  online read of 100 keys × 3 views, 9 features: median %.2f ms, 99 of 100 within %.2f ms; the first read %.1f ms%n",
                    1000 * sorted.get(sorted.size() / 2), 1000 * sorted.get(sorted.size() * 99 / 100), 1000 * times.getFirst());
        }
    }

    private static void found(OnlineFeatures answer) {
        if (answer.columns().getLast().cells().stream().anyMatch(cell -> cell.value() == null)) {
            throw new IllegalStateException("a key was not found");
        }
    }

    private static void large(Path folder, int rows) {
        try (FeatureStore store = FeatureStore.open(views(1).repo(), folder)) {
            push(store, rows, 1, PushMode.OFFLINE);
            double materialized = seconds(() -> materialize(store));
            double same = seconds(() -> parity(store));
            push(store, rows, 2, PushMode.ONLINE);
            double different = seconds(() -> parity(store));
            System.out.printf(Locale.ROOT, "  %,d rows: materialize, plan and write, %.1f s; parity where all are the same %.1f s, where all differ %.1f s%n",
                    rows, materialized, same, different);
            long last = store.lastEntry();
            var pages = new ArrayList<Double>();
            var place = new PushChanges.Place[] {PushChanges.Place.BEGINNING};
            while (place[0].passed() < rows) {
                pages.add(seconds(() -> place[0] = store.changes(last, "driver_0", place[0], 5_000).next()));
            }
            System.out.printf(Locale.ROOT, "  changed values, 5,000 keys a page: first page %.0f ms, last %.0f ms%n",
                    1000 * pages.getFirst(), 1000 * pages.getLast());
        }
    }

    private static void small(Path folder, int pushes) {
        try (FeatureStore store = FeatureStore.open(views(1).repo(), folder)) {
            double pushed = seconds(() -> {
                for (int number = 0; number < pushes; number++) {
                    push(store, 1, number, PushMode.ONLINE);
                }
            });
            double traced = seconds(() -> store.trace("driver_0", Map.of("driver_id", "0")));
            double listed = seconds(store::history);
            double undone = seconds(() -> undo(store, pushes / 2));
            double again = seconds(() -> undo(store, pushes));
            System.out.printf(Locale.ROOT, "  %,d pushes of one row to one key, %.1f ms each: trace of the key %.2f s, history %.2f s, undo of the middle one %.2f s, of the last %.2f s%n",
                    pushes, 1000 * pushed / pushes, traced, listed, undone, again);
        }
    }

    private static void undo(FeatureStore store, long entry) {
        store.undo(store.planUndo(entry, Progress.NONE), Progress.NONE);
    }

    private static void materialize(FeatureStore store) {
        try (var plan = store.planMaterialize(new MaterializeRequest(List.of(), Optional.of(TIME.minusSeconds(1)), TIME.plusSeconds(864_000)), Progress.NONE)) {
            store.materialize(plan, Progress.NONE);
        }
    }

    private static void parity(FeatureStore store) {
        ViewParity parity = store.parity("driver_0", Progress.NONE);
        if (parity == null) {
            throw new IllegalStateException();
        }
    }

    private static void push(FeatureStore store, int rows, int number, PushMode mode) {
        var random = new Random(number);
        Instant time = TIME.plusSeconds(number);
        try (RowBatch batch = Batches.rows(store.requirements("driver_push"), COLUMNS, rows, row -> new Object[] {
            (long) row, random.nextFloat(), random.nextDouble(), random.nextInt(1000), time, time
        })) {
            store.push(store.plan(new PushRequest("driver_push", mode, batch), Progress.NONE), Progress.NONE);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
