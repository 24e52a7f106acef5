package pushdesk.store.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.store.Definitions;
import pushdesk.store.StoreDriver;
import pushdesk.store.parity.ViewParity.Difference;
import pushdesk.store.parity.ViewParity.Side;

class ParityTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp,created";
    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-01-02T00:00:00Z");

    private final StoreDriver driver = StoreDriver.inMemory(Definitions.drivers()
            .view("wide", "push", "log", "driver_id Int64", "rate Float64")
            .view("hidden", null, "log", false, "", "driver_id Int64", "rate Float32")
            .view("bare", null, null, "driver_id Int64", "rate Float32")
            .batch("places", "", Map.of("town", "city"))
            .push("place_push", "places")
            .view("place", "place_push", "places", "city String", "celsius Float32"));

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void everyKeyThatDiffersIsThereWithBothSides() {
        driver.push("push", ONLINE_AND_OFFLINE, HEADER, "1,0.1,1," + DAY + ",", "2,0.2,2," + DAY + ",");
        driver.push("push", ONLINE, HEADER, "1,0.5,," + DAY + "," + DAY, "2,0.2,2," + NEXT + ",", "3,0.3,3," + DAY + ",", "5,0.5,5," + DAY + ",", "-6,0.6,6," + DAY + ",");
        driver.push("push", OFFLINE, HEADER, "4,0.4,4," + DAY + ",", "5,0.6,6," + NEXT + ",", "5,0.1,1," + DAY + ",", "-6,0.6,6," + DAY + ",");

        try (ViewParity parity = driver.store().parity("stats", Progress.NONE)) {
            assertEquals(
                    List.of(
                            new Difference(Drift.DIFFERENT, List.of(1L), side(DAY, 2, 2, 0.5f, null), side(DAY, 1, 2, 0.1f, 1L)),
                            new Difference(Drift.ONLINE_NEWER, List.of(2L), side(NEXT, 2, 3, 0.2f, 2L), side(DAY, 1, 3, 0.2f, 2L)),
                            new Difference(Drift.MISSING_OFFLINE, List.of(3L), side(DAY, 2, 4, 0.3f, 3L), Optional.empty()),
                            new Difference(Drift.OFFLINE_NEWER, List.of(5L), side(DAY, 2, 5, 0.5f, 5L), side(NEXT, 3, 3, 0.6f, 6L)),
                            new Difference(Drift.MISSING_ONLINE, List.of(4L), Optional.empty(), side(DAY, 3, 2, 0.4f, 4L))),
                    parity.stream().toList());
            assertEquals(List.of(1L, 1L, 1L, 1L, 1L, 1L), List.of(parity.same(), parity.count(Drift.DIFFERENT), parity.count(Drift.ONLINE_NEWER),
                    parity.count(Drift.OFFLINE_NEWER), parity.count(Drift.MISSING_ONLINE), parity.count(Drift.MISSING_OFFLINE)));
            assertEquals(parity.stream().skip(1).limit(2).toList(), parity.page(1, 2));
            assertEquals(List.of(true, true), List.of(parity.page(0, 1).getFirst().differs(0), parity.page(0, 1).getFirst().differs(1)));
            assertEquals(List.of(false, false), List.of(parity.page(1, 1).getFirst().differs(0), parity.page(2, 1).getFirst().differs(0)));
        }
    }

    @Test
    void aPushToBothStoresLeavesThemTheSameWhateverTypesAndNamesTheyHave() {
        driver.push("push", ONLINE_AND_OFFLINE, HEADER, "1,0.1,1," + DAY + ",", "1,0.2,2," + NEXT + ",");
        driver.push("place_push", ONLINE_AND_OFFLINE, "town,celsius,event_timestamp", "Oslo,-2.5," + DAY);

        for (String view : List.of("stats", "wide", "place")) {
            try (ViewParity parity = driver.store().parity(view, Progress.NONE)) {
                assertEquals(List.of(view, 1L, 0L), List.of(parity.view(), parity.same(), parity.differences()));
            }
        }
    }

    @Test
    void emptyStoresAreTheSame() {
        try (ViewParity parity = driver.store().parity("stats", Progress.NONE)) {
            assertEquals(List.of(0L, 0L), List.of(parity.same(), parity.differences()));
        }
    }

    @Test
    void aViewWithoutTwoSidesIsToldToHaveNone() {
        assertEquals("'hidden' is defined with online=False, so there is nothing online to compare.", refused("hidden"));
        assertEquals("'bare' has no batch source, so there are no offline rows of it.", refused("bare"));
        assertEquals("No feature view is named 'nope'; the repository has stats, wide, hidden, bare, place.", refused("nope"));
    }

    private String refused(String view) {
        return assertThrows(PushdeskException.class, () -> driver.store().parity(view, Progress.NONE)).getMessage();
    }

    private static Optional<Side> side(Instant at, long push, long line, Object... values) {
        return Optional.of(new Side(Arrays.asList(values), at, push, line));
    }
}
