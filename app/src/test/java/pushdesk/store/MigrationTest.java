package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;
import static pushdesk.store.StoreDriver.matrix;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.push.StoreKind;
import pushdesk.store.table.Migration;

/// Definitions change while rows are stored.
class MigrationTest {
    private final StoreDriver driver = StoreDriver.inMemory(with("rate Float32", "trips Int64"));

    private static Definitions with(String... features) {
        return new Definitions().batch("log", "").push("push", "log").view("stats", "push", "log", "driver_id Int64", features);
    }

    @BeforeEach
    void push() {
        driver.push("push", ONLINE_AND_OFFLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-01T00:00:00Z", "2,0.6,8,2026-01-01T00:00:00Z");
    }

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void aNewFeatureAddsAColumnThatIsNullBefore() {
        driver.store().definitions(with("rate Float32", "city String", "trips Int64").repo());

        assertEquals(List.of(Arrays.asList(1L, 0.5f, null, 7L), Arrays.asList(2L, 0.6f, null, 8L)), driver.online("stats"));
        var result = driver.push("push", ONLINE_AND_OFFLINE, "driver_id,rate,city,trips,event_timestamp", "1,0.5,Bern,7,2026-01-02T00:00:00Z");

        assertEquals(List.of("stats ONLINE: updated 1", "log OFFLINE: appended 1"), matrix(result.propagations()));
        assertEquals(List.of(List.of(1L, 0.5f, "Bern", 7L), Arrays.asList(2L, 0.6f, null, 8L)), driver.online("stats"));
        assertEquals(
                List.of(List.of(1L, 0.5f, "Bern", 7L), Arrays.asList(2L, 0.6f, null, 8L), Arrays.asList(1L, 0.5f, null, 7L)), driver.offline("log"));
        assertEquals(List.of(), driver.store().pendingMigrations());
    }

    @Test
    void aRemovedFeatureKeepsItsColumnHidden() {
        driver.store().definitions(with("rate Float32").repo());

        assertEquals(List.of(List.of(1L, 0.5f), List.of(2L, 0.6f)), driver.online("stats"));
        driver.push("push", ONLINE_AND_OFFLINE, "driver_id,rate,event_timestamp", "1,0.9,2026-01-02T00:00:00Z");

        driver.store().definitions(with("rate Float32", "trips Int64").repo());
        assertEquals(List.of(Arrays.asList(1L, 0.9f, null), List.of(2L, 0.6f, 8L)), driver.online("stats"));
    }

    @Test
    void aRetypedFeatureRefusesPushesUntilTheTableIsSetAside() {
        driver.store().definitions(with("rate Float64", "trips Int64").repo());

        var plan = driver.plan("push", ONLINE_AND_OFFLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-02T00:00:00Z");
        String reason = "refused: Its table holds rows of an older definition: 'rate' was Float32 and is now Float64. Set that table aside to go on.";
        assertEquals(List.of("stats ONLINE: " + reason, "log OFFLINE: " + reason), matrix(plan.propagations()));
        assertEquals(List.of(List.of(1L, 0.5f, 7L), List.of(2L, 0.6f, 8L)), driver.online("stats"));

        var pending = driver.store().pendingMigrations();
        assertEquals(
                List.of(
                        new Migration(StoreKind.ONLINE, "stats", "'rate' was Float32 and is now Float64", 2),
                        new Migration(StoreKind.OFFLINE, "log", "'rate' was Float32 and is now Float64", 2)),
                pending);
        assertEquals("stats (set aside)", driver.store().agree(pending.getFirst()));
        driver.store().agree(pending.getLast());

        var result = driver.push("push", ONLINE_AND_OFFLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-02T00:00:00Z");
        assertEquals(List.of("stats ONLINE: inserted 1", "log OFFLINE: appended 1"), matrix(result.propagations()));
        assertEquals(List.of(List.of(1L, 0.5, 7L)), driver.online("stats"));
        assertEquals(1, driver.store().figures().online().get("stats").rows());
        assertEquals(List.of(), driver.store().pendingMigrations());
    }

    @Test
    void changedKeysSetTheTableAside() {
        driver.store().definitions(new Definitions().batch("log", "").push("push", "log")
                .view("stats", "push", "log", "driver_id Int64, trips Int64", "rate Float32").repo());

        assertEquals(
                List.of(new Migration(StoreKind.ONLINE, "stats", "its keys were 'driver_id' and are now 'driver_id', 'trips'", 2)),
                driver.store().pendingMigrations());
        assertEquals(
                List.of("log OFFLINE: appended 1"),
                matrix(driver.push("push", OFFLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-02T00:00:00Z").propagations()));
    }

    @Test
    void aTableSetAsideTwiceGetsANameOfItsOwn() {
        driver.store().definitions(with("rate Float64", "trips Int64").repo());
        driver.store().agree(driver.store().pendingMigrations().getFirst());
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-02T00:00:00Z");
        driver.store().definitions(with("rate Float32", "trips Int64").repo());

        assertEquals("stats (set aside) 2", driver.store().agree(driver.store().pendingMigrations().getFirst()));
    }

    @Test
    void aPlanIsOutdatedOnceItsTableWasSetAside() {
        driver.store().definitions(with("rate Float32", "trips Int64").repo());
        var plan = driver.plan("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-02T00:00:00Z");
        driver.store().agree(new Migration(StoreKind.ONLINE, "stats", "by hand", 2));

        var failure = org.junit.jupiter.api.Assertions.assertThrows(
                pushdesk.model.PushdeskException.class, () -> driver.store().push(plan, pushdesk.model.Progress.NONE));
        assertEquals("The table of 'stats' was set aside since this push was planned; nothing was written. Look at the new plan.", failure.getMessage());
    }

    @Test
    void whatWasPushedUnderAnOlderTypeIsTracedAndNotUndone() {
        FeatureStore store = driver.store();
        store.definitions(with("rate Float64", "trips Int64").repo());
        store.pendingMigrations().forEach(store::agree);
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.25,9,2026-01-02T00:00:00Z");

        assertEquals(
                List.of("[1, 0.25, 9] 2 true false", "[1, 0.5, 7] 1 false true"),
                store.trace("stats", java.util.Map.of("driver_id", "1")).rows().stream()
                        .map(row -> row.row().values() + " " + row.row().pushId() + " " + row.stored() + " " + row.setAside())
                        .toList());
        assertEquals(
                "Entry 1 was made when 'stats' had other keys or types; its rows lie in the table that was set aside then, where they can be traced but not undone.",
                store.planUndo(1, pushdesk.model.Progress.NONE).refusals().getFirst());
    }
}
