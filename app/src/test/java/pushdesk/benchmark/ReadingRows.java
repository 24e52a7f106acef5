package pushdesk.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import pushdesk.model.Progress;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.PushColumns;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.input.RowInput;

/// Prints how fast a CSV file of 6 columns becomes typed rows. Arguments: how many rows (300,000), how often (15), the file (a temporary one).
public final class ReadingRows {
    private ReadingRows() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        Path file = Files.createTempFile("pushdesk-benchmark-", ".csv");
        try {
            write(file, rows);
            System.out.printf("%,d rows, 6 columns, %.1f MB, heap %d MB%n", rows, Files.size(file) / 1e6, Runtime.getRuntime().maxMemory() >> 20);
            for (int i = 0; i < times; i++) {
                once(file, rows);
            }
        } finally {
            Files.delete(file);
        }
    }

    /// A file like Feast's quick start: key, three features, event time, created.
    static void write(Path file, int rows) throws IOException {
        var random = new Random(7);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("driver_id,conv_rate,acc_rate,avg_daily_trips,event_timestamp,created\n");
            for (int i = 0; i < rows; i++) {
                int second = random.nextInt(86_400);
                out.write(String.format(Locale.ROOT, "%d,%s,%s,%d,2026-01-%02dT%02d:%02d:%02d.%03dZ,2026-02-01 00:00:00+00:00\n",
                        100_000 + i, random.nextFloat(), random.nextDouble(), random.nextInt(1000), 1 + random.nextInt(28),
                        second / 3600, second / 60 % 60, second % 60, random.nextInt(1000)));
            }
        }
    }

    static PushRequirements requirements() {
        return PushColumns.requirements(
                PushColumns.key("driver_id", ScalarType.INT64),
                PushColumns.feature("conv_rate", ScalarType.FLOAT32),
                PushColumns.feature("acc_rate", ScalarType.FLOAT64),
                PushColumns.feature("avg_daily_trips", ScalarType.INT32),
                PushColumns.eventTime(),
                PushColumns.created());
    }

    private static void once(Path file, int rows) {
        long start = System.nanoTime();
        try (RowInput input = RowInput.file(file)) {
            CsvFormat format = CsvFormat.detect(input);
            long detected = System.nanoTime();
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, format), requirements());
            try (RowBatch batch = CsvRows.read(input, format, mapping, requirements(), Progress.NONE)) {
                long read = System.nanoTime();
                long sum = 0;
                for (int i = 0; i < batch.chunkCount(); i++) {
                    sum += batch.chunk(i).lines()[0] + batch.chunk(i).columns().getFirst().type().hashCode() % 2;
                }
                long again = System.nanoTime();
                System.gc();
                long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
                System.out.printf(Locale.ROOT, "detect %.3f s, read %.3f s (%,.0f rows/s, %d rejected), all chunks again %.3f s, heap used after %d MB %s%n",
                        (detected - start) / 1e9, (read - detected) / 1e9, rows / ((read - detected) / 1e9), batch.rowsRejected(),
                        (again - read) / 1e9, used >> 20, sum == 0 ? "!" : "");
            }
        }
    }
}
