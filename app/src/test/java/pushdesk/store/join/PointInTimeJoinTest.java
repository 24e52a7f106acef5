package pushdesk.store.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.OFFLINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.Field;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.computation.Computation;
import pushdesk.model.computation.Formula;
import pushdesk.model.computation.Operation;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.RowBatch;
import pushdesk.rows.text.TimeFormat;
import pushdesk.store.Definitions;
import pushdesk.store.StoreDriver;
import pushdesk.store.join.HistoricalFeatures.Found;
import pushdesk.store.join.HistoricalFeatures.Origin;

class PointInTimeJoinTest {
    private final StoreDriver driver = StoreDriver.inMemory(Definitions.drivers()
            .view("recent", null, "log", "driver_id Int64", "rate Float64")
            .ttl(Duration.ofHours(1))
            .batch("places", "", Map.of("town", "city", "temp", "celsius"))
            .push("place_push", "places")
            .view("place", "place_push", "places", "city String", "celsius Float32")
            .view("nowhere", null, null, "driver_id Int64", "rate Float32")
            .batch("empty", "")
            .view("never", null, "empty", "driver_id Int64", "height Float32")
            .computedOnWrite("computed", "stats")
            .computed("hourly", new Computation.Formulas(Computation.Style.PYTHON,
                            Map.of("per_hour", Formula.apply(Operation.FLOOR_DIVIDE, new Formula.Input("trips"), new Formula.Input("hours")))),
                    List.of("stats"), List.of(new Field("hours", ScalarType.INT64)), "per_hour Int64")
            .service("scored", new Projection("stats", Optional.empty(), List.of("trips"), Map.of()),
                    new Projection("computed", Optional.empty(), List.of(), Map.of()))
            .service("ranking", new Projection("stats", Optional.of("now"), List.of("trips"), Map.of("driver_id", "driver")),
                    new Projection("stats", Optional.of("before"), List.of("rate"), Map.of("driver_id", "other"))));
    private final HistoricalDriver history = new HistoricalDriver(driver.store());

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void anEntityRowGetsTheNewestRowAtItsTimeOrBefore() {
        pushed("1,0.1,10,2026-01-01T10:00:00Z,", "1,0.2,20,2026-01-01T11:00:00Z,", "1,0.3,30,2026-01-01T12:00:00Z,", "2,0.9,90,2026-01-01T09:00:00Z,");

        assertEquals(
                List.of("driver_id, event_timestamp, trips, rate", "1, 2026-01-01T11:59:59Z, 20, 0.2", "1, 2026-01-01T12:00:00Z, 30, 0.3",
                        "1, 2026-01-01T09:59:59Z, null, null", "2, 2026-01-01T12:00:00Z, 90, 0.9", "3, 2026-01-01T12:00:00Z, null, null"),
                history.join(HistoricalQuery.of(List.of("stats:trips", "stats:rate")), "driver_id,event_timestamp", "1,2026-01-01T11:59:59Z",
                        "1,2026-01-01T12:00:00Z", "1,2026-01-01T09:59:59Z", "2,2026-01-01T12:00:00Z", "3,2026-01-01T12:00:00Z"));
    }

    @Test
    void aComputedFeatureFollowsFromTheJoinedValuesAndTheEntityRow() {
        pushed("1,0.1,10,2026-01-01T10:00:00Z,", "1,0.2,20,2026-01-01T11:00:00Z,");
        String[] rows = {"driver_id,event_timestamp,hours", "1,2026-01-01T10:30:00Z,3", "1,2026-01-01T11:30:00Z,3", "2,2026-01-01T11:30:00Z,3", "1,2026-01-01T11:30:00Z,0",
            "1,2026-01-01T11:30:00Z,"};

        assertEquals(
                List.of("driver_id, event_timestamp, hours, rate, per_hour", "1, 2026-01-01T10:30:00Z, 3, 0.1, 3", "1, 2026-01-01T11:30:00Z, 3, 0.2, 6",
                        "2, 2026-01-01T11:30:00Z, 3, null, null", "1, 2026-01-01T11:30:00Z, 0, 0.2, null", "1, 2026-01-01T11:30:00Z, null, 0.2, null"),
                history.join(HistoricalQuery.of(List.of("stats:rate", "hourly:per_hour")), rows));
        try (RowBatch entities = HistoricalDriver.entities(rows);
                HistoricalFeatures joined = driver.store().historicalFeatures(HistoricalQuery.of(List.of("hourly:per_hour")), entities, Progress.NONE)) {
            assertEquals(List.of(new HistoricalFeatures.Failed("per_hour", 1, "division by zero")), joined.failed());
            assertEquals(List.of("trips", "hours"), joined.columns().getLast().computed().orElseThrow().inputs());
            assertEquals(List.of(), joined.found());
        }
        assertEquals("'hourly:per_hour' is computed from 'hours', which the rows do not bring; give each row a value.",
                assertThrows(PushdeskException.class, () -> history.join(HistoricalQuery.of(List.of("hourly:per_hour")), "driver_id,event_timestamp", "1,2026-01-01")).getMessage());
    }

