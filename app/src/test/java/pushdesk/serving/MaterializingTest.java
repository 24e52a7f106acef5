package pushdesk.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.store.Definitions;

class MaterializingTest {
    private static final String YEAR = "{\"start_ts\": \"2026-01-01T00:00:00\", \"end_ts\": \"2026-12-31T00:00:00Z\"}";

    private final ServerDriver driver = new ServerDriver(Definitions.drivers());
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<ServedRequest> seen = new ArrayList<>();
    private final Materializing background = new Materializing(driver.store.store(), new Endpoints(driver.store.store(), 10), later::add, seen::add);

    @AfterEach
    void close() {
        driver.close();
    }

    private void pushOffline() {
        driver.store.push("push", PushMode.OFFLINE, "driver_id,rate,trips,event_timestamp,created", "1,0.5,1,2026-01-02,2026-01-02", "1,0.75,2,2026-01-03,2026-01-03");
    }

    @Test
    void theNewestOfflineRowsOfTheRangeAreBroughtOnline() {
        pushOffline();
        assertEquals("200 null", driver.post("/materialize", YEAR));
        assertEquals(List.of(List.of(1L, 0.75f, 2L)), driver.store.online("stats"));
        assertEquals(2, driver.served.getLast().push().orElseThrow().pushId());
    }

    @Test
    void incrementallyTheyAreBroughtOnlineUntilTheEnd() {
        pushOffline();
        assertEquals("200 null", driver.post("/materialize-incremental", "{\"end_ts\": \"2026-01-02T12:00:00\", \"feature_views\": [\"stats\"]}"));
        assertEquals(List.of(List.of(1L, 0.5f, 1L)), driver.store.online("stats"));
        assertEquals("200 null", driver.post("/materialize-incremental", "{\"end_ts\": \"2026-02-01T00:00:00\"}"));
        assertEquals(List.of(List.of(1L, 0.75f, 2L)), driver.store.online("stats"));
    }

    @Test
    void withoutOfflineRowsNothingIsDoneAndNothingIsWrong() {
        assertEquals("200 null", driver.post("/materialize", YEAR));
        assertEquals("There were no offline rows to bring online.", driver.served.getLast().said());
        assertEquals(List.of(), driver.store.store().history());
    }

    @Test
    void theEventTimesCanBeDisregarded() {
        pushOffline();
        assertEquals("200 null", driver.post("/materialize", "{\"disable_event_timestamp\": true}"));
        assertEquals(List.of(List.of(1L, 0.75f, 2L)), driver.store.online("stats"));
    }

    @Test
    void whatCantBeMaterializedIsToldWithItsReason() {
        assertEquals("400 \"start_ts and end_ts are required, unless disable_event_timestamp is true.\"", driver.post("/materialize", "{}"));
        assertEquals("400 \"start_ts (2026-02-01T00:00:00Z) must be before end_ts (2026-01-01T00:00:00Z).\"",
                driver.post("/materialize", "{\"start_ts\": \"2026-02-01\", \"end_ts\": \"2026-01-01\"}"));
        assertEquals("422", driver.post("/materialize-incremental", "{}").substring(0, 3));
        assertEquals("400", driver.post("/materialize-incremental", "{\"end_ts\": \"soon\"}").substring(0, 3));
        assertEquals("404 \"{\\\"module\\\":\\\"feast.errors\\\",\\\"class\\\":\\\"FeatureViewNotFoundException\\\",\\\"message\\\":\\\"No feature view is named 'nope'; "
                + "the repository has stats.\\\"}\"", driver.post("/materialize-incremental", "{\"end_ts\": \"2026-01-01\", \"feature_views\": [\"nope\"]}"));
    }

    @Test
    void inTheBackgroundItIsAcceptedAtOnceDoneLaterAndSeenThen() {
        pushOffline();
        var accepted = background.range(asked("async=true"), Progress.NONE);
        assertEquals("202 {\"status\":\"accepted\",\"feature_views\":[\"stats\"]}", accepted.status() + " " + new String(accepted.body(), StandardCharsets.UTF_8));
        assertEquals(List.of(), driver.store.online("stats"));
        later.remove().run();
        assertEquals(List.of(List.of(1L, 0.75f, 2L)), driver.store.online("stats"));
        assertEquals(2, seen.getFirst().push().orElseThrow().pushId());
    }

    @Test
    void aViewThatIsBeingMaterializedIsNotBegunAgainUntilThatIsOver() {
        pushOffline();
        background.range(asked("async=true"), Progress.NONE);
        Fault conflict = assertThrows(Fault.class, () -> background.range(asked("async=True"), Progress.NONE));
        assertEquals("409 {\"error\":\"These feature views are being materialized already: stats.\",\"feature_views\":[\"stats\"]}",
                conflict.status() + " " + new String(conflict.body(), StandardCharsets.UTF_8));
        later.remove().run();
        assertEquals(202, background.range(asked("async=true"), Progress.NONE).status());
    }

    @Test
    void closingRollsBackWhatIsUnderWay() {
        pushOffline();
        background.range(asked("async=true"), Progress.NONE);
        background.close();
        later.remove().run();
        assertEquals(List.of(), driver.store.online("stats"));
        assertEquals("The server was closed: nothing was written.", seen.getFirst().said());
    }

    private static Asked asked(String query) {
        return new Asked("/materialize", query, YEAR.getBytes(StandardCharsets.UTF_8), "127.0.0.1");
    }
}
