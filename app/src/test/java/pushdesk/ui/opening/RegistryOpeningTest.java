package pushdesk.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.RepoObject;
import pushdesk.model.push.PushMode;
import pushdesk.repo.registry.RepositoryPlace.Question;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushRequest;
import pushdesk.ui.applied.AppliedStripViewModel;
import pushdesk.ui.applied.AppliedStripViewModel.Shown;
import pushdesk.ui.applied.AppliedViewModel;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.workspace.Workspace;

class RegistryOpeningTest {
    private static final Path REGISTRIES = Path.of("src/test/resources/registries").toAbsolutePath();
    private static final Path HELLO = Path.of("..", "sample-repos", "hello");

    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();
    private final AppliedViewModel applied = new AppliedViewModel(workspace, tasks, notices);
    private final AppliedStripViewModel strip = new AppliedStripViewModel(workspace, applied, tasks);

    @TempDir
    Path folder;

    private RepositoryOpener opener;
    private Path repo;

    @BeforeEach
    void aFolderWhoseYamlNamesARegistry() throws IOException {
        folder = folder.toRealPath();
        opener = new RepositoryOpener(workspace, tasks, notices, new EmbeddedEngine(folder.resolve("stores")));
        repo = Files.createDirectories(folder.resolve("repo"));
        Files.createDirectories(repo.resolve("data"));
        Files.writeString(repo.resolve("feature_store.yaml"), "project: hello\nprovider: local\nregistry: data/registry.db\nonline_store:\n  type: redis\n");
        Files.copy(REGISTRIES.resolve("hello.db"), repo.resolve("data/registry.db"));
    }

    @AfterEach
    void closeStore() {
        if (workspace.storeProperty().get() != null) {
            workspace.storeProperty().get().close();
        }
    }

    private void define(String from, String to) throws IOException {
        Files.writeString(repo.resolve("definitions.py"), Files.readString(HELLO.resolve("definitions.py")).replace(from, to));
    }

