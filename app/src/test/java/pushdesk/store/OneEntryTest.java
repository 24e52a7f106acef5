package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.PushRequest;

/// One entry, read by itself.
class OneEntryTest {

    @Test
    void anEntryReadByItselfIsTheOneOfTheHistory() {
        try (var store = FeatureStore.inMemory(new Definitions().batch("log", "").push("source", "log")
                .view("stats", "source", "log", "id Int64", "x Int64")
                .repo())) {
            for (int id = 1; id <= 3; id++) {
                var rows = Batches.csv(store.requirements("source"), "id,x,event_timestamp", id + "," + id * 10 + ",2026-01-01T00:00:00Z");
                store.push(store.plan(new PushRequest("source", PushMode.ONLINE_AND_OFFLINE, rows), Progress.NONE), Progress.NONE);
            }
            undo(store, 1);
            undo(store, 4);
            undo(store, 2);
            store.reset(store.planReset(Set.of("stats"), Set.of("log")), Progress.NONE);
            undo(store, 1);
            undo(store, 7);

            assertEquals(List.of(8L, 6L, 9L), List.of(undoneBy(store, 1), undoneBy(store, 2), undoneBy(store, 7)));
            assertEquals(store.history(), LongStream.rangeClosed(1, 9).map(each -> 10 - each)
                    .mapToObj(entry -> store.planUndo(entry, Progress.NONE).entry()).toList());
            assertEquals("The journal has no entry 10.", assertThrows(PushdeskException.class, () -> store.planUndo(10, Progress.NONE)).getMessage());
        }
    }

    private static void undo(FeatureStore store, long entry) {
        store.undo(store.planUndo(entry, Progress.NONE), Progress.NONE);
    }

    private static long undoneBy(FeatureStore store, long entry) {
        return store.planUndo(entry, Progress.NONE).entry().undoneBy().orElseThrow();
    }
}
