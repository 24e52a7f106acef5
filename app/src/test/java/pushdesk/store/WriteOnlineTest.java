package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.store.StoreDriver.matrix;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushAttempt;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;

class WriteOnlineTest {
    private final StoreDriver driver = StoreDriver.inMemory(
            Definitions.drivers().view("other", "push", "log", "driver_id Int64", "rate Float32").view("hidden", null, "log", false, "", "driver_id Int64", "rate Float32"));

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void rowsGoToTheOneViewOnlineAndIntoTheJournal() {
        PushAttempt attempt = write("stats", "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-01T10:00:00Z");

        PushResult written = attempt.result().orElseThrow();
        assertEquals(List.of("stats ONLINE: inserted 1"), matrix(written.propagations()));
        assertEquals(List.of("stats", PushMode.ONLINE), List.of(written.source(), written.mode()));
        assertEquals(List.of(written), driver.store().history());
        assertEquals(List.of(List.of(1L, 0.5f, 7L)), driver.online("stats"));
        assertEquals(List.of(), driver.online("other"));
        assertEquals(List.of(), driver.offline("log"));
    }

    @Test
    void aWriteIsPlannedFirstAndRefusedWhenAnotherEntryCameBetween() {
        try (var rows = Batches.csv(driver.store().viewRequirements("stats"), "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-01T10:00:00Z")) {
            PushPlan plan = driver.store().planWrite("stats", rows, false, Progress.NONE);
            assertEquals(List.of("stats ONLINE: inserted 1"), matrix(plan.propagations()));
            assertEquals(List.of(), driver.online("stats"));
            PushResult written = driver.store().write(plan, Progress.NONE);
            assertEquals(List.of(EntryKind.WRITE, "stats"), List.of(written.kind(), written.source()));
            assertEquals(List.of(List.of(1L, 0.5f, 7L)), driver.online("stats"));
            assertEquals(pushdesk.model.ErrorCode.PLAN_OUTDATED,
                    assertThrows(PushdeskException.class, () -> driver.store().write(plan, Progress.NONE)).code());
        }
    }

    @Test
    void anOlderEventIsLateAsInAPush() {
        driver.push("push", PushMode.ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-02T10:00:00Z");

        PushAttempt attempt = write("stats", "driver_id,rate,trips,event_timestamp", "1,0.9,9,2026-01-01T10:00:00Z");

        assertEquals(List.of("stats ONLINE: late 1"), matrix(attempt.plan().propagations()));
        assertEquals(List.of(List.of(1L, 0.5f, 7L)), driver.online("stats"));
    }

    @Test
    void whatTheViewLacksOrDoesNotTakeRefusesTheRows() {
        PushAttempt lacking = write("stats", "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T10:00:00Z");
        assertEquals(Optional.empty(), lacking.result());
        assertEquals(List.of("stats: The rows do not bring its column 'trips'."), lacking.plan().refusals());
        assertEquals(List.of("No view of this push takes rows online, so nothing would be written."),
                write("hidden", "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T10:00:00Z").plan().refusals());
        assertEquals("No feature view is named 'nope'; the repository has stats, other, hidden.",
                assertThrows(PushdeskException.class, () -> driver.store().viewRequirements("nope")).getMessage());
        assertEquals(List.of(), driver.store().history());
    }

    private PushAttempt write(String view, String... lines) {
        try (var rows = Batches.csv(driver.store().viewRequirements(view), lines)) {
            return driver.store().writeOnline(view, rows, Progress.NONE);
        }
    }
}
