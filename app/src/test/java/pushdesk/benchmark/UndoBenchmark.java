package pushdesk.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.input.RowInput;
import pushdesk.store.Definitions;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushRequest;

/// Prints how long the undo of a push takes beside the push itself, in one run: of the last of three pushes over the same keys, of the first, of
/// an offline one, and of an undo.
///
/// Ratios in brackets are of the processors' time. A push is read from a file, planned and written; an undo is planned and written.
public final class UndoBenchmark {

    private static final int ROUNDS = 6;

    private UndoBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        System.out.println();
        System.out.printf(Locale.ROOT, "Undo of a push of a CSV file of %,d rows, plan and write, beside the push (read, plan and write)%n", rows);
        for (PushMode mode : List.of(PushMode.ONLINE, PushMode.ONLINE_AND_OFFLINE)) {
            for (int round = 0; round < ROUNDS; round++) {
                Path folder = Files.createTempDirectory("pushdesk-benchmark-");
                try {
                    round(rows, mode, folder, mode.feastName() + (round == 0 ? ", warm-up" : ", round " + round));
                } finally {
                    PushBenchmark.delete(folder);
                }
            }
        }
    }

    private static void round(int rows, PushMode mode, Path folder, String name) throws IOException {
        var definitions = new Definitions().batch("driver_log", "created").push("driver_push", "driver_log")
                .view("driver_stats", "driver_push", "driver_log", "driver_id Int64", "conv_rate Float32", "acc_rate Float64", "avg_daily_trips Int32");
        try (var store = FeatureStore.open(definitions.repo(), folder)) {
            push(store, file(folder, rows, 1), mode);
            push(store, file(folder, rows, 2), mode);
            Path third = file(folder, rows, 3);
            double[] pushed = measured(() -> push(store, third, mode));
            double[] last = measured(() -> undo(store, 3));
            double[] back = measured(() -> undo(store, 4));
            double[] first = measured(() -> undo(store, 1));
            System.out.printf(Locale.ROOT, "  %s: push %.2f s, undo of the last %.2f s: %.2f [%.2f] of it, undo of that %.2f [%.2f], undo of the first %.2f [%.2f]%n",
                    name, pushed[0], last[0], last[0] / pushed[0], last[1] / pushed[1], back[0] / pushed[0], back[1] / pushed[1],
                    first[0] / pushed[0], first[1] / pushed[1]);
        }
    }

    private static void push(FeatureStore store, Path file, PushMode mode) {
        PushRequirements requirements = store.requirements("driver_push");
        try (RowInput input = RowInput.file(file)) {
            CsvFormat format = CsvFormat.detect(input);
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, format), requirements);
            try (RowBatch batch = CsvRows.read(input, format, mapping, requirements, Progress.NONE)) {
                store.push(store.plan(new PushRequest("driver_push", mode, batch), Progress.NONE), Progress.NONE);
            }
        }
    }

    private static Path file(Path folder, int rows, int number) throws IOException {
        var random = new Random(number);
        Instant time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 86_400L);
        Path file = folder.resolve(number + ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("driver_id,conv_rate,acc_rate,avg_daily_trips,event_timestamp,created\n");
            for (int row = 0; row < rows; row++) {
                out.write("%d,%s,%s,%d,%s,%s%n".formatted(
                        100_000L + row, random.nextFloat(), random.nextDouble(), random.nextInt(1000), time.plusMillis(random.nextInt(80_000_000)), time));
            }
        }
        return file;
    }

    private static void undo(FeatureStore store, long entry) {
        store.undo(store.planUndo(entry, Progress.NONE), Progress.NONE);
    }

    /// Seconds by the clock, seconds of the processors.
    private static double[] measured(Runnable work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long busy = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new double[] {(System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - busy) / 1e9};
    }
}
