package pushdesk.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures the feature server in a process of its own, asked by eight clients, and counts whether a push was lost.
///
/// Each client is a bare socket: it costs little beside the server, and hides no answer (Java's own takes one in some 100,000 for bytes that nobody
/// asked for, JDK-8357639).
final class ServingBenchmark {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking", "feature_repo");
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final int port;
    private final AtomicInteger number = new AtomicInteger();

    private ServingBenchmark(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println();
        System.out.println("The feature server, asked by " + CLIENTS + " clients");
        Path stores = Files.createTempDirectory("pushdesk-serving");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("java.class.path"), ServingProcess.class.getName(), SAMPLE.toString(), stores.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pushed = 0;
        try (BufferedReader said = process.inputReader()) {
            var benchmark = new ServingBenchmark(Integer.parseInt(said.readLine()));
            pushed += benchmark.run("", WARM_UP, 0, benchmark::push);
            pushed += benchmark.run("/push of one row, 200 a second", MEASURED, 200, benchmark::push);
            pushed += benchmark.run("/push of one row, as fast as can be", MEASURED, 0, benchmark::push);
            benchmark.run("", WARM_UP, 0, ServingBenchmark::read);
            benchmark.run("/get-online-features of 10 keys", MEASURED, 0, ServingBenchmark::read);
            process.getOutputStream().close();
            System.out.printf(Locale.ROOT, "  %,d pushes answered, %s journalled%n", pushed, said.readLine());
        }
    }

    private record Asked(String path, String body) {}

    private Asked push(int client) {
        int row = number.getAndIncrement();
        return new Asked("/push", """
                {"push_source_name": "driver_stats_push", "to": "online", "df": {"driver_id": [%d], "accept_rate": [0.5], "cancel_rate": [0.25],
                "trips_today": [%d], "vehicle": [null], "dispatch_rules": [null], "home_base": [null], "event_timestamp": ["%s"], "created": ["%s"]}}"""
                .formatted(1000 + row % 500, row % 700, START.plusSeconds(row), START));
    }

    private static Asked read(int client) {
        String keys = IntStream.range(0, 10).mapToObj(key -> String.valueOf(1000 + client * 10 + key)).collect(Collectors.joining(", "));
        return new Asked("/get-online-features", "{\"features\": [\"driver_hourly_fresh:accept_rate\"], \"entities\": {\"driver_id\": [" + keys + "]}}");
    }

    /// @param name empty for a run that only warms up
    /// @param rate requests a second of all clients together; 0 for as many as are answered
    /// @return how many were answered
    private long run(String name, Duration length, int rate, IntFunction<Asked> asks) throws InterruptedException, ExecutionException, IOException {
        var times = new ArrayList<Long>();
        long started = System.nanoTime();
        long ends = started + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Long>>> clients = IntStream.range(0, CLIENTS).mapToObj(each -> threads.submit(() -> ask(each, started, ends, rate, asks))).toList();
            for (Future<List<Long>> each : clients) {
                times.addAll(each.get());
            }
        }
        if (!name.isEmpty()) {
            times.sort(null);
            System.out.printf(Locale.ROOT, "  %-38s %,6.0f a second; half under %.1f ms, 99 of 100 under %.1f ms, the slowest %.1f ms%n", name,
                    times.size() / (length.toNanos() / 1e9), at(times, 0.5), at(times, 0.99), at(times, 1));
        }
        return times.size();
    }

    /// How long each answer took; with a rate, from when it was to be asked, so that waiting for the one before counts.
    private List<Long> ask(int me, long started, long ends, int rate, IntFunction<Asked> asks) throws IOException {
        var times = new ArrayList<Long>();
        long gap = rate == 0 ? 0 : CLIENTS * 1_000_000_000L / rate;
        try (var server = new BareConnection(port)) {
            for (long due = started + me * gap / CLIENTS; due < ends; due = rate == 0 ? System.nanoTime() : due + gap) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                Asked asked = asks.apply(me);
                String fault = server.post(asked.path(), asked.body());
                if (!fault.isEmpty()) {
                    throw new IllegalStateException(fault);
                }
                times.add(System.nanoTime() - due);
            }
        }
        return times;
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part))) / 1e6;
    }
}
