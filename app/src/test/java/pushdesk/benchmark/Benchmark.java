package pushdesk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pushdesk.graph.Repos;
import pushdesk.graph.layout.GraphLayout;
import pushdesk.graph.layout.LayoutOptions;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;

/// Measures what Pushdesk promises about speed, and prints figures beside the promises. It judges nothing: machines differ.
final class Benchmark {
    private static final int RUNS = 5;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.out.printf("Java %s, %d processors, %s %s%n", Runtime.version(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"), System.getProperty("os.arch"));
        openRepositories();
        layOutGraphs();
        System.out.println();
        GraphBenchmark.main(new String[0]);
        System.out.println();
        ReloadBenchmark.main(new String[0]);
        System.out.println();
        System.out.println("Pushing CSV files, promised at least 0.7 of the speed of bare JDBC");
        PushBenchmark.main(arguments);
        UndoBenchmark.main(arguments.length > 0 ? new String[] {"100000"} : arguments);
        System.out.println();
        System.out.println("Joining features to entity rows, promised under 10 s for 100,000 against 1,000,000; the median of 3");
        HistoricalBenchmark.main(arguments);
        RetrievalBenchmark.main(new String[0]);
        ServingBenchmark.main(arguments);
    }

    private static void openRepositories() throws IOException, InterruptedException {
        System.out.println();
        System.out.println("Opening a repository cold: each time in a new JVM, whose start is not counted; the median of " + RUNS);
        openRepository("quick-start shape", Path.of("../sample-repos/driver_ranking"), 500);
        Path folder = Files.createTempDirectory("pushdesk-benchmark");
        try {
            LargeRepository.write(folder, 1_000);
            openRepository("1,000 views", folder, 3_000);
        } finally {
            delete(folder);
        }
    }

    private static void openRepository(String name, Path folder, long promised) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        String views = "";
        for (int run = 0; run < RUNS; run++) {
            String[] answer = forked(folder);
            times.add(Long.parseLong(answer[0]));
            views = answer[1];
        }
        report(name + ", " + views + " views", median(times), promised);
    }

    private static String[] forked(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("java.class.path"), OpenRepository.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Opening " + folder + " ended with " + process.exitValue());
        }
        return answer.strip().split(" ");
    }

    private static void layOutGraphs() {
        System.out.println();
        System.out.println("Laying out a graph: the first time in this JVM, then the median of " + RUNS);
        for (int nodes : new int[] {200, 1_000, 3_000, 5_000}) {
            Lineage lineage = Lineage.of(Repos.generated(nodes, 0.1, 1));
            String name = String.format(Locale.ROOT, "%,d nodes, %,d edges", lineage.nodes().size(), lineage.edges().size());
            long first = layOut(lineage);
            var times = new ArrayList<Long>();
            for (int run = 0; run < RUNS; run++) {
                times.add(layOut(lineage));
            }
            System.out.printf(Locale.ROOT, "  %-34s %,7d ms, then %,d ms%n", name, first, median(times));
        }
    }

    private static long layOut(Lineage lineage) {
        long before = System.nanoTime();
        GraphLayout.of(lineage, LayoutOptions.uniform(180, 48), Progress.NONE);
        return (System.nanoTime() - before) / 1_000_000;
    }

    private static void report(String name, long took, long promised) {
        System.out.printf(Locale.ROOT, "  %-34s %,7d ms, promised under %,d ms: %.2f of it%n", name, took, promised, (double) took / promised);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
