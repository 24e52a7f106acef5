package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.PushResult;

class LentStoreTest {

    @Test
    void whoWasLentAStoreFollowsDefinitionsOfItsOwnAndItsClosingFreesNothing() {
        var ours = new Definitions().batch("log", "").push("source", "log").view("stats", "source", "log", "id Int64", "x Int64").repo();
        var theirs = new Definitions().batch("log", "").push("other", "log").view("stats", "other", "log", "id Int64", "x Int64").repo();
        try (var store = FeatureStore.inMemory(ours)) {
            try (var lent = store.lent(theirs)) {
                new StoreDriver(lent).push("other", PushMode.ONLINE, "id,x,event_timestamp", "1,1,2026-01-01T00:00:00Z");
                assertThrows(PushdeskException.class, () -> lent.requirements("source"));
                lent.definitions(ours);
                assertEquals("source", lent.requirements("source").source().name());
                assertThrows(PushdeskException.class, () -> store.requirements("other"));
            }
            assertEquals(List.of(1L), store.history().stream().map(PushResult::pushId).toList());
        }
    }
}
