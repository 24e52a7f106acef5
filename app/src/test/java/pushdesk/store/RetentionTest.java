package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.store.journal.Prunable;
import pushdesk.store.journal.Retention;
import pushdesk.store.projection.Moment;
import pushdesk.store.push.PushResult;
import pushdesk.store.trace.PushChanges;

class RetentionTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp,created";

    @TempDir
    Path folder;

    private static String row(int driver, int day) {
        return "%d,0.%d,%d,2026-01-0%dT00:00:00Z,2026-01-0%dT00:00:00Z".formatted(driver, day, day, day, day);
    }

    private static Retention entries(long entries) {
        return new Retention(OptionalLong.of(entries), OptionalLong.empty());
    }

    @Test
    void whatIsOlderBecomesABaselineThatCantBeUndoneOrLookedBehind() {
        try (var store = FeatureStore.inMemory(Definitions.drivers().repo())) {
            var driver = new StoreDriver(store);
            driver.push("push", ONLINE_AND_OFFLINE, HEADER, row(1, 1), row(2, 1));
            driver.push("push", ONLINE, HEADER, row(1, 2));
            driver.push("push", ONLINE, HEADER, row(1, 3));
            assertEquals(new Prunable(2, 0), store.prunable(entries(1)));
            store.setRetention(entries(1), Progress.NONE);

            assertEquals(List.of(List.of(1L, 0.3f, 3L), List.of(2L, 0.1f, 1L)), driver.online("stats"));
            assertEquals(List.of(false, true, true), store.history().stream().map(PushResult::pruned).toList());
            assertEquals(
                    List.of("Entry 2 is older than what the journal keeps; what it wrote has become part of the baseline."),
                    store.planUndo(2, Progress.NONE).refusals());
            assertEquals(
                    "The journal reaches back to entry 2; what was before is one baseline.",
                    assertThrows(PushdeskException.class, () -> store.asOf(new Moment.AfterEntry(1))).getMessage());
            assertEquals(
                    "Entry 1 is older than what the journal keeps; its rows have become part of the baseline.",
                    assertThrows(PushdeskException.class, () -> store.changes(1, "stats", PushChanges.Place.BEGINNING, 10)).getMessage());

            store.undo(store.planUndo(3, Progress.NONE), Progress.NONE);
            assertEquals(List.of(List.of(1L, 0.2f, 2L), List.of(2L, 0.1f, 1L)), driver.online("stats"));
            assertEquals(List.of(1L), store.trace("stats", Map.of("driver_id", "2")).rows().stream().map(row -> row.row().pushId()).toList());
        }
    }

    @Test
    void anUndoHoldsWhatItUndid() {
        try (var store = FeatureStore.inMemory(Definitions.drivers().repo())) {
            var driver = new StoreDriver(store);
            driver.push("push", ONLINE, HEADER, row(1, 1));
            driver.push("push", ONLINE, HEADER, row(1, 2));
            store.undo(store.planUndo(2, Progress.NONE), Progress.NONE);
            assertEquals(new Prunable(1, 1), store.prunable(entries(1)));
            driver.push("push", ONLINE, HEADER, row(3, 1));
            assertEquals(new Prunable(3, 0), store.prunable(entries(1)));
        }
    }

    /// A clock that tests set.
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-02-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void daysAreCountedBackFromNowAndTheSettingOutlivesTheStore() {
        var clock = new SetClock();
        var options = new StoreOptions("a test", clock);
        var repo = Definitions.drivers().at(folder).repo();
        try (var store = FeatureStore.open(repo, folder.resolve("data"), options)) {
            store.setRetention(new Retention(OptionalLong.empty(), OptionalLong.of(7)), Progress.NONE);
            var driver = new StoreDriver(store);
            driver.push("push", ONLINE, HEADER, row(1, 1));
            clock.now = clock.now.plus(Duration.ofDays(6));
            driver.push("push", ONLINE, HEADER, row(1, 2));
            clock.now = clock.now.plus(Duration.ofDays(2));
        }
        try (var store = FeatureStore.open(repo, folder.resolve("data"), options)) {
            assertEquals(new Retention(OptionalLong.empty(), OptionalLong.of(7)), store.retention());
            assertEquals(List.of(false, true), store.history().stream().map(PushResult::pruned).toList());
            assertEquals(List.of(List.of(1L, 0.2f, 2L)), new StoreDriver(store).online("stats"));
        }
    }

    @Test
    void aClockSetBackIsToldAtTheNextOpening() {
        var clock = new SetClock();
        var options = new StoreOptions("a test", clock);
        var repo = Definitions.drivers().at(folder).repo();
        try (var store = FeatureStore.open(repo, folder.resolve("data"), options)) {
            new StoreDriver(store).push("push", ONLINE, HEADER, row(1, 1));
        }
        clock.now = clock.now.minus(Duration.ofMinutes(4));
        try (var store = FeatureStore.open(repo, folder.resolve("data"), options)) {
            assertEquals(Optional.empty(), store.notice());
        }
        clock.now = clock.now.minus(Duration.ofDays(2));
        try (var store = FeatureStore.open(repo, folder.resolve("data"), options)) {
            assertEquals(Optional.of("The store has an entry of 2026-02-01T00:00:00Z, and this computer's clock says 2026-01-29T23:56:00Z: it was set back, or was wrong then. "
                    + "Nothing is lost and entries keep their order; ages, and history kept by days, follow the clock."), store.notice());
            new StoreDriver(store).push("push", ONLINE, HEADER, row(1, 2));
            assertEquals(List.of(2L, 1L), store.history().stream().map(PushResult::pushId).toList());
        }
        clock.now = clock.now.plus(Duration.ofDays(3));
        try (var store = FeatureStore.open(repo, folder.resolve("data"), options)) {
            assertEquals(Optional.empty(), store.notice());
        }
    }

    @Test
    void aClockSetBackLosesNothing() {
        var clock = new SetClock();
        try (var store = FeatureStore.inMemory(Definitions.drivers().repo(), new StoreOptions("a test", clock))) {
            var driver = new StoreDriver(store);
            driver.push("push", ONLINE, HEADER, row(1, 1));
            clock.now = clock.now.minus(Duration.ofDays(30));
            driver.push("push", ONLINE, HEADER, row(1, 2));
            store.setRetention(new Retention(OptionalLong.empty(), OptionalLong.of(7)), Progress.NONE);
            assertEquals(List.of(2L, 1L), store.history().stream().map(PushResult::pushId).toList());
            assertEquals(List.of(List.of(1L, 0.2f, 2L)), driver.online("stats"));
            store.undo(store.planUndo(2, Progress.NONE), Progress.NONE);
            assertEquals(List.of(List.of(1L, 0.1f, 1L)), driver.online("stats"));
        }
    }
}