    @Test
    void aRowOlderThanTheTimeToLiveIsNoMatchAndOneAsOldAsItIs() {
        pushed("1,0.5,10,2026-01-01T10:00:00Z,");

        assertEquals(
                List.of("driver_id, event_timestamp, rate", "1, 2026-01-01T11:00:00Z, 0.5", "1, 2026-01-01T11:00:00.000001Z, null"),
                history.join(HistoricalQuery.of(List.of("recent:rate")), "driver_id,event_timestamp", "1,2026-01-01T11:00:00Z",
                        "1,2026-01-01T11:00:00.000001Z"));
    }

    @Test
    void ofEqualTimesTheOneCreatedLaterCountsThenTheLaterPushThenTheLaterLine() {
        pushed("1,0.1,1,2026-01-01T10:00:00Z,2026-01-01T10:05:00Z", "1,0.2,2,2026-01-01T10:00:00Z,2026-01-01T10:06:00Z",
                "2,0.1,1,2026-01-01T10:00:00Z,2026-01-01T10:05:00Z", "3,0.1,1,2026-01-01T10:00:00Z,", "3,0.2,2,2026-01-01T10:00:00Z,");
        pushed("1,0.3,3,2026-01-01T10:00:00Z,2026-01-01T10:05:00Z", "2,0.3,3,2026-01-01T10:00:00Z,2026-01-01T10:05:00Z");

        assertEquals(
                List.of("driver_id, event_timestamp, trips", "1, 2026-01-02, 2", "2, 2026-01-02, 3", "3, 2026-01-02, 2"),
                history.join(HistoricalQuery.of(List.of("stats:trips")), "driver_id,event_timestamp", "1,2026-01-02", "2,2026-01-02", "3,2026-01-02"));
    }

    @Test
    void rowsCreatedAfterTheEntityRowsTimeDoNotCountWhenFiltered() {
        pushed("1,0.1,1,2026-01-01T10:00:00Z,2026-01-01T10:30:00Z", "1,0.2,2,2026-01-01T11:00:00Z,2026-01-01T13:00:00Z", "1,0.3,3,2026-01-01T11:30:00Z,");
        var filtered = new HistoricalQuery(List.of("stats:trips"), Optional.empty(), false, true, TimeFormat.ISO);

        assertEquals(
                List.of("driver_id, event_timestamp, trips", "1, 2026-01-01T12:00:00Z, 1", "1, 2026-01-01T13:00:00Z, 2", "1, 2026-01-01T10:15:00Z, null"),
                history.join(filtered, "driver_id,event_timestamp", "1,2026-01-01T12:00:00Z", "1,2026-01-01T13:00:00Z", "1,2026-01-01T10:15:00Z"));
        assertEquals(
                List.of("driver_id, event_timestamp, trips", "1, 2026-01-01T12:00:00Z, 3"),
                history.join(HistoricalQuery.of(List.of("stats:trips")), "driver_id,event_timestamp", "1,2026-01-01T12:00:00Z"));
    }

    @Test
    void viewsOfASourceWithoutCreatedColumnAreNotFiltered() {
        driver.push("place_push", OFFLINE, "town,temp,event_timestamp", "Oslo,-2,2026-01-01T10:00:00Z");
        var filtered = new HistoricalQuery(List.of("place:celsius"), Optional.empty(), false, true, TimeFormat.ISO);

        assertEquals(List.of("city, event_timestamp, celsius", "Oslo, 2026-01-02, -2.0"),
                history.join(filtered, "city,event_timestamp", "Oslo,2026-01-02"));
    }

    @Test
    void otherColumnsAreKeptUnchangedInTheirOrder() {
        pushed("1,0.5,10,2026-01-01T10:00:00Z,");

        assertEquals(
                List.of("label, driver_id, event_timestamp, code, trips", "a b, 01, 2026-01-01 12:00, 0042, 10", ", 1, 2026-01-01T10:00:00Z, null, 10"),
                history.join(HistoricalQuery.of(List.of("stats:trips")), "label,driver_id,event_timestamp,code", "a b,01,2026-01-01 12:00,0042",
                        "\"\",1,2026-01-01T10:00:00Z,"));
    }

    @Test
    void aServiceGivesFeaturesUnderItsNamesAndKeysUnderTheCallers() {
        pushed("1,0.5,10,2026-01-01T10:00:00Z,", "2,0.25,20,2026-01-01T10:00:00Z,");
        var full = new HistoricalQuery(List.of(), Optional.of("ranking"), true, false, TimeFormat.ISO);

        assertEquals(List.of("driver, other, event_timestamp, now__trips, before__rate", "1, 2, 2026-01-02, 10, 0.25"),
                history.join(full, "driver,other,event_timestamp", "1,2,2026-01-02"));
        assertEquals(List.of("driver, other, event_timestamp, trips, rate", "1, 2, 2026-01-02, 10, 0.25"),
                history.join(HistoricalQuery.ofService("ranking"), "driver,other,event_timestamp", "1,2,2026-01-02"));
    }

