package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoreFigures;

class BrowseTest {
    private final StoreDriver driver = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log")
            .view("stats", "push", "log", "driver_id Int64", "city String", "since UnixTimestamp", "tags Array(String)"));

    @BeforeEach
    void push() {
        driver.push("push", ONLINE_AND_OFFLINE, "driver_id,city,since,tags,event_timestamp",
                "3,Zürich,2020-05-06T07:08:09Z,\"[\"\"fast\"\"]\",2026-01-03T00:00:00Z",
                "1,Bern,,,2026-01-01T00:00:00Z",
                "2,bernex,2021-01-01T00:00:00Z,\"[]\",2026-01-02T00:00:00Z");
        driver.push("push", ONLINE, "driver_id,city,since,tags,event_timestamp", "10,50% off,,,2025-01-01T00:00:00Z");
    }

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void pagesFollowTheKeyAndTellTheTotal() {
        var page = driver.store().online("stats", new RowQuery("", Map.of(), OptionalLong.empty(), Optional.empty(), false, 1, 2));

        assertEquals(List.of(2L, 3L), keys(page));
        assertEquals(4, page.total());
    }

    @Test
    void offlineRowsComeLastAppendedFirst() {
        assertEquals(List.of(2L, 1L, 3L), keys(driver.store().offline("log", RowQuery.first(10))));
    }

    @Test
    void rowsAreFoundByPartsOfTheirTextWithoutRegardToCase() {
        assertEquals(List.of(1L, 2L), keys(containing("BERN")));
        assertEquals(List.of(3L), keys(containing("fast")));
        assertEquals(List.of(3L), keys(containing("2020-05-06T07:08")));
        assertEquals(List.of(10L), keys(containing("50% o")));
        assertEquals(List.of(), keys(containing("no such text")));
        assertEquals(List.of(1L), keys(containing("2026-01-01")));
    }

    @Test
    void rowsAreFoundByValues() {
        assertEquals(List.of(1L, 3L), keys(equal("driver_id", "1", "3", "77")));
        assertEquals(List.of(2L), keys(equal("since", "2021-01-01T00:00:00Z")));
        assertEquals(List.of(3L), keys(equal("tags", "[\"fast\"]")));
        assertEquals(List.of(1L), keys(equal(RowQuery.EVENT_TIME, "2026-01-01T00:00:00Z")));
        assertEquals(List.of(), keys(equal("city")));
        assertEquals(1, equal("driver_id", "1").total());
    }

    @Test
    void rowsAreFoundByTheirPush() {
        var page = driver.store().online("stats", new RowQuery("", Map.of(), OptionalLong.of(2), Optional.empty(), false, 0, 10));

        assertEquals(List.of(10L), keys(page));
    }

    @Test
    void anyColumnSorts() {
        assertEquals(List.of(10L, 1L, 3L, 2L), keys(sorted("city", false)));
        assertEquals(List.of(3L, 2L, 1L, 10L), keys(sorted(RowQuery.EVENT_TIME, true)));
    }

    @Test
    void aColumnThatIsNotThereAndAValueThatDoesNotFitAreNamed() {
        assertEquals(
                "'stats' has no column 'colour'; it has driver_id, city, since, tags.",
                assertThrows(PushdeskException.class, () -> sorted("colour", false)).getMessage());
        assertEquals("driver_id: 'abc' is not an Int64.", assertThrows(PushdeskException.class, () -> equal("driver_id", "abc")).getMessage());
    }

    @Test
    void aViewThatNeverGotARowIsEmptyAndHasItsColumns() {
        try (var store = FeatureStore.inMemory(Definitions.drivers().repo())) {
            var page = store.online("stats", RowQuery.first(10));

            assertEquals(List.of("driver_id", "rate", "trips"), page.columns().stream().map(RowPage.Column::name).toList());
            assertEquals(0, page.total());
            assertEquals(Map.of("stats", StoreFigures.Figure.EMPTY), store.figures().online());
            assertEquals(Map.of("log", StoreFigures.Figure.EMPTY), store.figures().offline());
        }
    }

    private RowPage containing(String text) {
        return driver.store().online("stats", new RowQuery(text, Map.of(), OptionalLong.empty(), Optional.empty(), false, 0, 10));
    }

    private RowPage equal(String column, String... values) {
        return driver.store().online("stats", new RowQuery("", Map.of(column, List.of(values)), OptionalLong.empty(), Optional.empty(), false, 0, 10));
    }

    private RowPage sorted(String column, boolean descending) {
        return driver.store().online("stats", new RowQuery("", Map.of(), OptionalLong.empty(), Optional.of(column), descending, 0, 10));
    }

    private static List<Object> keys(RowPage page) {
        return page.rows().stream().map(row -> row.values().getFirst()).toList();
    }
}
