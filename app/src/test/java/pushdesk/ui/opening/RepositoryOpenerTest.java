package pushdesk.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureView;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.settings.Session;
import pushdesk.ui.settings.SessionKeeper;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

class RepositoryOpenerTest {
    private static final Path SAMPLES = Path.of("..", "sample-repos");
    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();

    @TempDir
    Path folder;

    private RepositoryOpener opener() {
        return new RepositoryOpener(workspace, tasks, notices, new EmbeddedEngine(folder.resolve("stores")));
    }

    private Path copy(String definitions) throws IOException {
        Path repo = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(repo.resolve("feature_store.yaml"), "project: mine\nprovider: local\nregistry: registry.db\n");
        Files.writeString(repo.resolve("definitions.py"), definitions);
        return repo;
    }

    @AfterEach
    void closeStore() {
        if (workspace.storeProperty().get() != null) {
            workspace.storeProperty().get().close();
        }
    }

    @Test
    void anOpenedRepositoryHasItsStoreItsFiguresAndItsFirstPushSourceSelected() {
        opener().open(SAMPLES.resolve("driver_ranking"));
        assertEquals("driver_ranking", workspace.repoProperty().get().project());
        assertEquals("driver_stats_push", workspace.selectionProperty().get().name());
        assertSame(workspace.selectionProperty().get(), workspace.pushSourceProperty().get());
        assertEquals(0, workspace.figuresProperty().get().pushes());
        assertNull(workspace.storeFaultProperty().get());
    }

    @Test
    void aFolderWithoutRepositoryIsAFaultOfTheStartPage() {
        var opener = opener();
        opener.open(folder);
        assertEquals(folder, opener.faultProperty().get().folder());
        assertNull(workspace.repoProperty().get());
        assertFalse(opener.openingProperty().get());
    }

    @Test
    void whatIsOpenStaysWhenTheNextFolderCannotBeOpened() {
        var opener = opener();
        opener.open(SAMPLES.resolve("hello"));
        var store = workspace.storeProperty().get();
        opener.open(folder);
        assertEquals("hello", workspace.repoProperty().get().project());
        assertSame(store, workspace.storeProperty().get());
        assertEquals(Notice.Level.FAILURE, notices.currentProperty().get().level());
    }

    @Test
    void aStoreInUseElsewhereLeavesTheDefinitionsAndOpensOnceItIsFree() {
        var other = new Workspace();
        new RepositoryOpener(other, tasks, notices, new EmbeddedEngine(folder.resolve("stores"))).open(SAMPLES.resolve("hello"));
        var opener = opener();

        opener.open(SAMPLES.resolve("hello"));
        assertEquals(ErrorCode.STORE_IN_USE, workspace.storeFaultProperty().get().code());
        assertEquals("hello", workspace.repoProperty().get().project());
        assertNull(workspace.storeProperty().get());

        other.storeProperty().get().close();
        opener.reload();
        assertNotNull(workspace.storeProperty().get());
        assertNull(workspace.storeFaultProperty().get());
    }

