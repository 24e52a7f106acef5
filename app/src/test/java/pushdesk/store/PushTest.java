package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;
import static pushdesk.store.StoreDriver.matrix;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.store.push.RowFate;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoreFigures;
import pushdesk.store.table.StoredRow;

class PushTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp,created";

    private final StoreDriver driver = StoreDriver.inMemory(Definitions.drivers());

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void newKeysAreInsertedAndReadBackInKeyOrder() {
        var result = driver.push("push", ONLINE, HEADER,
                "1002,0.5,7,2026-01-01T10:00:00Z,2026-01-01T11:00:00Z",
                "1001,0.25,,2026-01-02T10:00:00Z,");

        assertEquals(List.of("stats ONLINE: inserted 2"), matrix(result.propagations()));
        assertEquals(
                List.of(
                        new StoredRow(java.util.Arrays.asList(1001L, 0.25f, null), Instant.parse("2026-01-02T10:00:00Z"), null, 1, 3),
                        new StoredRow(List.of(1002L, 0.5f, 7L), Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-01-01T11:00:00Z"), 1, 2)),
                driver.store().online("stats", RowQuery.first(10)).rows());
    }

    @Test
    void newerReplacesOlderIsLateAndTheSameAgainIsUnchanged() {
        driver.push("push", ONLINE, HEADER, "1,0.1,1,2026-01-02T00:00:00Z,", "2,0.2,2,2026-01-02T00:00:00Z,", "3,0.3,3,2026-01-02T00:00:00Z,");

        var result = driver.push("push", ONLINE, HEADER,
                "1,0.9,1,2026-01-03T00:00:00Z,", "2,0.9,2,2026-01-01T00:00:00Z,", "3,0.3,3,2026-01-02T00:00:00Z,", "4,0.4,4,2026-01-01T00:00:00Z,");

        assertEquals(List.of("stats ONLINE: inserted 1 updated 1 unchanged 1 late 1"), matrix(result.propagations()));
        assertEquals(
                List.of(List.of(1L, 0.9f, 1L), List.of(2L, 0.2f, 2L), List.of(3L, 0.3f, 3L), List.of(4L, 0.4f, 4L)), driver.online("stats"));
    }

    @Test
    void theNewestEventOfAKeyInABatchSupersedesTheOthers() {
        var plan = driver.plan("push", ONLINE, HEADER,
                "1,0.1,1,2026-01-02T00:00:00Z,", "1,0.2,2,2026-01-03T00:00:00Z,", "1,0.3,3,2026-01-01T00:00:00Z,");

        assertEquals(List.of("stats ONLINE: inserted 1 superseded 2"), matrix(plan.propagations()));
        assertEquals(
                List.of(RowFate.SUPERSEDED, RowFate.INSERTED, RowFate.SUPERSEDED),
                List.of(0L, 1L, 2L).stream().map(row -> plan.fate("stats", row).orElseThrow()).toList());
        assertEquals(3, plan.supersededBy("stats", 0).orElseThrow());
    }

    @Test
    void anOfflinePushIsAppendedOnceInTheOrderOfTheFile() {
        var result = driver.push("push", ONLINE_AND_OFFLINE, HEADER,
                "2,0.5,7,2026-01-01T10:00:00Z,2026-01-01T11:00:00Z", "1,0.25,8,2026-01-02T10:00:00Z,2026-01-01T11:00:00Z");
        driver.push("push", OFFLINE, HEADER, "2,0.5,7,2026-01-01T10:00:00Z,2026-01-01T11:00:00Z");

        assertEquals(List.of("stats ONLINE: inserted 2", "log OFFLINE: appended 2"), matrix(result.propagations()));
        assertEquals(List.of(List.of(2L, 0.5f, 7L), List.of(1L, 0.25f, 8L), List.of(2L, 0.5f, 7L)), driver.offline("log"));
    }

    @Test
    void historyAndFiguresTellWhatWasPushed() {
        var first = driver.push("push", ONLINE_AND_OFFLINE, HEADER, "2,0.5,7,2026-01-01T10:00:00Z,2026-01-01T11:00:00Z");
        var second = driver.push("push", ONLINE, HEADER, "1,0.25,8,2026-01-02T10:00:00Z,");

        assertEquals(List.of(second, first), driver.store().history());
        var figures = driver.store().figures();
        assertEquals(new StoreFigures.Figure(2, java.util.Optional.of(Instant.parse("2026-01-02T10:00:00Z"))), figures.online().get("stats"));
        assertEquals(new StoreFigures.Figure(1, java.util.Optional.of(Instant.parse("2026-01-01T10:00:00Z"))), figures.offline().get("log"));
        assertEquals(2, figures.pushes());
    }
}
