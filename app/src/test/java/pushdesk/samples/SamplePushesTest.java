package pushdesk.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.repo.registry.RepositoryPlace;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TimeFormat;
import pushdesk.samples.SampleTables.BadCell;
import pushdesk.samples.SampleTables.PushLine;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;

/// Every push that a sample's page promises does just that.
class SamplePushesTest {

    @TestFactory
    Stream<DynamicTest> everyFileOfTheSamplesDoesWhatItsPageSays() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var page : SampleTables.pages()) {
            FeatureRepo repo = FeatureRepoReader.read(page.getParent());
            List<PushLine> lines = SampleTables.pushes(page);
            assertFalse(lines.isEmpty(), page + " promises nothing");
            lines.forEach(line -> tests.add(DynamicTest.dynamicTest(line.toString(), () -> check(repo, line))));
        }
        return tests.stream();
    }

    /// Applied by real Feast; of the sample of mistakes Feast applies nothing.
    @TestFactory
    Stream<DynamicTest> whatWasAppliedIsPushedToAsTheDefinitionsAre() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var page : SampleTables.pages()) {
            Path registry = Path.of("src/test/resources/registries", page.getParent().getFileName() + ".db");
            if (Files.exists(registry)) {
                FeatureRepo repo = RepositoryPlace.of(registry).read(Progress.NONE);
                SampleTables.pushes(page).forEach(line -> tests.add(DynamicTest.dynamicTest(line.toString(), () -> check(repo, line))));
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    private static void check(FeatureRepo repo, PushLine line) throws IOException {
        PushMode mode = PushMode.parse(line.mode()).orElseThrow();
        try (FeatureStore store = FeatureStore.inMemory(repo)) {
            if (line.after().isPresent()) {
                try (RowBatch before = read(store, line, line.after().get())) {
                    store.pushNow(new PushRequest(line.source(), PushMode.ONLINE_AND_OFFLINE, before), Progress.NONE).result().orElseThrow();
                }
            }
            try (RowBatch rows = read(store, line, line.file())) {
                PushPlan plan = store.plan(new PushRequest(line.source(), mode, rows, Set.of(), true, false), Progress.NONE);
                assertEquals(line.read(), rows.rowsRead(), "rows read");
                assertEquals(line.rejected(), plan.rowsRejected(), "rows rejected");
                assertEquals(
                        SampleTables.badCells(line.page(), line.file()),
                        plan.problems().stream().map(p -> new BadCell(p.line(), p.column(), p.column().isEmpty() ? "" : p.value())).toList());
                assertEquals(expected(line), told(plan.propagations()));
                assertReasonsName(line, plan.propagations());
                assertAddUp(plan.propagations(), rows.rowsRead());
                if (!plan.refused()) {
                    List<Propagation> done = store.push(plan, Progress.NONE).propagations();
                    assertEquals(plan.propagations(), done, "the push does what the plan says");
                }
            }
        }
    }

    private static RowBatch read(FeatureStore store, PushLine line, String file) {
        try (RowInput input = RowInput.file(line.page().resolveSibling("data").resolve(file))) {
            CsvFormat format = CsvFormat.detect(input);
            if (!line.times().isEmpty()) {
                format = format.withTimes(line.times().equals("seconds") ? TimeFormat.EPOCH_SECONDS : TimeFormat.EPOCH_MILLIS);
            }
            var requirements = store.requirements(line.source());
            var mapping = ColumnMapping.auto(CsvRows.header(input, format), requirements);
            return CsvRows.read(input, format, mapping, requirements, Progress.NONE);
        }
    }

    /// `refused (a, b)` promises a reason that names the columns `a` and `b`.
    private static void assertReasonsName(PushLine line, List<Propagation> propagations) {
        String reasons = propagations.stream().flatMap(p -> p.refused().stream()).collect(Collectors.joining(" "));
        for (String entry : line.entries()) {
            int refused = entry.indexOf("refused (");
            if (refused >= 0 && !entry.contains("no batch source")) {
                for (String column : entry.substring(refused + 9, entry.length() - 1).split(", ")) {
                    assertTrue(reasons.contains("'" + column + "'"), column + " is not named: " + reasons);
                }
            }
        }
    }

    private static void assertAddUp(List<Propagation> propagations, long rowsRead) {
        for (Propagation line : propagations) {
            boolean online = line.store() == StoreKind.ONLINE;
            long sum = online
                    ? line.inserted() + line.updated() + line.unchanged() + line.late() + line.superseded() + line.rejected()
                    : line.appended() + line.rejected();
            boolean writesNothing = line.refused().isPresent() || sum == line.rejected() && online && line.written() == 0;
            if (!writesNothing) {
                assertEquals(rowsRead, sum, line.target() + " " + line.store());
            }
        }
    }

    /// The words of the page: what is not written is `nothing`, whatever the reason.
    private static Map<String, String> expected(PushLine line) {
        return line.entries().stream().collect(Collectors.toMap(SamplePushesTest::target, SamplePushesTest::words, (a, b) -> a + " and " + b, TreeMap::new));
    }

    private static String target(String entry) {
        int colon = entry.indexOf(": ");
        String target = entry.substring(0, colon).replace("`", "");
        return target.equals("offline") ? "offline without batch source" : target;
    }

    private static String words(String entry) {
        String what = entry.substring(entry.indexOf(": ") + 2);
        return what.startsWith("nothing") ? "nothing" : what.startsWith("refused") ? "refused" : what;
    }

    private static Map<String, String> told(List<Propagation> propagations) {
        var told = new TreeMap<String, String>();
        for (Propagation line : propagations) {
            boolean noBatchSource = line.store() == StoreKind.OFFLINE && line.refused().filter(reason -> reason.contains("no batch source")).isPresent();
            String target = noBatchSource ? "offline without batch source" : line.target() + (line.store() == StoreKind.ONLINE ? " online" : " offline");
            told.put(target, words(line));
        }
        return told;
    }

    private static String words(Propagation line) {
        if (line.refused().isPresent()) {
            return line.refused().get().contains("online=False") ? "nothing" : "refused";
        }
        var words = new ArrayList<String>();
        count(words, "inserted", line.inserted());
        count(words, "updated", line.updated());
        count(words, "unchanged", line.unchanged());
        count(words, "late", line.late());
        count(words, "superseded", line.superseded());
        count(words, "appended", line.appended());
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static void count(List<String> words, String name, long count) {
        if (count > 0) {
            words.add(name + " " + count);
        }
    }
}
