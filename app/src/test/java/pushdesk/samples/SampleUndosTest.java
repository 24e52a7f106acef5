package pushdesk.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushRequest;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;

/// The undos that the pages of the samples tell of.
class SampleUndosTest {
    private static final Path SAMPLES = Path.of("..", "sample-repos").toAbsolutePath().normalize();

    @Test
    void helloTakesBackTheLateFile() {
        Path sample = SAMPLES.resolve("hello");
        try (FeatureStore store = FeatureStore.inMemory(FeatureRepoReader.read(sample))) {
            push(store, sample, "weather_push", "weather.csv", PushMode.ONLINE_AND_OFFLINE);
            push(store, sample, "weather_push", "weather_late.csv", PushMode.ONLINE);
            assertEquals(List.of("push 2, line 3", "push 1, line 4"), store.trace("city_weather", Map.of("city", "Oslo")).rows().stream()
                    .map(row -> "push " + row.row().pushId() + ", line " + row.row().line()).toList());
            assertEquals(List.of("city_weather 1 other, 1 removed, 1 stay"), told(store.planUndo(2, Progress.NONE).propagations()));
        }
    }

    @Test
    void rowsThatHadLostToAnUndonePushWinInDriverRanking() {
        Path sample = SAMPLES.resolve("driver_ranking");
        try (FeatureStore store = FeatureStore.inMemory(FeatureRepoReader.read(sample))) {
            for (String file : List.of("drivers.csv", "drivers_next_hour.csv", "drivers_late.csv")) {
                push(store, sample, "driver_stats_push", file, PushMode.ONLINE_AND_OFFLINE);
            }
            var plan = store.planUndo(2, Progress.NONE);
            assertEquals(List.of("driver_hourly_fresh 24 other, 4 removed, 2 stay", "driver_stats_log 0 other, 30 removed, 0 stay"), told(plan.propagations()));
            List<Object> before = writtenByThePush3(store);
            store.undo(plan, Progress.NONE);
            List<Object> won = writtenByThePush3(store).stream().filter(key -> !before.contains(key)).toList();
            assertEquals(List.of(1008L, 1009L, 1010L), won);
        }
    }

    private static List<Object> writtenByThePush3(FeatureStore store) {
        var query = new RowQuery("", Map.of(), OptionalLong.of(3), Optional.empty(), false, 0, 100);
        return store.online("driver_hourly_fresh", query).rows().stream().map(StoredRow::values).map(List::getFirst).toList();
    }

    private static List<String> told(List<Propagation> lines) {
        return lines.stream().map(line -> "%s %d other, %d removed, %d stay".formatted(line.target(), line.updated(), line.removed(), line.unchanged())).toList();
    }

    private static void push(FeatureStore store, Path sample, String source, String file, PushMode mode) {
        try (RowInput input = RowInput.file(sample.resolve("data").resolve(file))) {
            CsvFormat format = CsvFormat.detect(input);
            var requirements = store.requirements(source);
            try (RowBatch rows = CsvRows.read(input, format, ColumnMapping.auto(CsvRows.header(input, format), requirements), requirements, Progress.NONE)) {
                store.pushNow(new PushRequest(source, mode, rows), Progress.NONE).result().orElseThrow();
            }
        }
    }
}
