package pushdesk.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.Propagation;
import pushdesk.model.PushMode;
import pushdesk.model.StoreKind;
import pushdesk.rows.RowOrigin;
import pushdesk.store.PushResult;
import pushdesk.ui.Workspace;

class HistoryViewModelTest {
    private final Workspace workspace = new Workspace();
    private final HistoryViewModel history = new HistoryViewModel(workspace, InstantSource.system());

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
        history.showChanges();
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
        assertEquals(1, workspace.changesOfProperty().get().pushId());
    }

    @Test
    void whatWasWrittenIsSummedOverAllLines() {
        assertEquals(5, HistoryViewModel.written(result(1, "a.csv")));
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