    @Test
    void aStoreThatAFaultHasClosedIsOpenedAgainByReloading() throws SQLException {
        var opener = opener();
        opener.open(SAMPLES.resolve("hello"));
        FeatureStore store = workspace.storeProperty().get();
        String file = store.file().orElseThrow().toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE"); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY"); // as a disk that is full does
        }
        opener.reload();
        assertSame(store, workspace.storeProperty().get());
        assertTrue(store.closedItself());

        opener.reload();
        assertNotSame(store, workspace.storeProperty().get());
        assertEquals(List.of(), workspace.storeProperty().get().history());
        assertNull(workspace.storeFaultProperty().get());
    }

    @Test
    void whatIsAskedForWhileTheOpenRepositoryIsReadAgainIsOpenedAfterwards() {
        var opener = opener();
        opener.open(SAMPLES.resolve("hello"));
        tasks.hold();
        opener.reload(); // as it happens when the window takes the keys, for instance for a drop
        opener.open(SAMPLES.resolve("shop"));
        opener.open(SAMPLES.resolve("driver_ranking"));
        while (tasks.waiting() > 0) {
            tasks.runNext();
        }
        assertEquals("driver_ranking", workspace.repoProperty().get().project());
        assertFalse(tasks.titles().stream().anyMatch(title -> title.contains("shop")), tasks.titles()::toString);
    }

    @Test
    void reloadingKeepsStoreAndSelectionAndShowsWhatChanged() throws IOException {
        String before = """
                from feast import Entity, FeatureView, Field, FileSource, PushSource
                from feast.types import Float32, Int64
                driver = Entity(name="driver")
                log = FileSource(name="log", path="log.parquet", timestamp_field="event_timestamp")
                push = PushSource(name="push", batch_source=log)
                stats = FeatureView(name="stats", entities=[driver], schema=[Field(name="rate", dtype=Float32)], source=push)
                """;
        Path repo = copy(before);
        var opener = opener();
        opener.open(repo);
        var store = workspace.storeProperty().get();
        workspace.selectionProperty().set(workspace.repoProperty().get().featureView("stats").orElseThrow());

        copy(before.replace("Field(name=\"rate\", dtype=Float32)", "Field(name=\"rate\", dtype=Float32), Field(name=\"trips\", dtype=Int64)"));
        opener.reload();

        assertSame(store, workspace.storeProperty().get());
        assertEquals(List.of("rate", "trips"), ((FeatureView) workspace.selectionProperty().get()).features().stream().map(field -> field.name()).toList());
    }

    @Test
    void reloadingSaysWhatChangedAndKeepsWhatABrokenFileCannotSay() throws IOException {
        String before = "from feast import Entity\ndriver = Entity(name=\"driver\")\nrider = Entity(name=\"rider\")\n";
        var opener = opener();
        opener.open(copy(before));

        copy(before + "city = Entity(name=\"city\")\n");
        opener.reload();
        assertEquals("Definitions reloaded: added city.", notices.currentProperty().get().text());

        copy(before.replace("Entity(name=\"rider\")", "Entity(name=\"rider\""));
        opener.reload();
        assertEquals("definitions.py is broken: city, rider are shown as before.", notices.currentProperty().get().text());
        assertEquals(List.of("driver", "rider", "city"), workspace.repoProperty().get().entities().stream().map(entity -> entity.name()).toList());
        assertEquals(Set.of("rider", "city"), workspace.keptProperty().get().stream().map(object -> object.name()).collect(Collectors.toSet()));

        copy(before);
        opener.reload();
        assertEquals(Set.of(), workspace.keptProperty().get());
        assertEquals(List.of("driver", "rider"), workspace.repoProperty().get().entities().stream().map(entity -> entity.name()).toList());
    }

    @Test
    void aRepositoryComesBackAsItWasLeft() {
        var settings = Settings.load(folder.resolve("settings.properties"));
        var opener = opener();
        var keeper = new SessionKeeper(workspace, settings, opener.openingProperty());
        opener.whenOpened(keeper::restore);
        opener.open(SAMPLES.resolve("driver_ranking"));
        workspace.selectionProperty().set(workspace.repoProperty().get().pushSource("driver_reviews_push").orElseThrow());
        workspace.selectionProperty().set(workspace.repoProperty().get().featureServices().getFirst());
        workspace.pushModeProperty().set(PushMode.OFFLINE);
        workspace.panelProperty().set(Workspace.Panel.HISTORY);
        var left = Session.of(workspace);

        opener.open(SAMPLES.resolve("hello"));
        workspace.pushModeProperty().set(PushMode.ONLINE);
        workspace.panelProperty().set(Workspace.Panel.PUSH);
        opener.open(SAMPLES.resolve("driver_ranking"));

        assertEquals(left, Session.of(workspace));
        assertEquals("driver_reviews_push", left.pushSource());
    }

    @Test
    void aRepositoryCountsAsLeftOpenFromTheEndOfItsOpeningUntilItIsClosed() {
        var settings = Settings.load(folder.resolve("settings.properties"));
        var opener = opener();
        var seen = new ArrayList<Boolean>();
        new SessionKeeper(workspace, settings, opener.openingProperty());
        opener.whenOpened(() -> seen.add(settings.leftOpenProperty().get()));
        opener.open(SAMPLES.resolve("hello"));
        seen.add(settings.leftOpenProperty().get());
        opener.open(SAMPLES.resolve("driver_ranking"));
        opener.reload();
        seen.add(settings.leftOpenProperty().get());
        opener.close();
        seen.add(settings.leftOpenProperty().get());
        assertEquals(List.of(false, true, false, true, false), seen);
    }

    @Test
    void anotherRepositoryKeepsNothingOfTheFirst() {
        var opener = opener();
        opener.open(SAMPLES.resolve("hello"));
        workspace.selectedStoreProperty().set(StoreKind.OFFLINE);
        opener.open(SAMPLES.resolve("driver_ranking"));
        assertNull(workspace.selectedStoreProperty().get());
        assertEquals("driver_stats_push", workspace.selectionProperty().get().name());
    }

    @Test
    void closingFreesTheStore() {
        var opener = opener();
        opener.open(SAMPLES.resolve("hello"));
        opener.close();
        assertNull(workspace.repoProperty().get());
        opener.open(SAMPLES.resolve("hello"));
        assertNotNull(workspace.storeProperty().get());
    }
}
