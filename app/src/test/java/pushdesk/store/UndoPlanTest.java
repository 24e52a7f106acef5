package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.UndoPlan;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;

/// The plan of an undo, and what is carried out of it.
class UndoPlanTest {
    private final FeatureStore store = FeatureStore.inMemory(new Definitions().batch("log", "").push("source", "log")
            .view("stats", "source", "log", "id Int64", "x Int64")
            .repo());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void ofTwoUndosPlannedTheOneAskedForIsDone() {
        push(1, 10);
        push(2, 20);
        UndoPlan first = store.planUndo(1, Progress.NONE);
        store.planUndo(2, Progress.NONE);
        store.undo(first, Progress.NONE);
        assertEquals(List.of(List.<Object>of(2L, 20L)), rows());
    }

    @Test
    void anUndoPlannedBeforeAnotherPushIsNotDone() {
        push(1, 10);
        UndoPlan plan = store.planUndo(1, Progress.NONE);
        push(1, 11);
        assertThrows(PushdeskException.class, () -> store.undo(plan, Progress.NONE));
        assertEquals(List.of(List.<Object>of(1L, 11L)), rows());
        store.planUndo(2, Progress.NONE);
        store.undo(store.planUndo(1, Progress.NONE), Progress.NONE);
        assertEquals(List.of(List.<Object>of(1L, 11L)), rows());
    }

    @Test
    void anUndoDoesWhatItsPlanSaysThoughTheStoreWasResetAndTheResetUndoneBetween() {
        push(1, 10);
        push(1, 12);
        UndoPlan plan = store.planUndo(2, Progress.NONE);
        store.reset(store.planReset(Set.of("stats"), Set.of("log")), Progress.NONE);
        assertThrows(PushdeskException.class, () -> store.undo(plan, Progress.NONE));
        assertEquals(List.of(), rows());
    }

    @Test
    void offlineRowsComeBackAsTheyWereMoreThanAChunkOfThem() {
        var rows = new java.util.ArrayList<Object[]>();
        for (long i = 0; i < 10_000; i++) {
            rows.add(new Object[] {i % 100, i, WinnerProperties.time((int) i % 50)});
        }
        push(rows);
        List<StoredRow> before = offline();
        store.undo(store.planUndo(1, Progress.NONE), Progress.NONE);
        assertEquals(List.of(), offline());
        store.undo(store.planUndo(2, Progress.NONE), Progress.NONE);
        assertTrue(before.equals(offline()), "other rows than before"); // not told whole: there are many
    }

    private List<StoredRow> offline() {
        return store.offline("log", RowQuery.first(20_000)).rows();
    }

    private void push(long id, long x) {
        push(List.<Object[]>of(new Object[] {id, x, WinnerProperties.time((int) x)}));
    }

    private void push(List<Object[]> rows) {
        try (var batch = Batches.rows(store.requirements("source"), List.of("id", "x", "event_timestamp"), rows.size(), rows::get)) {
            store.push(store.plan(new PushRequest("source", PushMode.ONLINE_AND_OFFLINE, batch), Progress.NONE), Progress.NONE);
        }
    }

    private List<List<Object>> rows() {
        return store.online("stats", RowQuery.first(10)).rows().stream().map(StoredRow::values).toList();
    }
}
