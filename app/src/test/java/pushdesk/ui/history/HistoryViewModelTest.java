package pushdesk.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowOrigin;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

class HistoryViewModelTest {
    private final Workspace workspace = new Workspace();
    private final HistoryViewModel history = new HistoryViewModel(
            workspace, InstantSource.system(), new RevisionViewModel(workspace, new SameThreadTasks(), new Notices()),
            new AgainViewModel(workspace, new SameThreadTasks(), new Notices(), (source, file) -> {}, (source, entry, csv) -> {}));

    @Test
    void theNewestPushIsLookedAtUntilAnotherIsChosen() {
        workspace.refreshed(null, List.of(result(2, "b.csv"), result(1, "a.csv")));
        assertEquals(2, history.selectedProperty().get().pushId());
        history.selectedProperty().set(history.pushes().get(1));
        workspace.refreshed(null, List.of(result(3, "c.csv"), result(2, "b.csv"), result(1, "a.csv")));
        assertEquals(1, history.selectedProperty().get().pushId());
        assertEquals("Push 1 wrote", history.matrix().contentProperty().get().heading());
    }

    @Test
    void theNewestPushStaysSelectedAsOthersArrive() {
        workspace.refreshed(null, List.of(result(2, "b.csv"), result(1, "a.csv")));
        workspace.refreshed(null, List.of(result(3, "c.csv"), result(2, "b.csv"), result(1, "a.csv")));
        assertEquals(3, history.selectedProperty().get().pushId());
        assertEquals("Push 3 wrote", history.matrix().contentProperty().get().heading());
    }

    @Test
    void pushesAreFoundByFileSourceModeTargetAndNumber() {
        workspace.refreshed(null, List.of(result(12, "b.csv"), result(1, "a.csv")));
        assertEquals(List.of(1L), found("A.CSV"));
        assertEquals(List.of(12L, 1L), found("driver_push"));
        assertEquals(List.of(12L, 1L), found("online"));
        assertEquals(List.of(12L, 1L), found("ratings"));
        assertEquals(List.of(12L), found("push 12"));
        assertEquals(List.of(), found("nothing like it"));
    }

    @Test
    void whatAPushWroteIsShownInTheInspectorOfItsStore() {
        workspace.refreshed(null, List.of(result(1, "a.csv")));
        history.showRows();
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
        assertEquals(1, workspace.changesOfProperty().get().pushId());
    }

    @Test
    void whatWasWrittenIsSummedOverAllLines() {
        assertEquals(5, HistoryViewModel.written(result(1, "a.csv")));
    }

    @Test
    void anEntryWhoseTableWasSetAsideSaysWhyItCanNotBeUndone() {
        var entry = new PushResult(1, Instant.EPOCH, "driver_push", PushMode.ONLINE, RowOrigin.form(), 0, 0, List.of(), Duration.ZERO,
                EntryKind.PUSH, OptionalLong.empty(), OptionalLong.empty(), false, true);
        workspace.refreshed(null, List.of(entry));
        history.selectedProperty().set(entry);
        assertEquals("", history.undoTitle());
        assertEquals("A table that it wrote to was set aside when keys or types changed: its rows can be traced, and not undone.", history.whyNotUndone());
    }

    @Test
    void entriesAreFoundByKindAndSourceAndBeingInEffect() {
        var undone = new PushResult(1, Instant.EPOCH, "driver_push", PushMode.ONLINE, RowOrigin.form(), 0, 0, List.of(), Duration.ZERO,
                EntryKind.PUSH, OptionalLong.empty(), OptionalLong.of(2), false, false);
        var undo = new PushResult(2, Instant.EPOCH, "driver_push", PushMode.ONLINE, RowOrigin.journal(1), 0, 0, List.of(), Duration.ZERO,
                EntryKind.UNDO, OptionalLong.of(1), OptionalLong.empty(), false, false);
        var other = new PushResult(3, Instant.EPOCH, "order_push", PushMode.ONLINE, RowOrigin.form(), 0, 0, List.of(), Duration.ZERO);
        workspace.refreshed(null, List.of(other, undo, undone));
        assertEquals(List.of("driver_push", "order_push"), history.sources());
        history.kindProperty().set(EntryKind.PUSH);
        assertEquals(List.of(3L, 1L), found(""));
        history.inEffectProperty().set(true);
        assertEquals(List.of(3L), found(""));
        history.kindProperty().set(null);
        history.sourceProperty().set("driver_push");
        assertEquals(List.of(2L), found(""));
        history.selectedProperty().set(undone);
        assertEquals(List.of("", "Undone by undo 2"), List.of(history.undoTitle(), history.whyNotUndone()));
        history.selectedProperty().set(undo);
        assertEquals(List.of("Bring back push 1", ""), List.of(history.undoTitle(), history.whyNotUndone()));
    }

    @Test
    void anEntryAskedForIsLookedAtThoughTheFilterHidesIt() {
        workspace.refreshed(null, List.of(result(2, "b.csv"), result(1, "a.csv")));
        found("b.csv");
        workspace.journal().open(JournalPage.Entries.at(1));
        assertEquals(1, history.selectedProperty().get().pushId());
        assertEquals("", history.searchProperty().get());
        history.selectedProperty().set(history.pushes().getFirst());
        workspace.journal().open(JournalPage.Entries.at(1));
        assertEquals(1, history.selectedProperty().get().pushId(), "the same entry asked for again");
    }

    @Test
    void anEntryThatIsStillToBeListedIsLookedAtWhenItIs() {
        workspace.refreshed(null, List.of(result(2, "b.csv"), result(1, "a.csv")));
        history.selectedProperty().set(history.pushes().get(1));
        workspace.journal().open(JournalPage.Entries.at(3));
        workspace.refreshed(null, List.of(result(3, "c.csv"), result(2, "b.csv"), result(1, "a.csv")));
        assertEquals(3, history.selectedProperty().get().pushId());
    }

    @Test
    void whatIsToldIsOfAnEntryThatTheFilterShows() {
        workspace.refreshed(null, List.of(result(3, "c.csv"), result(2, "b.csv"), result(1, "a.csv")));
        found("b.csv");
        assertEquals("Push 2 wrote", history.matrix().contentProperty().get().heading());
        found("");
        assertEquals("Push 2 wrote", history.matrix().contentProperty().get().heading(), "what was looked at stays");
        history.undo();
        found("a.csv");
        assertEquals(new JournalPage.Undo(2), workspace.journal().pageProperty().get(), "a plan is not given up by a filter");
    }

    @Test
    void lookingAtAnotherEntryGivesThePlanUp() {
        workspace.refreshed(null, List.of(result(2, "b.csv"), result(1, "a.csv")));
        history.undo();
        assertEquals(new JournalPage.Undo(2), workspace.journal().pageProperty().get());
        history.selectedProperty().set(history.pushes().get(1));
        assertEquals(JournalPage.Entries.all(), workspace.journal().pageProperty().get());
    }

    private List<Long> found(String text) {
        history.searchProperty().set(text);
        return history.pushes().stream().map(PushResult::pushId).toList();
    }

    private static PushResult result(long id, String file) {
        var line = new Propagation("driver_ratings", StoreKind.ONLINE, 2, 3, 1, 0, 0, 0, 0, Optional.empty(), List.of());
        return new PushResult(
                id, Instant.EPOCH, "driver_push", PushMode.ONLINE, new RowOrigin(RowOrigin.Kind.FILE, file, "/" + file, ""), 6, 0, List.of(line), Duration.ofMillis(5));
    }
}
