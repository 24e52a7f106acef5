package pushdesk.store.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.ONLINE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.PushdeskException;
import pushdesk.store.Definitions;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreDriver;
import pushdesk.store.StoreOptions;

class OnlineRetrievalTest {
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

    private final StoreDriver driver = new StoreDriver(FeatureStore.inMemory(
            Definitions.drivers()
                    .batch("places", "")
                    .push("place_push", "places")
                    .view("place", "place_push", "places", "city String, driver_id Int64", "rate Float32", "sky String")
                    .ttl(Duration.ofDays(1))
                    .computedOnWrite("computed", "stats", "score Float64", "other Int64")
                    .service("ranking", projection("stats", null, Map.of("driver_id", "driver"), "trips", "rate"),
                            projection("place", "weather", Map.of(), "rate"))
                    .repo(),
            new StoreOptions("a test", Clock.fixed(NOW, ZoneOffset.UTC))));

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void valuesCarryWhatIsKnownOfThem() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1001,0.5,,2025-01-01T10:00:00Z");

        assertEquals(
                List.of(
                        "key driver_id Int64: 1001 PRESENT, 1002 PRESENT, null PRESENT",
                        "trips Int64: null NULL_VALUE 2025-01-01T10:00:00Z, null NOT_FOUND, null NOT_FOUND",
                        "rate Float32: 0.5 PRESENT 2025-01-01T10:00:00Z, null NOT_FOUND, null NOT_FOUND"),
                ask(OnlineQuery.of(List.of("stats:trips", "stats:rate"), Map.of("driver_id", Arrays.asList("1001", "1002", null)))));
    }

    @Test
    void aValuePastItsTimeToLiveIsThereAndToldToBeOld() {
        driver.push("place_push", ONLINE, "city,driver_id,rate,sky,event_timestamp",
                "Oslo,1,0.5,,2025-12-31T23:59:59Z", "Oslo,2,0.25,clear,2026-01-01T00:00:00Z");

        assertEquals(
                List.of(
                        "key driver_id Int64: 1 PRESENT, 2 PRESENT",
                        "key city String: Oslo PRESENT, Oslo PRESENT",
                        "rate Float32: 0.5 OUTSIDE_MAX_AGE 2025-12-31T23:59:59Z, 0.25 PRESENT 2026-01-01T00:00:00Z",
                        "sky String: null OUTSIDE_MAX_AGE 2025-12-31T23:59:59Z, clear PRESENT 2026-01-01T00:00:00Z"),
                ask(OnlineQuery.of(List.of("place:rate", "place:sky"), entities("driver_id", "1,2", "city", "Oslo,Oslo"))));
    }

    @Test
    void aServiceReadsUnderItsOwnNamesOfViewsAndKeys() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "7,0.5,3,2025-01-01T10:00:00Z");
        driver.push("place_push", ONLINE, "city,driver_id,rate,sky,event_timestamp", "Oslo,8,0.25,clear,2026-01-01T12:00:00Z");

        assertEquals(
                List.of(
                        "key driver Int64: 7 PRESENT",
                        "key city String: Oslo PRESENT",
                        "key driver_id Int64: 8 PRESENT",
                        "stats__trips Int64: 3 PRESENT 2025-01-01T10:00:00Z",
                        "stats__rate Float32: 0.5 PRESENT 2025-01-01T10:00:00Z",
                        "weather__rate Float32: 0.25 PRESENT 2026-01-01T12:00:00Z"),
                ask(OnlineQuery.of("ranking", entities("driver", "7", "unknown", "x", "city", "Oslo", "driver_id", "8")).withFullFeatureNames()));
    }

    @Test
    void nothingStoredIsNotFound() {
        assertEquals(
                List.of("key driver_id Int64: 1 PRESENT", "rate Float32: null NOT_FOUND"),
                ask(OnlineQuery.of(List.of("stats:rate"), Map.of("driver_id", List.of("1")))));
    }

    @Test
    void aTableIsReadAsItIsNowHoweverOftenItWasReadBefore() {
        OnlineQuery rate = OnlineQuery.of(List.of("stats:rate"), Map.of("driver_id", List.of("1")));
        assertEquals(List.of("key driver_id Int64: 1 PRESENT", "rate Float32: null NOT_FOUND"), ask(rate));

        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-01T00:00:00Z");
        assertEquals(List.of("key driver_id Int64: 1 PRESENT", "rate Float32: 0.5 PRESENT 2026-01-01T00:00:00Z"), ask(rate));

        driver.store().definitions(drivers("rate Float32", "trips Int64", "city String").repo());
        OnlineQuery city = OnlineQuery.of(List.of("stats:city"), Map.of("driver_id", List.of("1")));
        assertEquals(List.of("key driver_id Int64: 1 PRESENT", "city String: null NULL_VALUE 2026-01-01T00:00:00Z"), ask(city));
        driver.push("push", ONLINE, "driver_id,rate,trips,city,event_timestamp", "1,0.5,7,Oslo,2026-01-02T00:00:00Z");
        assertEquals(List.of("key driver_id Int64: 1 PRESENT", "city String: Oslo PRESENT 2026-01-02T00:00:00Z"), ask(city));

        driver.store().definitions(drivers("rate Float64", "trips Int64").repo());
        driver.store().pendingMigrations().forEach(driver.store()::agree);
        assertEquals(List.of("key driver_id Int64: 1 PRESENT", "rate Float64: null NOT_FOUND"), ask(rate));
    }

    private static Definitions drivers(String... features) {
        return new Definitions().batch("log", "created").push("push", "log").view("stats", "push", "log", "driver_id Int64", features);
    }

    @Test
    void whatCannotBeAnsweredIsToldByName() {
        Map<String, List<String>> keys = Map.of("driver_id", List.of("1"));
        assertEquals("NOT_FOUND No feature view is named 'nope'; the repository has stats, place.", refusal(OnlineQuery.of(List.of("nope:rate"), keys)));
        assertEquals("NOT_FOUND No feature service is named 'nope'; the repository has ranking.", refusal(OnlineQuery.of("nope", keys)));
        assertEquals("INVALID_INPUT 'stats' has no feature 'nope'; it has rate, trips.", refusal(OnlineQuery.of(List.of("stats:nope"), keys)));
        assertEquals("INVALID_INPUT 'rate' names no feature; expected view:feature.", refusal(OnlineQuery.of(List.of("rate"), keys)));
        assertEquals("INVALID_INPUT No features are asked for; name some as view:feature, or a feature service.", refusal(OnlineQuery.of(List.of(), keys)));
        assertEquals("INVALID_INPUT 'computed:score' is computed by Python when it is read, and not here: its function is not known here. "
                + "Ask for the stored features that it reads.", refusal(OnlineQuery.of(List.of("computed:score"), keys)));
        assertEquals("INVALID_INPUT 'computed' has no feature 'x'; it has score, other.", refusal(OnlineQuery.of(List.of("computed:x"), keys)));
        assertEquals("INVALID_INPUT The join key 'city' is missing among the entities; found driver_id.",
                refusal(OnlineQuery.of(List.of("place:sky"), keys)));
        assertEquals("INVALID_INPUT entities, row 2, driver_id: 'abc' is not an Int64.",
                refusal(OnlineQuery.of(List.of("stats:rate"), Map.of("driver_id", List.of("1", "abc")))));
        assertEquals("INVALID_INPUT Every entity needs the same number of values; found 1 of driver_id, 2 of city.",
                refusal(OnlineQuery.of(List.of("stats:rate"), entities("driver_id", "1", "city", "a,b"))));
        assertEquals("INVALID_INPUT More than one view brings a feature of the same name: 'rate' (stats, weather); ask for full feature names.",
                refusal(OnlineQuery.of("ranking", entities("driver", "1", "driver_id", "1", "city", "a"))));
    }

    @Test
    void whatIsComputedIsListedWhereTheCallerWantsTheRest() {
        OnlineFeatures found = driver.store().onlineFeatures(
                OnlineQuery.of(List.of("computed:score", "stats:trips"), Map.of("driver_id", List.of("1"))).withFullFeatureNames().leavingOutComputed());

        assertEquals(List.of(new ComputedFeature("computed__score", pushdesk.model.type.ScalarType.FLOAT64, "computed", "its function is not known here")),
                found.elsewhere());
        assertEquals(List.of("key driver_id Int64: 1 PRESENT", "stats__trips Int64: null NOT_FOUND"), found.columns().stream().map(OnlineRetrievalTest::text).toList());
    }

    @Test
    void everyValueNamesItsRowAndItsView() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1001,0.5,,2025-01-01T10:00:00Z");

        OnlineFeatures.Column trips = driver.store().onlineFeatures(OnlineQuery.of(List.of("stats:trips"), Map.of("driver_id", List.of("1001", "7")))).columns().getLast();

        assertEquals(Optional.of(new OnlineFeatures.Source.Stored("stats", "trips", List.of("driver_id"))), trips.source());
        assertEquals(List.of(Optional.of(new OnlineFeatures.Origin(Instant.parse("2025-01-01T10:00:00Z"), 1, 2)), Optional.empty()),
                trips.cells().stream().map(OnlineFeatures.Cell::origin).toList());
    }

    private List<String> ask(OnlineQuery query) {
        return driver.store().onlineFeatures(query).columns().stream().map(OnlineRetrievalTest::text).toList();
    }

    private static String text(OnlineFeatures.Column column) {
        return (column.key() ? "key " : "") + column.name() + " " + column.type().feastName() + ": " + String.join(", ", column.cells().stream()
                .map(cell -> cell.value() + " " + cell.status() + (cell.eventTime() == null ? "" : " " + cell.eventTime()))
                .toList());
    }

    private String refusal(OnlineQuery query) {
        var refused = assertThrows(PushdeskException.class, () -> driver.store().onlineFeatures(query));
        assertEquals(true, refused.code() == ErrorCode.INVALID_INPUT || refused.code() == ErrorCode.NOT_FOUND);
        return refused.code() + " " + refused.getMessage();
    }

    private static Map<String, List<String>> entities(String... namesAndValues) {
        var entities = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entities.put(namesAndValues[i], List.of(namesAndValues[i + 1].split(",")));
        }
        return entities;
    }

    private static Projection projection(String view, String alias, Map<String, String> keys, String... features) {
        return new Projection(view, Optional.ofNullable(alias), List.of(features), keys);
    }
}