    @Test
    void viewsOnOneSourceSeeTheSameRowsEachAsItTypesThem() {
        pushed("1,0.5,10,2026-01-01T10:00:00Z,");
        try (var entities = HistoricalDriver.entities("driver_id,event_timestamp", "1,2026-01-01T10:30:00Z", "1,2026-01-01T12:00:00Z", "7,2026-01-01T12:00:00Z");
                var joined = driver.store().historicalFeatures(
                        new HistoricalQuery(List.of("stats:rate", "recent:rate"), Optional.empty(), true, false, TimeFormat.ISO), entities, Progress.NONE)) {
            assertEquals(List.of(List.of("1", "2026-01-01T10:30:00Z", 0.5f, 0.5)), joined.stream().limit(1).toList());
            assertEquals(List.of(new Found("stats", 2, 0, 1), new Found("recent", 1, 1, 1)), joined.found());
            assertEquals(Optional.of(new Origin(Instant.parse("2026-01-01T10:00:00Z"), 1, 2)), joined.origin(1, 2));
            assertEquals(Optional.empty(), joined.origin(1, 3));
            assertEquals(Optional.empty(), joined.origin(1, 0));
        }
    }

    @Test
    void aMappedSourceIsReadUnderTheNamesOfTheView() {
        driver.push("place_push", OFFLINE, "town,temp,event_timestamp", "Oslo,-2,2026-01-01T10:00:00Z");

        assertEquals(List.of("city, event_timestamp, celsius", "Oslo, 2026-01-02, -2.0", "null, 2026-01-02, null"),
                history.join(HistoricalQuery.of(List.of("place:celsius")), "city,event_timestamp", "Oslo,2026-01-02", ",2026-01-02"));
    }

    @Test
    void nothingAppendedIsNothingFound() {
        assertEquals(List.of("driver_id, event_timestamp, height", "1, 2026-01-02, null"),
                history.join(HistoricalQuery.of(List.of("never:height")), "driver_id,event_timestamp", "1,2026-01-02"));
    }

    @Test
    void whatAServiceComputesIsLeftOut() {
        assertEquals(List.of("driver_id, event_timestamp, trips", "1, 2026-01-02, null"),
                history.join(HistoricalQuery.ofService("scored"), "driver_id,event_timestamp", "1,2026-01-02"));
    }

    @Test
    void bareNumbersAreTimesWhereTheCallerSaysSo() {
        pushed("1,0.5,10,1970-01-01T00:00:10Z,");
        var seconds = new HistoricalQuery(List.of("stats:trips"), Optional.empty(), false, false, TimeFormat.EPOCH_SECONDS);

        assertEquals(List.of("driver_id, event_timestamp, trips", "1, 9, null", "1, 10, 10"), history.join(seconds, "driver_id,event_timestamp", "1,9", "1,10"));
    }

    @Test
    void whatCannotBeJoinedIsToldWithItsPlace() {
        pushed("1,0.5,10,2026-01-01T10:00:00Z,");

        assertEquals("entities.csv, line 3, event_timestamp: 'soon' is not a UnixTimestamp (such as 2026-01-31T12:00:00Z, 2026-01-31 12:00:00+01:00 or 2026-01-31 is expected).",
                refused("stats:trips", "driver_id,event_timestamp", "1,2026-01-01", "1,soon"));
        assertEquals("entities.csv, line 2, event_timestamp: the time is empty; every entity row needs it.", refused("stats:trips", "driver_id,event_timestamp", "1,"));
        assertEquals("entities.csv, line 2, driver_id: 'x' is not an Int64.", refused("stats:trips", "driver_id,event_timestamp", "x,2026-01-01"));
        assertEquals("entities.csv has no column 'event_timestamp'; every entity row needs the time at which features are wanted. It has driver_id, at.",
                refused("stats:trips", "driver_id,at", "1,2026-01-01"));
        assertEquals("entities.csv has no column 'driver_id'; it is a join key of 'never'. It has event_timestamp.", refused("never:height", "event_timestamp", "2026-01-01"));
        assertEquals("entities.csv has a column named as a feature that is asked for: 'trips'; ask for full feature names, or rename the column.",
                refused("stats:trips", "driver_id,event_timestamp,trips", "1,2026-01-01,3"));
        assertEquals("entities.csv has two columns named 'driver_id'; give them different names.",
                refused("stats:trips", "driver_id,driver_id,event_timestamp", "1,1,2026-01-01"));
        assertEquals("entities.csv, line 2: the record has 1 field, the header has 2.", refused("stats:trips", "driver_id,event_timestamp", "1"));
        assertEquals("'nowhere' has no batch source, so there are no offline rows of it.", refused("nowhere:rate", "driver_id,event_timestamp", "1,2026-01-01"));
    }

    private String refused(String feature, String... lines) {
        return assertThrows(PushdeskException.class, () -> history.join(HistoricalQuery.of(List.of(feature)), lines)).getMessage();
    }

    private void pushed(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "driver_id,rate,trips,event_timestamp,created";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        driver.push("push", OFFLINE, lines);
    }
}
