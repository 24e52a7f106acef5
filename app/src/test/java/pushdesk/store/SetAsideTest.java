package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;
import static pushdesk.store.StoreDriver.matrix;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.StoreKind;
import pushdesk.store.sql.Database;
import pushdesk.store.table.Migration;
import pushdesk.store.table.RowQuery;

/// A table is set aside in one step for whoever reads, and for a kill.
class SetAsideTest {
    private static final Migration STATS = new Migration(StoreKind.ONLINE, "stats", "by hand", 1);
    private static final Definitions DEFINITIONS =
            new Definitions().batch("log", "").push("push", "log").view("stats", "push", "log", "driver_id Int64", "rate Float32");

    private static StoreDriver filled(FeatureStore store) {
        var driver = new StoreDriver(store);
        driver.push("push", ONLINE_AND_OFFLINE, "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T00:00:00Z");
        return driver;
    }

    @Test
    void aTableWhoseSettingAsideWasCutShortIsSetAsideWhenTheStoreIsOpened(@TempDir Path folder) throws SQLException {
        Path file;
        try (var store = FeatureStore.open(DEFINITIONS.repo(), folder)) {
            filled(store);
            file = store.file().orElseThrow();
        }
        String path = file.toString();
        String url = "jdbc:h2:file:" + path.substring(0, path.length() - Database.SUFFIX.length());
        try (var connection = DriverManager.getConnection(url, "", ""); var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE ONLINE.\"stats\" RENAME TO \"stats (set aside)\"");
        }
        try (var store = FeatureStore.open(DEFINITIONS.repo(), folder)) {
            var driver = new StoreDriver(store);
            assertEquals(List.of(), driver.online("stats"));
            assertEquals(
                    List.of("stats ONLINE: inserted 1"),
                    matrix(driver.push("push", ONLINE, "driver_id,rate,event_timestamp", "1,0.7,2026-01-02T00:00:00Z").propagations()));
            assertEquals("stats (set aside) 2", store.agree(STATS));
        }
    }

    @Test
    void aReadUnderWayEndsBeforeItsTableIsSetAside() throws Exception {
        try (var store = FeatureStore.inMemory(DEFINITIONS.repo())) {
            filled(store);
            var aside = new FutureTask<>(() -> store.agree(STATS));
            var other = new Thread(aside);
            var rows = store.parity("stats", new Progress() {
                @Override
                public void phase(String title) {
                    if (title.equals("Comparing")) {
                        other.start();
                        while (other.isAlive() && other.getState() != Thread.State.WAITING) {
                            Thread.onSpinWait();
                        }
                    }
                }

                @Override
                public void at(long done, long total) {}

                @Override
                public void checkCancelled() {}
            });
            try (rows) {
                assertEquals(1, rows.same());
            }
            assertEquals("stats (set aside)", aside.get());
            assertEquals(0, store.online("stats", RowQuery.first(1)).total());
        }
    }

    @Test
    void anUndoThatWasPlannedBeforeATableWasSetAsideUndoesNothing() {
        try (var store = FeatureStore.inMemory(DEFINITIONS.repo())) {
            var driver = filled(store);
            var plan = store.planUndo(1, Progress.NONE);
            store.agree(STATS);

            var failure = assertThrows(PushdeskException.class, () -> store.undo(plan, Progress.NONE));

            assertEquals(ErrorCode.PLAN_OUTDATED, failure.code());
            assertEquals("A table was set aside since this was planned; nothing was written. Look at the new plan.", failure.getMessage());
            assertEquals(List.of(List.of(1L, 0.5f)), driver.offline("log"));
            assertEquals(1, store.lastEntry());
        }
    }

    @Test
    void aResetThatWasPlannedBeforeATableWasSetAsideEmptiesNothing() {
        try (var store = FeatureStore.inMemory(DEFINITIONS.repo())) {
            var driver = filled(store);
            var plan = store.planReset(Set.of("stats"), Set.of("log"));
            store.agree(STATS);

            var failure = assertThrows(PushdeskException.class, () -> store.reset(plan, Progress.NONE));

            assertEquals(ErrorCode.PLAN_OUTDATED, failure.code());
            assertEquals(List.of(List.of(1L, 0.5f)), driver.offline("log"));
            assertEquals(1, store.lastEntry());
        }
    }
}
