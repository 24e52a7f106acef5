package pushdesk.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.store.Definitions;
import pushdesk.store.StoreDriver;
import pushdesk.store.push.EntryKind;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.Screen;
import pushdesk.ui.planned.PlannedEntry.State;

class WriteViewModelTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp";

    @TempDir
    Path folder;

    private final FeatureRepo repo = Definitions.drivers().view("other", null, "log", "driver_id Int64", "rate Float64")
            .view("hidden", null, "log", false, "", "driver_id Int64", "rate Float32").repo();
    private final Screen screen = new Screen(repo).open();
    private final WriteViewModel model = new WriteViewModel(screen.workspace, screen.tasks, screen.notices);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void rowsArePlannedForTheViewThatIsSelectedThenWritten() throws IOException {
        assertEquals(List.of("stats", "other"), model.views());
        screen.workspace.selectionProperty().set(repo.featureView("other").orElseThrow());
        assertEquals(List.of("driver_id", "rate", "event_timestamp"), model.needed());

        model.open(file("1,0.5,5,2026-11-22T10:00:00Z"));

        assertEquals(List.of(State.PLANNED, 1L), List.of(model.entry().stateProperty().get(), model.rowsToWrite()));
        assertEquals(0, screen.store.online("other", RowQuery.first(1)).total());
        model.write();
        assertEquals(State.DONE, model.entry().stateProperty().get());
        assertEquals(List.of(1L, 0L), List.of(screen.store.online("other", RowQuery.first(1)).total(), screen.store.online("stats", RowQuery.first(1)).total()));
        assertEquals(EntryKind.WRITE, screen.workspace.lastPushProperty().get().kind());
    }

    @Test
    void aBadCellIsToldAndNothingCanBeWritten() throws IOException {
        model.open(file("1,abc,5,2026-11-22T10:00:00Z"));

        assertEquals("The only row has a bad cell; mend it. The first bad cell: line 2, rate: 'abc' is not a Float32.", model.entry().messageProperty().get());
        assertEquals(-1, model.rowsToWrite());
        model.write();
        assertEquals(List.of(), screen.store.history());
    }

    @Test
    void badRowsCanBeLeftOutWhereOthersAreGood() throws IOException {
        model.open(file("1,abc,5,2026-11-22T10:00:00Z\n2,0.5,5,2026-11-22T10:00:00Z"));
        assertEquals(List.of(1L, -1L), List.of(model.badRows(), model.rowsToWrite()));

        model.leavingOutProperty().set(true);
        assertEquals(List.of(1L, 1L, ""), List.of(model.badRows(), model.rowsToWrite(), model.entry().messageProperty().get()));
        model.write();
        assertEquals(List.of("stats ONLINE: inserted 1 rejected 1"), StoreDriver.matrix(screen.store.history().getFirst().propagations()));

        model.open(file("1,abc,5,2026-11-22T10:00:00Z"));
        assertEquals(List.of(0L, -1L, false), List.of(model.badRows(), model.rowsToWrite(), model.leavingOutProperty().get()));
    }

    @Test
    void whatWasWrittenAndIsUndoneCanBeWrittenAgain() throws IOException {
        model.open(file("1,0.5,5,2026-11-22T10:00:00Z"));
        model.write();
        screen.refresh();
        assertEquals(State.DONE, model.entry().stateProperty().get());

        screen.store.undo(screen.store.planUndo(1, Progress.NONE), Progress.NONE);
        screen.refresh();
        assertEquals(List.of(State.PLANNED, 1L), List.of(model.entry().stateProperty().get(), model.rowsToWrite()));
    }

    @Test
    void aPlanOnScreenIsMadeAnewAfterAPush() throws IOException {
        model.open(file("1,0.5,5,2026-11-22T10:00:00Z"));
        screen.push(repo.pushSources().getFirst(), PushMode.ONLINE, HEADER, "1,0.5,5,2026-11-22T11:00:00Z");

        assertEquals(0, model.rowsToWrite());
    }

    @Test
    void anotherViewChosenWhileRowsAreWrittenLeavesTheWritingAlone() throws IOException {
        model.open(file("1,0.5,5,2026-11-22T10:00:00Z"));
        screen.tasks.hold();
        model.write();
        model.viewProperty().set("other");
        screen.tasks.runNext();

        assertEquals(1, screen.store.online("stats", RowQuery.first(1)).total());
        assertEquals(List.of(), screen.notices.all());
    }

    private Path file(String row) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), HEADER + "\n" + row + "\n");
    }
}
