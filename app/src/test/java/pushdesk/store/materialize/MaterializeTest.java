package pushdesk.store.materialize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.store.StoreDriver.matrix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.store.Definitions;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreDriver;
import pushdesk.store.StoreOptions;
import pushdesk.store.journal.Materialization;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.store.trace.KeyTrace;

class MaterializeTest {
    private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");

    private final StoreDriver driver = new StoreDriver(FeatureStore.inMemory(
            Definitions.drivers()
                    .view("daily", null, "log", "driver_id Int64", "rate Float64")
                    .ttl(Duration.ofDays(2))
                    .view("hidden", null, "log", false, "", "driver_id Int64", "rate Float32")
                    .view("bare", null, null, "driver_id Int64", "rate Float32")
                    .repo(),
            new StoreOptions("a test", Clock.fixed(NOW, ZoneOffset.UTC))));

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void theNewestRowOfEachKeyWithinTheRangeGoesOnline() {
        pushed("1,0.1,1,2026-01-01T00:00:00Z,", "1,0.2,2,2026-01-02T00:00:00Z,", "1,0.3,3,2026-01-03T00:00:00Z,", "2,0.4,4,2026-01-01T23:59:59Z,",
                "3,0.5,5,2026-01-02T00:00:00Z,2026-01-02T00:00:02Z", "3,0.6,6,2026-01-02T00:00:00Z,2026-01-02T00:00:01Z", "4,0.7,7,2026-01-04T00:00:01Z,");

        PushResult done = materialized(range("2026-01-02T00:00:00Z", "2026-01-04T00:00:00Z", "stats"));

        assertEquals(List.of("stats ONLINE: inserted 2"), matrix(done.propagations()));
        assertEquals(List.of(List.of(1L, 0.3f, 3L), List.of(3L, 0.5f, 5L)), driver.online("stats"));
        assertEquals(List.of(List.of(EntryKind.MATERIALIZE, "stats", 2L)), List.of(List.of(done.kind(), done.source(), done.rowsRead())));
        assertEquals(done, driver.store().history().getFirst());
        assertEquals(Map.of("stats", Instant.parse("2026-01-04T00:00:00Z")), driver.store().materializedUntil());
    }

    @Test
    void allViewsThatCanAreWrittenInOneEntryAndTheOthersSayWhyNot() {
        pushed("1,0.5,1,2026-01-09T00:00:00Z,");

        try (MaterializePlan plan = plan(range("2026-01-01T00:00:00Z", "2026-01-10T00:00:00Z"))) {
            assertEquals(
                    List.of("stats ONLINE: inserted 1", "daily ONLINE: inserted 1",
                            "hidden ONLINE: refused: The view is defined with online=False and gets nothing online.",
                            "bare ONLINE: refused: The view has no batch source to take rows from."),
                    matrix(plan.propagations()));
            assertEquals(List.of(), driver.online("stats"));
            PushResult done = driver.store().materialize(plan, Progress.NONE);
            assertEquals(2, done.pushId());
        }
        assertEquals(List.of(List.of(1L, 0.5f, 1L)), driver.online("stats"));
        assertEquals(List.of(List.of(1L, 0.5)), driver.online("daily"));
        assertEquals(2, driver.store().history().size());
    }

    @Test
    void whatIsOnlineAlreadyIsComparedAsInAPush() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.9,9,2026-01-05T00:00:00Z", "2,0.1,1,2026-01-01T00:00:00Z", "3,0.5,5,2026-01-02T00:00:00Z");
        pushed("1,0.1,1,2026-01-02T00:00:00Z,", "2,0.2,2,2026-01-02T00:00:00Z,", "3,0.5,5,2026-01-02T00:00:00Z,", "4,0.4,4,2026-01-02T00:00:00Z,");

