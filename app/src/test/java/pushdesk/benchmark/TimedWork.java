package pushdesk.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.EntityCsv;
import pushdesk.rows.file.RowFile;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;
import pushdesk.store.join.HistoricalQuery;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.store.push.PushRequest;

/// What `app/interop/benchmark` measures of Pushdesk: one piece of work, done again and again in one JVM, each time on another repository and its
/// store, which are opened before the clock starts. Prints the milliseconds of each, by the clock and of processor time.
///
/// `TimedWork push|materialize|historical REPO,… STORE,… …`
final class TimedWork {
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private TimedWork() {}

    /// Work on an open store.
    private interface Work {
        void run(FeatureStore store, Path folder) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Work work = switch (arguments[0]) {
            case "push" -> (store, folder) -> push(store, arguments[3], Path.of(arguments[4]), PushMode.parse(arguments[5]).orElseThrow());
            case "materialize" -> (store, folder) -> materialize(store, Instant.parse(arguments[3]), Instant.parse(arguments[4]));
            case "historical" -> (store, folder) -> historical(store, Path.of(arguments[3]), folder.resolve("pushdesk.csv"));
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        String[] repositories = arguments[1].split(",");
        String[] stores = arguments[2].split(",");
        for (int i = 0; i < repositories.length; i++) {
            FeatureRepo repo = FeatureRepoReader.read(Path.of(repositories[i]));
            Path folder = Path.of(stores[i]);
            try (FeatureStore store = FeatureStore.open(repo, folder)) {
                long before = System.nanoTime();
                long busyBefore = PROCESS.getProcessCpuTime();
                work.run(store, folder);
                System.out.println((System.nanoTime() - before) / 1_000_000 + " " + (PROCESS.getProcessCpuTime() - busyBefore) / 1_000_000);
            }
        }
    }

    private static void push(FeatureStore store, String source, Path csv, PushMode mode) {
        PushRequirements requirements = store.requirements(source);
        try (RowFile file = RowFile.open(csv, RowFormat::detect);
                RowBatch rows = file.read(ColumnMapping.auto(file.header(), requirements), requirements, Progress.NONE)) {
            store.push(store.plan(new PushRequest(source, mode, rows), Progress.NONE), Progress.NONE);
        }
    }

    private static void materialize(FeatureStore store, Instant start, Instant end) {
        try (var plan = store.planMaterialize(new MaterializeRequest(List.of(), Optional.of(start), end), Progress.NONE)) {
            store.materialize(plan, Progress.NONE);
        }
    }

    private static void historical(FeatureStore store, Path entities, Path output) {
        var query = HistoricalQuery.of(List.of("city_weather:celsius", "city_weather:sky"));
        try (RowInput input = RowInput.file(entities);
                RowBatch rows = EntityCsv.read(input, CsvFormat.detect(input), Progress.NONE);
                var joined = store.historicalFeatures(query, rows, Progress.NONE)) {
            CsvExport.write(output, joined.columns().stream().map(column -> new CsvExport.Column(column.name(), column.type())).toList(), joined.stream());
        }
    }
}
