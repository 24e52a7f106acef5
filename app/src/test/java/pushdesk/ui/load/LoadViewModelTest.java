package pushdesk.ui.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.store.FeatureStore;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.load.LoadViewModel.Outlook;
import pushdesk.ui.load.LoadViewModel.State;
import pushdesk.ui.workspace.Workspace;

class LoadViewModelTest {
    private static final FeatureRepo REPO = FeatureRepoReader.read(Path.of("..", "sample-repos", "hello"));
    private static final BatchSource READINGS = REPO.batchSource("readings").orElseThrow();
    private static final String COLUMNS = "Columns: city, celsius, sky, measured_at.";
    private static final Outlook OFFERED = new Outlook(State.OFFERED, true, "", List.of());

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();
    private final LoadViewModel model = new LoadViewModel(workspace, tasks, notices);
    private FeatureStore store;

    @BeforeEach
    void open() {
        store = FeatureStore.inMemory(REPO);
        workspace.opened(REPO, store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Outlook outlook() {
        return model.outlookProperty().get();
    }

    private long rows() {
        return store.offline("readings", RowQuery.first(1)).total();
    }

    @Test
    void onlyABatchSourceOfAnOpenStoreHasSomethingToLoad() {
        assertEquals(Outlook.NOTHING, outlook());
        workspace.selectionProperty().set(READINGS);
        assertEquals(OFFERED, outlook());
        workspace.opened(REPO, null);
        assertEquals(Outlook.NOTHING, outlook());
    }

    @Test
    void itsFileIsPlannedFirstAndLoadedOnTheUsersWord() {
        workspace.selectionProperty().set(READINGS);
        model.readOwn();
        assertEquals(new Outlook(State.PLANNED, true, "Load 12 rows", List.of("12 rows in readings.parquet, for the local offline store.", COLUMNS)), outlook());
        assertEquals(0, rows());
        model.load();
        assertEquals(OFFERED, outlook());
        assertEquals(12, rows());
        assertEquals("12 rows loaded into readings as push 1.", notices.currentProperty().get().text());
        assertEquals("readings", workspace.lastEntryProperty().get().source());
        assertEquals(null, workspace.lastPushProperty().get());
        model.readOwn();
        assertEquals(new Outlook(State.PLANNED, true, "Load 12 rows again", List.of("12 rows in readings.parquet, for the local offline store.", COLUMNS,
                "This very file was loaded as push 1 already; its rows would be there twice.")), outlook());
    }

    @Test
    void anotherFileIsReadAndItsBadCellsRefuseIt() throws IOException {
        workspace.selectionProperty().set(READINGS);
        model.read(Files.writeString(folder.resolve("export.csv"), "city,celsius,sky,measured_at,wind\nOslo,mild,snow,2026-11-20,3\n"));
        assertEquals(new Outlook(State.REFUSED, true, "", List.of("1 row in export.csv, for the local offline store.", COLUMNS,
                "Ignored, since no view reads them: wind.", "The only row has a bad cell; mend it.",
                "Row 2, celsius: 'mild' is not a Float32.")), outlook());
        model.load();
        assertEquals(0, rows());
        model.cancel();
        assertEquals(OFFERED, outlook());
    }

    @Test
    void badRowsCanBeLeftOutWhereOthersAreGood() throws IOException {
        workspace.selectionProperty().set(READINGS);
        model.leaveBadRowsOut();
        assertEquals(OFFERED, outlook());
        model.read(Files.writeString(folder.resolve("export.csv"), "city,celsius,sky,measured_at\nOslo,mild,snow,2026-11-20\nRome,9,rain,2026-11-20\n"));
        List<String> told = List.of("2 rows in export.csv, for the local offline store.", COLUMNS);
        assertEquals(new Outlook(State.REFUSED, true, "", "Leave out the bad row", Stream.concat(told.stream(), Stream.of(
                "One row has a bad cell; mend it, or push the others without it.", "Row 2, celsius: 'mild' is not a Float32.")).toList()), outlook());

        model.leaveBadRowsOut();
        assertEquals(new Outlook(State.PLANNED, true, "Load 1 row", Stream.concat(told.stream(), Stream.of(
                "Row 2, celsius: 'mild' is not a Float32.", "1 bad row is left out.")).toList()), outlook());
        model.load();
        assertEquals(1, rows());
        assertEquals("1 row loaded into readings as push 1.", notices.currentProperty().get().text());
    }

    @Test
    void aFileThatCantBeReadIsToldInPlace() {
        workspace.selectionProperty().set(READINGS);
        Path missing = folder.resolve("none.csv");
        model.read(missing);
        assertEquals(new Outlook(State.REFUSED, true, "", List.of("There is no file " + missing + ".")), outlook());
    }

    @Test
    void whatIsSelectedMeanwhileDropsThePlan() {
        workspace.selectionProperty().set(READINGS);
        tasks.hold();
        model.readOwn();
        assertEquals(State.READING, outlook().state());
        workspace.selectionProperty().set(REPO.featureViews().getFirst());
        tasks.runNext();
        assertEquals(Outlook.NOTHING, outlook());
        workspace.selectionProperty().set(READINGS);
        assertEquals(OFFERED, outlook());
    }

    @Test
    void loadingGoesOnWhenSomethingElseIsSelectedAndCanBeStopped() {
        workspace.selectionProperty().set(READINGS);
        model.readOwn();
        tasks.hold();
        model.load();
        workspace.selectionProperty().set(REPO.featureViews().getFirst());
        tasks.runNext();
        assertEquals(12, rows());
        workspace.selectionProperty().set(READINGS);
        model.readOwn();
        model.cancel();
        tasks.runNext();
        assertEquals(OFFERED, outlook());
    }
}
