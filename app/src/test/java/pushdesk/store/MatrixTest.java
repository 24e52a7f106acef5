package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;
import static pushdesk.store.StoreDriver.matrix;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.push.Propagation;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;

/// Several views on one push source, and what is told beside the counts.
class MatrixTest {
    private StoreDriver driver;

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void aRowMayBeLateInOneViewAndNewInAnother() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log").push("other", "log")
                .view("rates", "push", "log", "driver_id Int64", "rate Float32")
                .view("fresh", "other", "log", "driver_id Int64", "rate Float32")
                .view("both", "push", "log", "driver_id Int64", "rate Float32"));
        driver.push("push", ONLINE, "driver_id,rate,event_timestamp", "1,0.1,2026-01-05T00:00:00Z");
        var request = driver.request("push", ONLINE, "driver_id,rate,event_timestamp", "1,0.2,2026-01-09T00:00:00Z");
        driver.push(StoreDriver.leavingOut(request, "both"));

        var plan = driver.plan("push", ONLINE, "driver_id,rate,event_timestamp", "1,0.3,2026-01-07T00:00:00Z", "1,0.4,2026-01-06T00:00:00Z");

        assertEquals(List.of("rates ONLINE: late 1 superseded 1", "both ONLINE: updated 1 superseded 1"), matrix(plan.propagations()));
    }

    @Test
    void viewsMayHaveDifferentKeys() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log")
                .view("by driver", "push", "log", "driver_id Int64", "rate Float32")
                .view("by city", "push", "log", "city String", "rate Float32")
                .view("by both", "push", "log", "driver_id Int64, city String", "rate Float32")
                .view("over all", "push", "log", "", "rate Float32"));

        var result = driver.push("push", ONLINE_AND_OFFLINE, "driver_id,city,rate,event_timestamp",
                "1,Bern,0.1,2026-01-01T00:00:00Z", "1,Genf,0.2,2026-01-02T00:00:00Z", "2,Bern,0.3,2026-01-03T00:00:00Z", "2,Bern,0.4,2026-01-04T00:00:00Z");

        assertEquals(
                List.of(
                        "by driver ONLINE: inserted 2 superseded 2",
                        "by city ONLINE: inserted 2 superseded 2",
                        "by both ONLINE: inserted 3 superseded 1",
                        "over all ONLINE: inserted 1 superseded 3",
                        "log OFFLINE: appended 4"),
                matrix(result.propagations()));
        assertEquals(List.of(List.of(1L, 0.2f), List.of(2L, 0.4f)), driver.online("by driver"));
        assertEquals(List.of(List.of("Bern", 0.4f), List.of("Genf", 0.2f)), driver.online("by city"));
        assertEquals(List.of(List.of(1L, "Bern", 0.1f), List.of(1L, "Genf", 0.2f), List.of(2L, "Bern", 0.4f)), driver.online("by both"));
        assertEquals(List.of(List.of(0.4f)), driver.online("over all"));

        var next = driver.push("push", ONLINE, "driver_id,city,rate,event_timestamp", "3,Bern,0.9,2026-01-05T00:00:00Z");
        assertEquals(
                List.of("by driver ONLINE: inserted 1", "by city ONLINE: updated 1", "by both ONLINE: inserted 1", "over all ONLINE: updated 1"),
                matrix(next.propagations()));
        assertEquals(List.of(List.of(0.9f)), driver.online("over all"));
    }

    @Test
    void aColumnIsTurnedIntoTheTypeThatEachViewWants() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log")
                .view("narrow", "push", "log", "driver_id Int32", "level Int32")
                .view("wide", "push", "log", "driver_id Int64", "level Float64"));

        var result = driver.push(StoreDriver.skippingBadRows(driver.request("push", ONLINE_AND_OFFLINE, "driver_id,level,event_timestamp",
                "1,5,2026-01-01T00:00:00Z", "2,0.5,2026-01-01T00:00:00Z", "3000000000,6,2026-01-01T00:00:00Z")));

        assertEquals(
                List.of("narrow ONLINE: inserted 1 rejected 2", "wide ONLINE: inserted 1 rejected 2", "log OFFLINE: appended 1 rejected 2"),
                matrix(result.propagations()));
        assertEquals(List.of(List.of(1, 5)), driver.online("narrow"));
        assertEquals(List.of(List.of(1L, 5.0)), driver.online("wide"));
        assertEquals(List.of(List.of(1L, 5.0)), driver.offline("log"));
    }

    @Test
    void aFieldMappingRenamesBetweenTheStores() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "", Map.of("r", "rate")).push("push", "log")
                .view("stats", "push", "log", "driver_id Int64", "rate Float32"));

        driver.push("push", ONLINE_AND_OFFLINE, "driver_id,r,event_timestamp", "1,0.5,2026-01-01T00:00:00Z");

        assertEquals(List.of("driver_id", "rate"), names(driver.store().online("stats", RowQuery.first(1))));
        assertEquals(List.of("driver_id", "r"), names(driver.store().offline("log", RowQuery.first(1))));
        assertEquals(List.of(List.of(1L, 0.5f)), driver.online("stats"));
    }

    @Test
    void notesTellWhoSeesTheRowsLaterAndWhatIsNotRun() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "created").push("push", "log")
                .view("stats", "push", "log", true, "def f(df): return df", "driver_id Int64", "rate Float32")
                .view("hourly", null, "log", "driver_id Int64", "rate Float32")
                .computedOnWrite("rate_plus_one", "stats"));

        var plan = driver.store().plan(
                StoreDriver.fillingCreated(driver.request("push", ONLINE_AND_OFFLINE, "driver_id,rate,colour,event_timestamp", "1,0.5,red,2026-01-01T00:00:00Z")),
                pushdesk.model.Progress.NONE);

        assertEquals(
                List.of(
                        List.of(
                                "The transformation of stats is not run by a push; rows are stored as they are.",
                                "rate_plus_one is computed from this view on write in Feast; a push here does not run it.",
                                "The column 'colour' is not needed here and is ignored.",
                                "The created time is filled with the time of the push."),
                        List.of(
                                "hourly sees the rows at the next materialization.",
                                "The column 'colour' is not needed here and is ignored.",
                                "The created time is filled with the time of the push.")),
                plan.propagations().stream().map(Propagation::notes).toList());
    }

    @Test
    void namesOfAllKindsAreTables() {
        String longName = "a_very_long_name_".repeat(30);
        List<String> names = List.of("select", "Stats", "stats", "a.b c", "it's \"quoted\"", "данные 数据", longName, longName + "2", "_pushdesk_push", "100%;--");
        var definitions = new Definitions();
        for (String name : names) {
            definitions.batch("log of " + name, "").push("push of " + name, "log of " + name)
                    .view(name, "push of " + name, "log of " + name, "order Int64", name + " String", "_pushdesk_line Int64");
        }
        driver = StoreDriver.inMemory(definitions);

        for (int i = 0; i < names.size(); i++) {
            driver.push("push of " + names.get(i), ONLINE_AND_OFFLINE,
                    "order," + '"' + names.get(i).replace("\"", "\"\"") + "\",_pushdesk_line,event_timestamp", i + ",text " + i + "," + -i + ",2026-01-01T00:00:00Z");
        }

        for (int i = 0; i < names.size(); i++) {
            List<Object> row = List.of((long) i, "text " + i, (long) -i);
            assertEquals(List.of(row), driver.online(names.get(i)));
            assertEquals(List.of(row), driver.offline("log of " + names.get(i)));
        }
        assertEquals(names.size(), driver.store().history().size());
    }

    @Test
    void typesLeftOpenAreSettledByTheFirstPushAndRemembered() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log").view("stats", "push", "log", "driver_id Unknown", "rate Float32"));
        driver.push("push", ONLINE, "driver_id,rate,event_timestamp", "007,0.5,2026-01-01T00:00:00Z", "8,0.5,2026-01-01T00:00:00Z");

        assertEquals("String", driver.store().requirements("push").columnFor("driver_id").orElseThrow().type().feastName());
        driver.push("push", ONLINE_AND_OFFLINE, "driver_id,rate,event_timestamp", "8,0.75,2026-01-02T00:00:00Z");
        assertEquals(List.of(List.of("007", 0.5f), List.of("8", 0.75f)), driver.online("stats"));
        assertEquals(List.of(List.of("8", 0.75f)), driver.offline("log"));
    }

    @Test
    void offlineOnlyPushesNeedNoConsumer() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log").view("hourly", null, "log", "driver_id Int64", "rate Float32"));

        var result = driver.push("push", OFFLINE, "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T00:00:00Z");

        assertEquals(List.of("log OFFLINE: appended 1"), matrix(result.propagations()));
    }

    private static List<String> names(RowPage page) {
        return page.columns().stream().map(RowPage.Column::name).toList();
    }
}
