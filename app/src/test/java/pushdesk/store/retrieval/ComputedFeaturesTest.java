package pushdesk.store.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.computation.Formula.apply;
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
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.Field;
import pushdesk.model.PushdeskException;
import pushdesk.model.computation.Computation;
import pushdesk.model.computation.Computation.Style;
import pushdesk.model.computation.Formula;
import pushdesk.model.computation.Operation;
import pushdesk.model.type.ScalarType;
import pushdesk.store.Definitions;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreDriver;
import pushdesk.store.StoreOptions;

class ComputedFeaturesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");
    private static final Formula RATIO = apply(Operation.DIVIDE, new Formula.Input("trips"), new Formula.Input("hours"));

    private final StoreDriver driver = new StoreDriver(FeatureStore.inMemory(
            Definitions.drivers()
                    .ttl(Duration.ofDays(1))
                    .view("other", null, "log", "driver_id Int64", "trips Int64", "plate String", "seen UnixTimestamp")
                    .computed("hourly", formulas(Style.PYTHON, "per_hour", RATIO, "double", apply(Operation.MULTIPLY, new Formula.Input("stats__trips"), new Formula.Constant(2L))),
                            List.of("stats"), List.of(new Field("hours", ScalarType.INT32)), "per_hour Float32", "double Int32")
                    .computed("columns", formulas(Style.PANDAS, "per_hour", RATIO), List.of("stats"), List.of(new Field("hours", ScalarType.FLOAT64)), "per_hour Float64")
                    .computed("keyed", formulas(Style.PANDAS, "odd", apply(Operation.MODULO, new Formula.Input("driver_id"), new Formula.Constant(2L))), List.of("stats"), List.of(), "odd Int64")
                    .computed("unclear", formulas(Style.PANDAS, "a", new Formula.Input("trips"), "b", new Formula.Input("seen"), "c", new Formula.Input("nothing"), "d",
                            new Formula.Input("plate")), List.of("stats", "other"), List.of(), "a Int64", "b Int64", "c Int64", "d Int64", "e Int64", "d2 Json")
                    .service("ranking", new Projection("stats", Optional.empty(), List.of("rate"), Map.of()), new Projection("hourly", Optional.of("now"), List.of("per_hour"), Map.of()))
                    .repo(),
            new StoreOptions("a test", Clock.fixed(NOW, ZoneOffset.UTC))));

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void aFeatureIsComputedFromStoredValuesAndThoseOfTheRequest() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-01T12:00:00Z");

        assertEquals(
                List.of("driver_id: 1 PRESENT", "per_hour: 3.5 PRESENT", "double: 14 PRESENT"),
                ask(List.of("hourly:per_hour", "hourly:double"), entities("driver_id", "1", "hours", "2")));
    }

    @Test
    void aComputedValueIsAsOldAsTheOldestOfItsInputsAndMissesWhatOneOfThemMisses() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2025-01-01T12:00:00Z", "2,0.5,,2026-01-01T12:00:00Z");

        assertEquals(
                List.of("driver_id: 1 PRESENT, 2 PRESENT, 3 PRESENT, 1 PRESENT",
                        "per_hour: 3.5 OUTSIDE_MAX_AGE, null NULL_VALUE ['/' of a value that is not there], "
                                + "null NOT_FOUND ['/' of a value that is not there], null INVALID [division by zero]"),
                ask(List.of("hourly:per_hour"), entities("driver_id", "1,2,3,1", "hours", "2,2,2,0")));
    }

    @Test
    void pandasDividesByZeroAndTakesNullAsNoNumber() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-01T12:00:00Z");

        assertEquals(
                List.of("driver_id: 1 PRESENT, 1 PRESENT, 2 PRESENT", "per_hour: Infinity PRESENT, null NULL_VALUE, null NOT_FOUND"),
                ask(List.of("columns:per_hour"), Map.of("driver_id", List.of("1", "1", "2"), "hours", Arrays.asList("0", null, "1"))));
    }

    @Test
    void aServiceComputesUnderItsOwnNames() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-01T12:00:00Z");

        OnlineFeatures found = driver.store().onlineFeatures(OnlineQuery.of("ranking", entities("driver_id", "1", "hours", "2")).withFullFeatureNames());

        assertEquals(List.of("driver_id: 1 PRESENT", "stats__rate: 0.5 PRESENT", "now__per_hour: 3.5 PRESENT"), texts(found));
        assertEquals(Optional.of(new OnlineFeatures.Source.Computed("hourly", "per_hour", List.of("trips", "hours"))), found.columns().getLast().source());
    }

    @Test
    void aKeyMayBeReckonedWith() {
        assertEquals(List.of("driver_id: 7 PRESENT", "odd: 1 PRESENT"), ask(List.of("keyed:odd"), entities("driver_id", "7")));
    }

    @Test
    void aMissingColumnOfTheRequestIsToldOrLeavesOutWhatNeedsIt() {
        OnlineQuery query = OnlineQuery.of("ranking", entities("driver_id", "1"));

        assertEquals("'hourly:per_hour' is computed from 'hours', which the rows do not bring; give each row a value.",
                assertThrows(PushdeskException.class, () -> driver.store().onlineFeatures(query)).getMessage());
        OnlineFeatures found = driver.store().onlineFeatures(query.leavingOutComputed());
        assertEquals(List.of("driver_id: 1 PRESENT", "rate: null NOT_FOUND"), texts(found));
        assertEquals(List.of(new ComputedFeature("per_hour", ScalarType.FLOAT32, "hourly", "it needs 'hours' with each row")), found.elsewhere());
    }

    @Test
    void aFeatureThatDoesWithoutTheMissingColumnIsComputed() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,7,2026-01-01T12:00:00Z");

        OnlineFeatures found = driver.store().onlineFeatures(
                OnlineQuery.of(List.of("hourly:per_hour", "hourly:double"), entities("driver_id", "1")).leavingOutComputed());

        assertEquals(List.of("driver_id: 1 PRESENT", "double: 14 PRESENT"), texts(found));
        assertEquals(List.of("per_hour"), found.elsewhere().stream().map(ComputedFeature::name).toList());
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        var query = OnlineQuery.of(List.of("unclear:a", "unclear:b", "unclear:c", "unclear:d", "unclear:e", "unclear:d2"), entities("driver_id", "1")).leavingOutComputed();

        OnlineFeatures found = driver.store().onlineFeatures(query);

        assertEquals(
                List.of("a: it reads 'trips', which more than one of its sources has", "b: it reads 'seen', which is of type UnixTimestamp",
                        "c: it reads 'nothing', which none of its sources has", "e: its function gives no 'e'", "d2: its function gives no 'd2'"),
                found.elsewhere().stream().map(feature -> feature.name() + ": " + feature.reason()).toList());
    }

    @Test
    void aValueThatTheTypeDoesNotHoldIsTold() {
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,2000000000,2026-01-01T12:00:00Z");

        assertEquals(List.of("driver_id: 1 PRESENT", "double: null INVALID [4000000000 is no Int32]"),
                ask(List.of("hourly:double"), entities("driver_id", "1", "hours", "2")));
    }

    private List<String> ask(List<String> features, Map<String, List<String>> entities) {
        return texts(driver.store().onlineFeatures(OnlineQuery.of(features, entities)));
    }

    private static List<String> texts(OnlineFeatures found) {
        return found.columns().stream()
                .map(column -> column.name() + ": " + String.join(", ", column.cells().stream()
                        .map(cell -> cell.value() + " " + cell.status() + (cell.fault().isEmpty() ? "" : " [" + cell.fault() + "]"))
                        .toList()))
                .toList();
    }

    private static Computation formulas(Style style, Object... namesAndFormulas) {
        var columns = new LinkedHashMap<String, Formula>();
        for (int i = 0; i < namesAndFormulas.length; i += 2) {
            columns.put((String) namesAndFormulas[i], (Formula) namesAndFormulas[i + 1]);
        }
        return new Computation.Formulas(style, columns);
    }

    private static Map<String, List<String>> entities(String... namesAndValues) {
        var entities = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entities.put(namesAndValues[i], List.of(namesAndValues[i + 1].split(",")));
        }
        return entities;
    }
}
