package pushdesk.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.DriverDesk;
import pushdesk.ui.history.RevisionViewModel.Outlook;
import pushdesk.ui.history.RevisionViewModel.State;
import pushdesk.ui.matrix.MatrixLine;
import pushdesk.ui.workspace.Emptying;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

class RevisionViewModelTest {
    private static final String NOTHING_YET = "All of it or nothing. Nothing is written yet. It is an entry of the history, and can be undone.";

    @TempDir
    Path folder;

    private DriverDesk desk;
    private Workspace workspace;
    private RevisionViewModel revision;

    @BeforeEach
    void twoPushesWereMade() {
        desk = new DriverDesk(folder);
        workspace = desk.workspace();
        revision = new RevisionViewModel(workspace, desk.tasks(), desk.notices());
        desk.push(PushMode.ONLINE_AND_OFFLINE, "first.csv",
                "1001,0.1,0.2,10,good,2026-11-20T09:00:00Z,2026-11-20T09:00:01Z",
                "1002,0.1,0.2,10,good,2026-11-20T09:00:00Z,2026-11-20T09:00:01Z");
        desk.push(PushMode.ONLINE, "second.csv",
                "1001,0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z",
                "1003,0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anUndoIsPlannedFirstAndWritesNothing() {
        workspace.journal().open(new JournalPage.Undo(2));
        assertEquals(new Outlook(State.PLANNED, "Undo push 2", "Undo push 2", List.of(NOTHING_YET)), revision.outlookProperty().get());
        assertEquals("This will", revision.matrix().contentProperty().get().heading());
        assertEquals(
                List.of("driver_hourly_fresh online: 1 other values, 1 removed", "driver_ratings online: 1 other values, 1 removed"),
                DriverDesk.lines(revision.matrix()));
        assertEquals(2, desk.store().history().size());
    }

    @Test
    void whatThePlanSaysIsDoneAndTheUndoIsLookedAt() {
        workspace.journal().open(new JournalPage.Undo(1));
        revision.confirm();
        assertEquals(JournalPage.Entries.at(3), workspace.journal().pageProperty().get());
        assertEquals(Outlook.NOTHING, revision.outlookProperty().get());
        assertEquals(3, workspace.history().getFirst().pushId());
        assertEquals(2, desk.store().online("driver_ratings", RowQuery.first(10)).total());
        assertEquals(0, desk.store().offline("driver_stats_log", RowQuery.first(10)).total());
    }

    @Test
    void aPushThatWasUndoneIsNotTheLastOneAndItsRowsArePlannedAnew() {
        assertEquals("✓ Push 2", "✓ " + desk.push().outlookProperty().get().headline().substring(0, 6));
        workspace.journal().open(new JournalPage.Undo(2));
        revision.confirm();
        assertNull(workspace.lastPushProperty().get());
        assertEquals("", desk.push().outlookProperty().get().headline());
        assertEquals(1, workspace.planProperty().get().propagations().getFirst().inserted());
    }

    @Test
    void theLastPushStaysTheLastOneWhereAnOlderOneIsUndone() {
        workspace.journal().open(new JournalPage.Undo(1));
        revision.confirm();
        assertEquals(2, workspace.lastPushProperty().get().pushId());
    }

    @Test
    void anUndoByAnotherProgramIsNoLastPush() {
        workspace.pushedElsewhere(desk.store().undo(desk.store().planUndo(2, Progress.NONE), Progress.NONE));
        assertNull(workspace.lastPushProperty().get());
        assertEquals(3, workspace.lastEntryProperty().get().pushId());
    }

    @Test
    void undoingAnUndoBringsBackWhatItTookAway() {
        workspace.journal().open(new JournalPage.Undo(2));
        revision.confirm();
        workspace.journal().open(new JournalPage.Undo(3));
        assertEquals("Bring back push 2", revision.outlookProperty().get().title());
        revision.confirm();
        workspace.journal().open(new JournalPage.Undo(4));
        assertEquals("Undo push 2 again", revision.outlookProperty().get().title());
    }

    @Test
    void whatWasUndoneIsRefusedWithTheReason() {
        workspace.journal().open(new JournalPage.Undo(2));
        revision.confirm();
        workspace.journal().open(new JournalPage.Undo(2));
        assertEquals(
                new Outlook(State.REFUSED, "Undo push 2", "Undo push 2", List.of("Entry 2 was undone by entry 3; undo that one to bring it back.")),
                revision.outlookProperty().get());
        revision.confirm();
        assertEquals(3, desk.store().history().size());
    }

    @Test
    void aPlanThatAnotherEntryHasOutdatedIsMadeAnewWithItsDifferencesMarked() {
        workspace.journal().open(new JournalPage.Undo(1));
        workspace.pushedElsewhere(desk.store().undo(desk.store().planUndo(2, Progress.NONE), Progress.NONE));
        assertEquals(List.of("undo 3 was made since; this is the new plan, what changed is marked.", NOTHING_YET), revision.outlookProperty().get().sentences());
        assertEquals(
                List.of("driver_hourly_fresh online: 2 removed", "driver_ratings online: 2 removed", "driver_stats_log offline: 2 removed"),
                DriverDesk.lines(revision.matrix()));
        assertEquals(List.of(true, true, false), revision.matrix().contentProperty().get().lines().stream().map(MatrixLine::changed).map(all -> !all.isEmpty()).toList());
    }

    @Test
    void writingOnAnOutdatedPlanShowsTheNewOneAndWritesNothing() {
        workspace.journal().open(new JournalPage.Undo(1));
        desk.store().undo(desk.store().planUndo(2, Progress.NONE), Progress.NONE);
        revision.confirm();
        assertEquals(State.PLANNED, revision.outlookProperty().get().state());
        assertEquals(3, desk.store().history().size());
    }

    @Test
    void givingThePlanUpGoesBack() {
        workspace.panelProperty().set(Workspace.Panel.PUSH);
        workspace.journal().open(new JournalPage.Undo(2));
        revision.cancel();
        assertEquals(Workspace.Panel.PUSH, workspace.panelProperty().get());
        assertEquals(Outlook.NOTHING, revision.outlookProperty().get());
    }

    @Test
    void emptyingAViewNamesItsKeysAndCanBeUndone() {
        workspace.journal().open(new JournalPage.Reset(Set.of("driver_ratings"), Set.of()));
        assertEquals(new Outlook(State.PLANNED, "Remove the online rows of driver_ratings", "Remove the online rows of driver_ratings", List.of(NOTHING_YET)), revision.outlookProperty().get());
        assertEquals(List.of("driver_ratings online: 3 removed"), DriverDesk.lines(revision.matrix()));
        revision.confirm();
        assertEquals(0, desk.store().online("driver_ratings", RowQuery.first(10)).total());
        workspace.journal().open(new JournalPage.Undo(3));
        assertEquals("Undo reset 3", revision.outlookProperty().get().title());
        assertEquals(List.of("driver_ratings online: 3 come back"), DriverDesk.lines(revision.matrix()));
        revision.confirm();
        workspace.journal().open(new JournalPage.Undo(4));
        assertEquals("Do reset 3 again", revision.outlookProperty().get().title());
    }

    @Test
    void emptyingWhatAPushSourceWritesToNamesItAndEachViewAndBatchSource() {
        desk.refresh();
        Emptying offer = Emptying.of(workspace, desk.repo().pushSources().getFirst()).orElseThrow();
        assertEquals("Empty all that driver_stats_push writes to…", offer.title());
        workspace.journal().open(offer.reset());
        assertEquals("Empty all that driver_stats_push writes to", revision.outlookProperty().get().title());
        assertEquals(
                List.of("driver_hourly_fresh online: 3 removed", "driver_ratings online: 3 removed", "driver_stats_log offline: 2 removed"),
                DriverDesk.lines(revision.matrix()));
        revision.confirm();
        desk.refresh();
        assertEquals(Optional.empty(), Emptying.of(workspace, desk.repo().pushSources().getFirst()));
        workspace.journal().open(Emptying.everything(workspace).orElseThrow());
        assertEquals("Empty the stores", revision.outlookProperty().get().title());
    }

    @Test
    void whatIsEmptyAlreadyIsRefused() {
        workspace.journal().open(new JournalPage.Reset(Set.of("trip_totals"), Set.of()));
        assertEquals(List.of("There are no rows to take away."), revision.outlookProperty().get().sentences());
        assertEquals(State.REFUSED, revision.outlookProperty().get().state());
    }

    @Test
    void workThatIsStoppedHasWrittenNothing() {
        workspace.journal().open(new JournalPage.Undo(2));
        desk.tasks().hold();
        revision.confirm();
        assertEquals(State.WRITING, revision.outlookProperty().get().state());
        revision.cancel();
        desk.tasks().runNext();
        assertEquals(State.PLANNED, revision.outlookProperty().get().state());
        assertEquals(List.of("Cancelled. Nothing was written."), revision.outlookProperty().get().sentences());
        assertEquals(2, desk.store().history().size());
    }
}
