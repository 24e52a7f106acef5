package pushdesk.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
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
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.sql.Database;

/// Prints how fast a CSV file of 6 columns is pushed ONLINE, beside bare JDBC batches of ready-made rows in key order into the same table, the two
/// in turns in one run; first new keys, then the same keys with newer events.
///
/// The bare ones twice: into a file that is opened as a store's is, so that it survives a kill, and into one with the settings that H2 has by itself, by which
/// it writes on threads of its own and may lose what it committed.
///
/// A part of [Benchmark], and to be run alone with
/// arguments `rows rounds` (300,000 and 5) from an IDE. The rows of the file are in no order.
/// Ratios in brackets are of the processors' time, which says more on a busy machine.
public final class PushBenchmark {
    private final int rows;
    private final Path folder;
    private final List<double[]> rounds = new ArrayList<>();

    private PushBenchmark(int rows, Path folder) {
        this.rows = rows;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("pushdesk-benchmark-");
        try {
            new PushBenchmark(rows, folder).run(rounds);
        } finally {
            delete(folder);
        }
    }

    private void run(int times) throws IOException, SQLException {
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        write(first, 1);
        write(second, 2);
        System.out.printf("%,d rows of 6 columns, heap %d MB%n", rows, Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("round   insert: JDBC  push (read plan write) ratio   update: JDBC  push (read plan write) ratio   close, file (of it rows of the journal)");
        for (int round = 0; round <= times; round++) {
            double[] bare = bare("safe" + round, Database.SAFE);
            double[] usual = bare("usual" + round, ";PAGE_SIZE=65536;RETENTION_TIME=0");
            double[] pushed = pushed(first, second, round);
            double insertRatio = bare[0] / (pushed[0] + pushed[1] + pushed[2]);
            double updateRatio = bare[1] / (pushed[3] + pushed[4] + pushed[5]);
            double insertWork = bare[4] / pushed[8];
            double updateWork = bare[5] / pushed[9];
            System.out.printf(Locale.ROOT, "%s  %.2f s  %.2f s (%.2f %.2f %.2f) %.2f [%.2f]   %.2f s  %.2f s (%.2f %.2f %.2f) %.2f [%.2f]   %.1f s, %.1f MB (%.1f MB; bare %.1f s, %.1f MB)%n",
                    round == 0 ? "warm-up" : String.format("%-7d", round), bare[0], pushed[0] + pushed[1] + pushed[2], pushed[0], pushed[1], pushed[2], insertRatio,
                    insertWork, bare[1], pushed[3] + pushed[4] + pushed[5], pushed[3], pushed[4], pushed[5], updateRatio, updateWork, pushed[6], pushed[7], pushed[10], bare[2], bare[3]);
            if (round > 0) {
                rounds.add(new double[] {
                    insertRatio, updateRatio, insertWork, updateWork, pushed[1] / (pushed[0] + pushed[1] + pushed[2]), pushed[4] / (pushed[3] + pushed[4] + pushed[5]),
                    pushed[7] / (bare[3] + pushed[10]), usual[0] / (pushed[0] + pushed[1] + pushed[2]), usual[4] / pushed[8],
                    usual[1] / (pushed[3] + pushed[4] + pushed[5]), usual[5] / pushed[9]
                });
            }
        }
        System.out.printf(Locale.ROOT, "median: insert ratio %.2f [%.2f], update ratio %.2f [%.2f], plan's share of the push %.2f and %.2f, file %.2f of its live data (the table and the journal's rows)%n",
                median(0), median(2), median(1), median(3), median(4), median(5), median(6));
        System.out.printf(Locale.ROOT, "beside a file that does not survive kills: insert ratio %.2f [%.2f], update ratio %.2f [%.2f]%n", median(7), median(8), median(9), median(10));
    }

    private double median(int column) {
        double[] values = rounds.stream().mapToDouble(round -> round[column]).sorted().toArray();
        return values[values.length / 2];
    }

    private double[] pushed(Path first, Path second, int round) throws IOException, SQLException {
        var definitions = new Definitions().batch("driver_log", "created").push("driver_push", "driver_log")
                .view("driver_stats", "driver_push", "driver_log", "driver_id Int64", "conv_rate Float32", "acc_rate Float64", "avg_daily_trips Int32");
        Path directory = folder.resolve("pushed" + round);
        var seconds = new double[11];
        FeatureStore store = FeatureStore.open(definitions.repo(), directory);
        Path file = store.file().orElseThrow();
        double before = work();
        System.arraycopy(push(store, first), 0, seconds, 0, 3);
        seconds[8] = work() - before;
        before = work();
        System.arraycopy(push(store, second), 0, seconds, 3, 3);
        seconds[9] = work() - before;
        long closing = System.nanoTime();
        store.close();
        seconds[6] = since(closing);
        seconds[7] = Files.size(file) / 1e6;
        String name = file.toString().substring(0, file.toString().length() - ".mv.db".length());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "", "");
                var statement = connection.createStatement();
                var sum = statement.executeQuery("SELECT SUM(OCTET_LENGTH(KEYS) + OCTET_LENGTH(CELLS)) FROM JOURNAL.CHUNK")) {
            sum.next();
            seconds[10] = sum.getLong(1) / 1e6;
        }
        return seconds;
    }

    private double[] push(FeatureStore store, Path file) {
        long start = System.nanoTime();
        PushRequirements requirements = store.requirements("driver_push");
        try (RowInput input = RowInput.file(file)) {
            CsvFormat format = CsvFormat.detect(input);
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, format), requirements);
            try (RowBatch batch = CsvRows.read(input, format, mapping, requirements, Progress.NONE)) {
                double read = since(start);
                long planning = System.nanoTime();
                PushPlan plan = store.plan(new PushRequest("driver_push", PushMode.ONLINE, batch), Progress.NONE);
                double planned = since(planning);
                long writing = System.nanoTime();
                var result = store.push(plan, Progress.NONE);
                double written = since(writing);
                if (result.propagations().getFirst().written() != rows) {
                    throw new IllegalStateException("not all written: " + result);
                }
                return new double[] {read, planned, written};
            }
        }
    }

    private double[] bare(String name, String settings) throws SQLException, IOException {
        Object[][] ready = ready(1);
        Object[][] newer = ready(2);
        Path file = folder.resolve(name);
        var seconds = new double[6];
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file + settings, "", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE T (K BIGINT PRIMARY KEY, A REAL, B DOUBLE PRECISION, C INTEGER, E TIMESTAMP(6) WITH TIME ZONE, "
                    + "D TIMESTAMP(6) WITH TIME ZONE, P BIGINT, L BIGINT)");
            connection.setAutoCommit(false);
            double before = work();
            seconds[0] = batch(connection, "INSERT INTO T (A, B, C, E, D, P, L, K) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", ready);
            seconds[4] = work() - before;
            before = work();
            seconds[1] = batch(connection, "UPDATE T SET A = ?, B = ?, C = ?, E = ?, D = ?, P = ?, L = ? WHERE K = ?", newer);
            seconds[5] = work() - before;
            long closing = System.nanoTime();
            statement.execute("SHUTDOWN COMPACT");
            seconds[2] = since(closing);
        } catch (SQLException e) {
            if (e.getErrorCode() != org.h2.api.ErrorCode.DATABASE_IS_CLOSED) {
                throw e;
            }
        }
        seconds[3] = Files.size(Path.of(file + ".mv.db")) / 1e6;
        return seconds;
    }

    private static double batch(Connection connection, String sql, Object[][] ready) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ready.length; i++) {
                Object[] row = ready[i];
                statement.setFloat(1, (Float) row[0]);
                statement.setDouble(2, (Double) row[1]);
                statement.setInt(3, (Integer) row[2]);
                statement.setObject(4, row[3]);
                statement.setObject(5, row[4]);
                statement.setLong(6, (Long) row[5]);
                statement.setLong(7, (Long) row[6]);
                statement.setLong(8, (Long) row[7]);
                statement.addBatch();
                if (i % 8192 == 8191) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        connection.commit();
        return since(start);
    }

    private Object[][] ready(int push) {
        var random = new Random(push);
        var ready = new Object[rows][];
        for (int i = 0; i < rows; i++) {
            OffsetDateTime event = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(push * 90_000L).plusMillis(random.nextInt(80_000_000)).atOffset(ZoneOffset.UTC);
            ready[i] = new Object[] {
                random.nextFloat(), random.nextDouble(), random.nextInt(1000), event, event.plusHours(1), (long) push, i + 2L, 100_000L + i
            };
        }
        return ready;
    }

    private void write(Path file, int push) throws IOException {
        Object[][] ready = ready(push);
        var shuffled = Arrays.asList(ready);
        java.util.Collections.shuffle(shuffled, new Random(7));
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("driver_id,conv_rate,acc_rate,avg_daily_trips,event_timestamp,created\n");
            for (Object[] row : shuffled) {
                out.write(row[7] + "," + row[0] + "," + row[1] + "," + row[2] + "," + row[3] + "," + row[4] + "\n");
            }
        }
    }

    /// The seconds that processors worked for this process so far.
    private static double work() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