    private Path alone(String registry) throws IOException {
        return Files.copy(REGISTRIES.resolve(registry + ".db"), folder.resolve("registry.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> objects() {
        return workspace.repoProperty().get().objects().map(RepoObject::name).toList();
    }

    private void pushWeather() {
        FeatureStore store = workspace.storeProperty().get();
        var requirements = store.requirements("weather_push");
        try (RowInput input = RowInput.file(HELLO.resolve("data/weather.csv"))) {
            CsvFormat format = CsvFormat.detect(input);
            try (var rows = CsvRows.read(input, format, ColumnMapping.auto(CsvRows.header(input, format), requirements), requirements, Progress.NONE)) {
                store.pushNow(new PushRequest("weather_push", PushMode.ONLINE, rows), Progress.NONE).result().orElseThrow();
            }
        }
    }

    @Test
    void aRegistryByItselfIsARepositoryWithAStoreOfItsOwn() throws IOException {
        Path registry = alone("hello");
        opener.open(registry);
        FeatureRepo open = workspace.repoProperty().get();
        assertEquals(List.of("readings", "weather_push", "city_weather", "city"), objects());
        assertEquals(List.of("hello", registry, Optional.of(registry.toString())), List.of(open.project(), open.root(), open.applied().map(FeatureRepo.Applied::registry)));
        assertEquals(registry, opener.openedPath());
        assertEquals("weather_push", workspace.selectionProperty().get().name());
        pushWeather();
        assertEquals(List.of("hello"), workspace.storeProperty().get().history().stream().map(entry -> "hello").toList());
        assertEquals(List.of(true, "There are no definitions beside this registry to compare it with."),
                List.of(strip.stateProperty().get().shown(), applied.faultProperty().get()));
        opener.switchApplied();
        assertEquals(registry + " is a registry by itself: there are no definitions beside it.", notices.currentProperty().get().text());
    }

    @Test
    void aRegistryThatTheYamlAboveItNamesSharesTheStoreOfItsFolder() throws IOException {
        define("", "");
        opener.open(repo);
        pushWeather();
        Path file = workspace.storeProperty().get().file().orElseThrow();

        opener.open(repo.resolve("data/registry.db"));
        FeatureRepo open = workspace.repoProperty().get();
        assertEquals(List.of(repo, "redis"), List.of(open.root(), open.config().onlineStore()));
        assertEquals(List.of(Optional.of(file), 1), List.of(workspace.storeProperty().get().file(), workspace.storeProperty().get().history().size()));
        assertEquals(repo.resolve("data/registry.db"), opener.openedPath());
        assertTrue(open.applied().isPresent());
    }

    @Test
    void whatIsOpenIsSwitchedBetweenDefinedAndAppliedAndTheDifferenceIsTold() throws IOException {
        define("hours=6", "hours=12");
        opener.open(repo);
        assertEquals(strip.stateProperty().get().shown(), false);

        opener.switchApplied();
        Shown told = strip.stateProperty().get();
        assertEquals(List.of(true, true, "Show the definitions"), List.of(told.shown(), told.different(), told.switchTo()));
        assertTrue(told.more().startsWith("1 object differs from the definitions. /") && told.more().endsWith("registry.db"), told.more());
        assertTrue(told.sentence().matches("This is what was applied, last at 2[0-9-]* [0-9:]*Z\\."), told.sentence());
        assertEquals(List.of("city_weather"), applied.objects().stream().map(object -> object.name()).toList());
        assertEquals(6, workspace.repoProperty().get().featureView("city_weather").orElseThrow().ttl().toHours());

        define("", "");
        applied.filesChanged();
        assertTrue(strip.stateProperty().get().more().startsWith("The definitions say the same. /"), strip.stateProperty().get().more());

        opener.switchApplied();
        assertEquals(List.of(Optional.empty(), repo), List.of(workspace.repoProperty().get().applied(), opener.openedPath()));
    }

    @Test
    void whatIsAppliedAnewIsShownOnReloadAndAPushIsNotLost() throws IOException {
        opener.open(alone("hello"));
        pushWeather();
        FeatureStore store = workspace.storeProperty().get();
        opener.reload();
        assertEquals(List.of("readings", "weather_push", "city_weather", "city"), objects());
        assertEquals(store, workspace.storeProperty().get());
        Files.writeString(folder.resolve("registry.db"), "broken");
        opener.reload();
        assertEquals(List.of("readings", "weather_push", "city_weather", "city"), objects());
        assertTrue(notices.currentProperty().get().text().contains("registry.db"), notices.currentProperty().get().text());
    }

    @Test
    void ofSeveralProjectsOneIsAskedForAndReloadingKeepsIt() throws IOException {
        Path registry = alone("two_projects");
        opener.open(registry);
        assertNull(workspace.repoProperty().get());
        var question = (Question.Project) opener.choiceProperty().get().question();
        assertEquals(2, question.projects().size());
        opener.open(opener.choiceProperty().get().place().of(question.projects().get(1)));
        assertNull(opener.choiceProperty().get());
        assertEquals(question.projects().get(1), workspace.repoProperty().get().project());
        opener.open(registry, Optional.of(question.projects().get(0)));
        assertEquals(question.projects().get(0), workspace.repoProperty().get().project());
        opener.open(registry, Optional.of(question.projects().get(1)));
        opener.reload();
        assertEquals(question.projects().get(1), workspace.repoProperty().get().project());
    }

    @Test
    void aFolderThatDefinesNothingStandsForTheRegistryInIt() throws IOException {
        Files.copy(REGISTRIES.resolve("sql.db"), repo.resolve("data/sql.db"));
        Files.writeString(repo.resolve("feature_store.yaml"), "project: driver_ranking\nregistry:\n  registry_type: sql\n  path: sqlite:///data/sql.db\n");
        opener.open(repo);
        assertEquals(List.of("driver_ranking", Set.of("driver_hourly_fresh", "driver_hourly_stats", "driver_reviews")), List.of(workspace.repoProperty().get().project(),
                Set.copyOf(workspace.repoProperty().get().featureViews().stream().map(RepoObject::name).toList())));
        assertEquals(Optional.of(repo.resolve("data/sql.db")), opener.registryFile());

        Files.writeString(repo.resolve("definitions.py"), "entity = (");
        opener.open(repo);
        assertEquals(Optional.empty(), workspace.repoProperty().get().applied(), "what is wrong with definitions is not hidden");
    }

    @Test
    void aFolderThatOnlyNamesARegistryElsewhereOffersWhatWasApplied() throws IOException {
        Path outside = alone("hello");
        Files.writeString(repo.resolve("feature_store.yaml"), "project: hello\nregistry: ../registry.db\n");
        opener.open(repo);
        assertEquals(new Shown(true, "This folder defines nothing.", "Its feature_store.yaml names the registry " + outside + ".", false, "Show what was applied"),
                strip.stateProperty().get());
        opener.switchApplied();
        assertEquals(outside.toString(), ((Question.Outside) opener.choiceProperty().get().question()).registry().toString());
    }

    @Test
    void aRegistryOutsideTheFolderIsReadOnlyOnceItsUserSaysSo() throws IOException {
        Path outside = alone("hello");
        define("", "");
        Files.writeString(repo.resolve("feature_store.yaml"), "project: hello\nregistry: ../registry.db\n");
        opener.open(repo);
        opener.switchApplied();
        assertEquals(Optional.empty(), workspace.repoProperty().get().applied());
        assertEquals(outside.toString(), ((Question.Outside) opener.choiceProperty().get().question()).registry().toString());
        opener.open(opener.choiceProperty().get().place().alsoOutside());
        assertEquals(List.of(repo, Optional.of(outside.toString())),
                List.of(workspace.repoProperty().get().root(), workspace.repoProperty().get().applied().map(FeatureRepo.Applied::registry)));
        opener.reload();
        assertNull(opener.choiceProperty().get());
    }
}
