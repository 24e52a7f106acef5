package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;

class BroughtRowsTest {
    private static final String HEADER = "driver_id,city,rate,trips,sky,event_timestamp,created";
    private final StoreDriver driver = StoreDriver.inMemory(definitions("trips Int64"));

    private static Definitions definitions(String trips) {
        return new Definitions().batch("log", "created").push("push", "log")
                .view("stats", "push", "log", "driver_id Int64", "rate Float32", trips)
                .view("place", "push", "log", "city String, driver_id Int64", "sky String");
    }

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void everyAcceptedRowComesBackInTheOrderOfItsLinesWhateverBecameOfIt() {
        for (PushMode mode : PushMode.values()) {
            long push = push(mode, "2,Oslo,0.5,7,\"clear, cold\",2026-01-01T10:00:00Z,2026-01-01T10:00:01Z", "1,Bern,0.1,,\"\",2026-01-01T12:00:00Z,2026-01-01T12:00:01Z",
                    "2,Oslo,,9,,2026-01-01T09:00:00Z,2026-01-01T09:00:01Z");

            assertEquals(
                    List.of("driver_id city rate trips sky event_timestamp created",
                            "line 2: 2 Oslo 0.5 7 clear, cold 2026-01-01T10:00:00Z 2026-01-01T10:00:01Z",
                            "line 3: 1 Bern 0.1 null  2026-01-01T12:00:00Z 2026-01-01T12:00:01Z",
                            "line 4: 2 Oslo null 9 null 2026-01-01T09:00:00Z 2026-01-01T09:00:01Z"),
                    brought(push), mode.name());
        }
    }

    @Test
    void theRowsOfAnUndonePushCanBePushedAgainAndTellWhereTheyAreFrom() {
        long push = push(OFFLINE, "2,Oslo,0.5,7,clear,2026-01-01T10:00:00Z,2026-01-01T10:00:01Z");
        driver.store().undo(driver.store().planUndo(push, Progress.NONE), Progress.NONE);
        assertEquals(List.of(), driver.offline("log"));

        try (RowBatch rows = driver.store().brought(push, Progress.NONE)) {
            PushResult again = driver.push(new PushRequest("push", ONLINE_AND_OFFLINE, rows));
            assertEquals("push " + push, again.origin().name());
            assertEquals(OptionalLong.empty(), again.undoneBy());
        }

        assertEquals(List.of(List.of(2L, 0.5f, 7L)), driver.online("stats"));
        assertEquals(1, driver.offline("log").size());
    }

    @Test
    void rejectedRowsStayAway() {
        PushRequest request = StoreDriver.skippingBadRows(driver.request("push", ONLINE, HEADER, "1,Oslo,x,7,clear,2026-01-01T10:00:00Z,",
                "2,Oslo,0.5,7,clear,2026-01-01T10:00:00Z,"));

        assertEquals(List.of("driver_id city rate trips sky event_timestamp", "line 3: 2 Oslo 0.5 7 clear 2026-01-01T10:00:00Z"), brought(driver.push(request).pushId()));
    }

    @Test
    void aValueThatNoLongerFitsMakesItsRowABadOne() {
        long push = push(ONLINE, "1,Oslo,0.5,7000000000,clear,2026-01-01T10:00:00Z,", "2,Oslo,0.5,7,clear,2026-01-01T10:00:00Z,");
        FeatureRepo narrower = definitions("trips Int32").repo();
        driver.store().definitions(narrower);

        try (RowBatch rows = driver.store().brought(push, Progress.NONE)) {
            assertEquals(2, rows.rowsRead());
            assertEquals(List.of("2 trips 7000000000"), rows.problems().stream().map(bad -> bad.line() + " " + bad.column() + " " + bad.value()).toList());
        }
    }

    @Test
    void whatIsNoPushIsToldSo() {
        long push = push(ONLINE, "1,Oslo,0.5,7,clear,2026-01-01T10:00:00Z,");
        long undo = driver.store().undo(driver.store().planUndo(push, Progress.NONE), Progress.NONE).pushId();

        assertEquals("Entry " + undo + " was no push.", assertThrows(PushdeskException.class, () -> driver.store().brought(undo, Progress.NONE)).getMessage());
        assertEquals("The journal has no entry 99.", assertThrows(PushdeskException.class, () -> driver.store().brought(99, Progress.NONE)).getMessage());
    }

    private long push(PushMode mode, String... lines) {
        var all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        return driver.push("push", mode, all.toArray(String[]::new)).pushId();
    }

    private List<String> brought(long push) {
        try (RowBatch rows = driver.store().brought(push, Progress.NONE)) {
            var said = new ArrayList<>(List.of(rows.columns().stream().map(PushColumn::name).collect(Collectors.joining(" "))));
            for (int index = 0; index < rows.chunkCount(); index++) {
                RowChunk chunk = rows.chunk(index);
                for (int row = 0; row < chunk.size(); row++) {
                    int at = row;
                    said.add("line " + chunk.lines()[row] + ": " + chunk.columns().stream().map(column -> String.valueOf(column.get(at))).collect(Collectors.joining(" ")));
                }
            }
            return said;
        }
    }
}
