package pushdesk.store.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.ONLINE;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.store.Batches;
import pushdesk.store.Definitions;
import pushdesk.store.StoreDriver;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.WriteRule;
import pushdesk.store.table.StoredRow;

class TraceTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp,created";

    private final StoreDriver driver = StoreDriver.inMemory(Definitions.drivers());

    @AfterEach
    void close() {
        driver.store().close();
    }

    private List<String> trace(String key) {
        return driver.store().trace("stats", Map.of("driver_id", key)).rows().stream()
                .map(row -> "%s %d:%d %s%s".formatted(row.row().values(), row.row().pushId(), row.row().line(), row.fate(),
                        row.beatenBy().map(by -> " by %d:%d".formatted(by.pushId(), by.line())).orElse(", stored")))
                .toList();
    }

    private PushChanges page(long push, int passed, int limit) {
        PushChanges.Place place = passed == 0 ? PushChanges.Place.BEGINNING : page(push, 0, passed).next();
        return driver.store().changes(push, "stats", place, limit);
    }

    private List<String> changes(long push, int passed, int limit) {
        return page(push, passed, limit).changes().stream()
                .map(change -> change.before().map(StoredRow::values).map(List::toString).orElse("new") + " -> " + change.after().map(StoredRow::values).map(List::toString).orElse("gone"))
                .toList();
    }

    @Test
    void aKeyIsTracedThroughEveryPushWithWhatBeatEachRow() {
        driver.push("push", ONLINE, HEADER, "1,0.1,1,2026-01-02T00:00:00Z,", "1,0.2,2,2026-01-03T00:00:00Z,", "2,9,9,2026-01-09T00:00:00Z,");
        driver.push("push", ONLINE, HEADER, "1,0.5,5,2026-01-05T00:00:00Z,");
        driver.push("push", ONLINE, HEADER, "1,0.3,3,2026-01-04T00:00:00Z,");
        driver.push("push", ONLINE, HEADER, "1,0.5,5,2026-01-05T00:00:00Z,");

        assertEquals(
                List.of(
                        "[1, 0.5, 5] 2:2 UPDATED, stored",
                        "[1, 0.5, 5] 4:2 UNCHANGED by 2:2",
                        "[1, 0.3, 3] 3:2 LATE by 2:2",
                        "[1, 0.2, 2] 1:3 INSERTED by 2:2",
                        "[1, 0.1, 1] 1:2 SUPERSEDED by 1:3"),
                trace("1"));
        assertEquals(List.of(), trace("3"));
    }

    @Test
    void aPushIsTracedUnderTheRuleItWasMadeUnder() {
        driver.push("push", ONLINE, HEADER, "1,0.5,5,2026-01-05T00:00:00Z,");
        driver.store().setWriteRule(WriteRule.LAST_WRITE);
        driver.push("push", ONLINE, HEADER, "1,0.3,3,2026-01-04T00:00:00Z,");
        driver.store().setWriteRule(WriteRule.NEWEST_EVENT);

        assertEquals(List.of("[1, 0.3, 3] 2:2 UPDATED, stored", "[1, 0.5, 5] 1:2 INSERTED by 2:2"), trace("1"));
    }

    @Test
    void changesStandSideBySideWithWhatTheEarlierPushesLeft() {
        driver.push("push", ONLINE, HEADER, "1,0.1,1,2026-01-02T00:00:00Z,", "2,0.2,2,2026-01-03T00:00:00Z,", "4,0.4,4,2026-01-03T00:00:00Z,");
        driver.push("push", ONLINE, HEADER, "1,0.5,5,2026-01-05T00:00:00Z,", "2,0.9,9,2026-01-01T00:00:00Z,", "3,0.3,3,2026-01-01T00:00:00Z,",
                "4,0.6,6,2026-01-04T00:00:00Z,");
        driver.push("push", ONLINE, HEADER, "1,0.7,7,2026-01-07T00:00:00Z,");

        List<String> all = List.of("[1, 0.1, 1] -> [1, 0.5, 5]", "new -> [3, 0.3, 3]", "[4, 0.4, 4] -> [4, 0.6, 6]");
        assertEquals(all, changes(2, 0, 10));
        assertEquals(all.subList(1, 2), changes(2, 1, 1));
        assertEquals(3, page(2, 0, 1).total());
        assertEquals(List.of("[1, 0.5, 5] -> [1, 0.7, 7]"), changes(3, 0, 10));
    }

    @Test
    void keysAreFoundInManyChunksAndAKeyMayReachOverSeveral() {
        // keys 0, 0, … 10,000 times, then 1, 2, 3, …: the first key fills two chunks and begins a third
        push(20_000, row -> Math.max(0, row - 9_999), 0.5f);
        push(12_000, row -> row * 2, 0.75f);

        assertEquals(
                Stream.concat(
                        Stream.of("[0, 0.75, 1] 2:1 UPDATED, stored", "[0, 0.5, 1] 1:10000 INSERTED by 2:1"),
                        IntStream.iterate(9_999, line -> line > 0, line -> line - 1).mapToObj("[0, 0.5, 1] 1:%d SUPERSEDED by 1:10000"::formatted)).toList(),
                trace("0"));
        assertEquals(List.of("[10000, 0.75, 1] 2:5001 UPDATED, stored", "[10000, 0.5, 1] 1:20000 INSERTED by 2:5001"), trace("10000"));
        assertEquals(List.of(), trace("10001"));
        assertEquals(List.of("[9999, 0.5, 1] 1:19999 INSERTED, stored"), trace("9999"));
        assertEquals(List.of(), trace("-1"));
        assertEquals(
                List.of("[9998, 0.5, 1] -> [9998, 0.75, 1]", "[10000, 0.5, 1] -> [10000, 0.75, 1]", "new -> [10002, 0.75, 1]"), changes(2, 4_999, 3));
        assertEquals(10_001, changes(1, 0, 20_000).size());
    }

    private void push(int rows, java.util.function.IntToLongFunction key, float rate) {
        var time = java.time.Instant.parse("2026-01-01T00:00:00Z").plusSeconds(rate > 0.6 ? 86_400 : 0);
        driver.push(new PushRequest("push", ONLINE, Batches.rows(driver.store().requirements("push"),
                List.of("driver_id", "rate", "trips", "event_timestamp"), rows, row -> new Object[] {key.applyAsLong(row), rate, 1L, time})));
    }

    @Test
    void whatCantBeTracedIsNamed() {
        assertEquals(List.of(), trace("1"));
        assertEquals("No feature view is named 'nope'; the repository has stats.", refused(() -> driver.store().trace("nope", Map.of())));
        assertEquals("A key of 'stats' has driver_id; given: no columns.", refused(() -> driver.store().trace("stats", Map.of())));
        assertEquals("driver_id: 'x' is not an Int64.", refused(() -> trace("x")));
        assertEquals("The journal has no entry 7.", refused(() -> changes(7, 0, 1)));
    }

    private static String refused(org.junit.jupiter.api.function.Executable asked) {
        return assertThrows(PushdeskException.class, asked).getMessage();
    }
}