        assertEquals(List.of("stats ONLINE: inserted 1 updated 1 unchanged 1 late 1"),
                matrix(materialized(range("2026-01-01T00:00:00Z", "2026-01-10T00:00:00Z", "stats")).propagations()));
        assertEquals(List.of(List.of(1L, 0.9f, 9L), List.of(2L, 0.2f, 2L), List.of(3L, 0.5f, 5L), List.of(4L, 0.4f, 4L)), driver.online("stats"));
    }

    @Test
    void incrementallyEachViewGoesOnWhereItEnded() {
        Instant end = Instant.parse("2026-01-08T12:00:00Z");
        try (MaterializePlan first = plan(MaterializeRequest.incremental(end))) {
            assertEquals(
                    List.of(new Materialization("stats", end.minus(Duration.ofDays(364)), end), new Materialization("daily", end.minus(Duration.ofDays(2)), end)),
                    first.intervals());
            assertEquals(List.of("There are no offline rows to bring online in this stretch of time."), first.refusals());
        }
        pushed("1,0.5,1,2026-01-07T00:00:00Z,");
        materialized(new MaterializeRequest(List.of("daily"), Optional.empty(), end));

        try (MaterializePlan second = plan(MaterializeRequest.incremental(NOW))) {
            assertEquals(
                    List.of(new Materialization("stats", NOW.minus(Duration.ofDays(364)), NOW), new Materialization("daily", end, NOW)), second.intervals());
            assertEquals(List.of("stats ONLINE: inserted 1", "daily ONLINE: "), matrix(second.propagations().subList(0, 2)));
        }
        driver.store().undo(driver.store().planUndo(2, Progress.NONE), Progress.NONE);
        try (MaterializePlan third = plan(MaterializeRequest.incremental(NOW))) {
            assertEquals(new Materialization("daily", NOW.minus(Duration.ofDays(2)), NOW), third.intervals().getLast());
        }
    }

    @Test
    void everyValueSaysWhichPushAndLineItCameFrom() {
        pushed("1,0.1,1,2026-01-01T00:00:00Z,");
        pushed("2,0.3,3,2026-01-01T00:00:00Z,", "1,0.2,2,2026-01-02T00:00:00Z,");
        materialized(range("2026-01-01T00:00:00Z", "2026-01-10T00:00:00Z", "stats"));

        KeyTrace trace = driver.store().trace("stats", Map.of("driver_id", "1"));

        assertEquals(1, trace.rows().size());
        KeyTrace.Row row = trace.rows().getFirst();
        assertEquals(List.of(3L, 3L, EntryKind.MATERIALIZE, OptionalLong.of(2)), List.of(row.row().pushId(), row.row().line(), row.kind(), row.from()));
    }

    @Test
    void aMaterializationIsUndoneLikeAPushAndStaysWhenThePushOfItsRowsIsUndone() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.9,9,2026-01-01T00:00:00Z");
        pushed("1,0.2,2,2026-01-02T00:00:00Z,", "2,0.3,3,2026-01-02T00:00:00Z,");
        materialized(range("2026-01-01T00:00:00Z", "2026-01-10T00:00:00Z", "stats"));

        driver.store().undo(driver.store().planUndo(2, Progress.NONE), Progress.NONE);
        assertEquals(List.of(), driver.offline("log"));
        assertEquals(List.of(List.of(1L, 0.2f, 2L), List.of(2L, 0.3f, 3L)), driver.online("stats"));

        driver.store().undo(driver.store().planUndo(3, Progress.NONE), Progress.NONE);
        assertEquals(List.of(List.of(1L, 0.9f, 9L)), driver.online("stats"));
    }

    @Test
    void aPlanThatIsOutdatedWritesNothing() {
        pushed("1,0.2,2,2026-01-02T00:00:00Z,");
        try (MaterializePlan plan = plan(range("2026-01-01T00:00:00Z", "2026-01-10T00:00:00Z"))) {
            pushed("1,0.3,3,2026-01-03T00:00:00Z,");
            var refused = assertThrows(PushdeskException.class, () -> driver.store().materialize(plan, Progress.NONE));
            assertEquals(ErrorCode.PLAN_OUTDATED, refused.code());
        }
        assertEquals(List.of(), driver.online("stats"));
    }

    @Test
    void aViewThatIsNamedMustBeOneThatCanBeMaterialized() {
        pushed("1,0.2,2,2026-01-02T00:00:00Z,");
        try (MaterializePlan plan = plan(range("2026-01-01T00:00:00Z", "2026-01-10T00:00:00Z", "stats", "hidden"))) {
            assertEquals(List.of("hidden: The view is defined with online=False and gets nothing online."), plan.refusals());
            assertThrows(PushdeskException.class, () -> driver.store().materialize(plan, Progress.NONE));
        }
        assertEquals("No feature view is named 'nope'; the repository has stats, daily, hidden, bare.",
                assertThrows(PushdeskException.class, () -> plan(range("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "nope"))).getMessage());
        assertEquals("The start 2026-01-02T00:00:00Z is after the end 2026-01-01T00:00:00Z.",
                assertThrows(PushdeskException.class, () -> plan(range("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"))).getMessage());
    }

    private static MaterializeRequest range(String start, String end, String... views) {
        return new MaterializeRequest(List.of(views), Optional.of(Instant.parse(start)), Instant.parse(end));
    }

    private MaterializePlan plan(MaterializeRequest request) {
        return driver.store().planMaterialize(request, Progress.NONE);
    }

    private PushResult materialized(MaterializeRequest request) {
        try (MaterializePlan plan = plan(request)) {
            return driver.store().materialize(plan, Progress.NONE);
        }
    }

    private void pushed(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "driver_id,rate,trips,event_timestamp,created";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        driver.push("push", OFFLINE, lines);
    }
}
