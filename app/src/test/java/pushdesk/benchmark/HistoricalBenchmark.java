package pushdesk.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.EntityCsv;
import pushdesk.rows.input.RowInput;
import pushdesk.store.Batches;
import pushdesk.store.Definitions;
import pushdesk.store.FeatureStore;
import pushdesk.store.join.HistoricalQuery;
import pushdesk.store.push.PushRequest;

/// Prints how long a point-in-time join of an entity CSV takes, as the offline rows and the entity rows grow. Both are in no order.
///
/// A part of [Benchmark], and to be run alone.
public final class HistoricalBenchmark {
    private static final int RUNS = 3;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SECONDS = 90 * 24 * 3600;

    private HistoricalBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("pushdesk-benchmark-");
        try {
            measure(folder, 250_000, 100_000);
            measure(folder, 500_000, 100_000);
            measure(folder, 1_000_000, 100_000);
            measure(folder, 1_000_000, 400_000);
        } finally {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void measure(Path folder, int offline, int entities) throws IOException {
        var definitions = new Definitions().batch("driver_log", "created").push("driver_push", "driver_log")
                .view("driver_stats", "driver_push", "driver_log", "driver_id Int64", "conv_rate Float32", "acc_rate Float64", "avg_daily_trips Int32");
        Path file = folder.resolve("entities.csv");
        writeEntities(file, entities);
        try (FeatureStore store = FeatureStore.open(definitions.repo(), folder.resolve(offline + "-" + entities))) {
            fill(store, offline);
            var times = new ArrayList<Long>();
            long found = 0;
            for (int run = 0; run < RUNS; run++) {
                long before = System.nanoTime();
                found = join(store, file);
                times.add((System.nanoTime() - before) / 1_000_000);
            }
            long median = times.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
            System.out.printf(Locale.ROOT, "  %,7d entity rows, %,9d offline rows  %,6d ms, file reading included; %,d found%n", entities, offline, median, found);
        }
    }

    private static long join(FeatureStore store, Path file) {
        try (RowInput input = RowInput.file(file);
                RowBatch entities = EntityCsv.read(input, CsvFormat.detect(input), Progress.NONE);
                var joined = store.historicalFeatures(
                        HistoricalQuery.of(List.of("driver_stats:conv_rate", "driver_stats:acc_rate", "driver_stats:avg_daily_trips")), entities, Progress.NONE)) {
            return joined.found().getFirst().found();
        }
    }

    private static void fill(FeatureStore store, int rows) {
        var random = new Random(1);
        List<String> columns = List.of("driver_id", "conv_rate", "acc_rate", "avg_daily_trips", "event_timestamp", "created");
        try (RowBatch batch = Batches.rows(store.requirements("driver_push"), columns, rows, row -> {
            Instant at = START.plusSeconds(random.nextInt(SECONDS));
            return new Object[] {(long) random.nextInt(50_000), random.nextFloat(), random.nextDouble(), random.nextInt(100), at, at.plusSeconds(60)};
        })) {
            store.push(store.plan(new PushRequest("driver_push", PushMode.OFFLINE, batch), Progress.NONE), Progress.NONE);
        }
    }

    private static void writeEntities(Path file, int rows) throws IOException {
        var random = new Random(2);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("driver_id,event_timestamp,label\n");
            for (int row = 0; row < rows; row++) {
                out.write(random.nextInt(50_000) + "," + START.plusSeconds(random.nextInt(SECONDS)) + "," + row + "\n");
            }
        }
    }
}
