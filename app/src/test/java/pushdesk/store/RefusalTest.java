package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;
import static pushdesk.store.StoreDriver.fillingCreated;
import static pushdesk.store.StoreDriver.leavingOut;
import static pushdesk.store.StoreDriver.matrix;
import static pushdesk.store.StoreDriver.skippingBadRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.input.RowInput;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.RowFate;
import pushdesk.store.push.WriteRule;
import pushdesk.store.table.RowQuery;

/// What can't be pushed, and what is said about it.
class RefusalTest {
    private StoreDriver driver;

    @AfterEach
    void close() {
        driver.store().close();
    }

    @Test
    void aViewWhoseColumnsAreNotBroughtRefusesThePushByName() {
        driver = StoreDriver.inMemory(two());

        var plan = driver.plan("push", ONLINE, "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T00:00:00Z");

        assertEquals(
                List.of("rates ONLINE: inserted 1", "trips ONLINE: refused: The rows do not bring its columns 'trips', 'hours'."),
                matrix(plan.propagations()));
        assertEquals(List.of("trips: The rows do not bring its columns 'trips', 'hours'."), plan.refusals());
        var refused = assertThrows(PushdeskException.class, () -> driver.store().push(plan, Progress.NONE));
        assertEquals(ErrorCode.INVALID_INPUT, refused.code());
        assertEquals(List.of(), driver.online("rates"));
        assertEquals(List.of(), driver.store().history());
    }

    @Test
    void aRefusedViewMayBeLeftOut() {
        driver = StoreDriver.inMemory(two());

        var result = driver.push(leavingOut(driver.request("push", ONLINE, "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T00:00:00Z"), "trips"));

        assertEquals(List.of("rates ONLINE: inserted 1", "trips ONLINE: refused: Left out of this push."), matrix(result.propagations()));
        assertEquals(List.of(List.of(1L, 0.5f)), driver.online("rates"));
    }

    @Test
    void aMissingEventTimeRefusesEveryView() {
        driver = StoreDriver.inMemory(Definitions.drivers());

        var plan = driver.plan("push", ONLINE_AND_OFFLINE, "driver_id,rate,trips", "1,0.5,1");

        assertEquals(
                List.of(
                        "stats ONLINE: refused: The rows do not bring its column 'event_timestamp'.",
                        "log OFFLINE: refused: The rows do not bring its columns 'event_timestamp', 'created'."),
                matrix(plan.propagations()));
    }

    @Test
    void offlineIsRefusedWithoutABatchSourceAndOnlineWorks() {
        driver = StoreDriver.inMemory(new Definitions().push("push", null).view("stats", "push", null, "driver_id Int64", "rate Float32"));

        var offline = driver.plan("push", OFFLINE, "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T00:00:00Z");
        var online = driver.push("push", ONLINE, "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T00:00:00Z");

        assertEquals(List.of("The push source 'push' has no batch source, so there is nowhere to append to."), offline.refusals());
        assertEquals(List.of("stats ONLINE: inserted 1"), matrix(online.propagations()));
    }

    @Test
    void offlineNeedsWhatEveryReaderOfTheBatchSourceNeeds() {
        driver = StoreDriver.inMemory(Definitions.drivers().view("hourly", null, "log", "driver_id Int64", "hours Int32"));

        var plan = driver.plan("push", OFFLINE, "driver_id,rate,trips,event_timestamp,created", "1,0.5,1,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z");

        assertEquals(List.of("log OFFLINE: refused: The rows do not bring its column 'hours'."), matrix(plan.propagations()));
    }

    @Test
    void offlineIsRefusedWhereNoOneTypeHoldsAColumnForAllItsViews() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log")
                .view("one", "push", "log", "driver_id Int64", "level Bool").view("other", "push", "log", "driver_id Int64", "level Float64"));

        var plan = driver.plan("push", OFFLINE, "driver_id,level,event_timestamp", "1,1,2026-01-01T00:00:00Z");

        assertEquals(
                List.of("log OFFLINE: refused: No one type holds 'level' for all its views: one wants Bool, other wants Float64."),
                matrix(plan.propagations()));
    }

    @Test
    void aViewThatIsNotOnlineGetsNothingAndRefusesNothing() {
        driver = StoreDriver.inMemory(Definitions.drivers().view("history", "push", "log", false, "", "driver_id Int64", "rate Float32"));

        var result = driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01T00:00:00Z");

        assertEquals(
                List.of("stats ONLINE: inserted 1", "history ONLINE: refused: The view is defined with online=False and gets nothing online."),
                matrix(result.propagations()));
        assertEquals(List.of(), driver.online("history"));
    }

    @Test
    void aPushThatWouldWriteNothingIsRefused() {
        driver = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log").push("unread", "log")
                .view("history", "push", "log", false, "", "driver_id Int64", "rate Float32"));

        assertEquals(
                List.of("No view of this push takes rows online, so nothing would be written."),
                driver.plan("push", ONLINE, "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T00:00:00Z").refusals());
        assertEquals(
                List.of("No feature view consumes the push source 'unread', so nothing goes online."),
                driver.plan("unread", ONLINE, "driver_id,rate,event_timestamp", "1,0.5,2026-01-01T00:00:00Z").refusals());
    }

    @Test
    void badRowsRefuseThePushUnlessTheyAreSkipped() {
        driver = StoreDriver.inMemory(Definitions.drivers());
        var request = driver.request("push", ONLINE_AND_OFFLINE, "driver_id,rate,trips,event_timestamp,created",
                "1,0.5,1,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z", "2,abc,1,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z",
                ",0.5,1,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z");

        var refused = driver.store().plan(request, Progress.NONE);
        var result = driver.push(skippingBadRows(request));

        assertEquals(List.of("2 rows have bad cells; mend them, or push the others without them."), refused.refusals());
        assertEquals(List.of("stats ONLINE: inserted 1 rejected 2", "log OFFLINE: appended 1 rejected 2"), matrix(result.propagations()));
        assertEquals(2, result.rowsRejected());
        assertEquals(RowFate.REJECTED, refused.fate("stats", 1).orElseThrow());
    }

    @Test
    void whereEveryRowIsBadNoOthersAreSpokenOf() {
        driver = StoreDriver.inMemory(Definitions.drivers());
        String header = "driver_id,rate,trips,event_timestamp,created";
        String bad = "1,abc,1,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z";

        assertEquals(List.of("The only row has a bad cell; mend it."), driver.plan("push", ONLINE, header, bad).refusals());
        assertEquals(List.of("All 2 rows have bad cells; mend them."), driver.plan("push", ONLINE, header, bad, bad).refusals());
    }

    @Test
    void aMissingCreatedColumnRefusesOfflineUnlessItIsFilled() {
        driver = StoreDriver.inMemory(Definitions.drivers());
        var request = driver.request("push", ONLINE_AND_OFFLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01T00:00:00Z");

        var refused = driver.store().plan(request, Progress.NONE);
        var result = driver.push(fillingCreated(request));

        assertEquals(
                List.of("stats ONLINE: inserted 1", "log OFFLINE: refused: The rows do not bring its column 'created'."), matrix(refused.propagations()));
        assertEquals(List.of("stats ONLINE: inserted 1", "log OFFLINE: appended 1"), matrix(result.propagations()));
        var online = driver.store().online("stats", RowQuery.first(1)).rows().getFirst().created();
        assertEquals(driver.store().offline("log", RowQuery.first(1)).rows().getFirst().created(), online);
        assertEquals(false, online.isAfter(result.at()));
    }

    @Test
    void anUnknownPushSourceIsNamed() {
        driver = StoreDriver.inMemory(Definitions.drivers());

        var failure = assertThrows(PushdeskException.class, () -> driver.store().requirements("pull"));

        assertEquals("No push source is named 'pull'; the repository has push.", failure.getMessage());
    }

    @Test
    void aPlanIsOutdatedOnceAnotherPushWasMade() {
        driver = StoreDriver.inMemory(Definitions.drivers());
        var plan = driver.plan("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01T00:00:00Z");
        driver.push("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.7,1,2026-01-02T00:00:00Z");

        assertOutdated(plan, "Another push (number 1) was made since this one was planned; nothing was written. Look at the new plan.");
        assertEquals(List.of(List.of(1L, 0.7f, 1L)), driver.online("stats"));
    }

    @Test
    void aPlanIsOutdatedOnceItsDefinitionsChanged() {
        driver = StoreDriver.inMemory(Definitions.drivers());
        var plan = driver.plan("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01T00:00:00Z");
        driver.store().definitions(Definitions.drivers().view("more", "push", "log", "driver_id Int64", "rate Float32").repo());

        assertOutdated(plan, "The definitions of 'push' or its views changed since this push was planned; nothing was written. Look at the new plan.");
    }

    @Test
    void aPlanIsOutdatedOnceTheWriteRuleChanged() {
        driver = StoreDriver.inMemory(Definitions.drivers());
        var plan = driver.plan("push", ONLINE, "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01T00:00:00Z");
        driver.store().setWriteRule(WriteRule.LAST_WRITE);

        assertOutdated(plan, "The rule of which row wins online was changed since this push was planned; nothing was written. Look at the new plan.");
    }

    @Test
    void aPlanIsOutdatedOnceItsFileChanged(@TempDir Path folder) throws IOException {
        driver = StoreDriver.inMemory(Definitions.drivers());
        Path file = folder.resolve("drivers.csv");
        Files.writeString(file, "driver_id,rate,trips,event_timestamp\n1,0.5,1,2026-01-01T00:00:00Z\n");
        var requirements = driver.store().requirements("push");
        PushPlan plan;
        try (RowInput input = RowInput.file(file)) {
            var mapping = ColumnMapping.auto(CsvRows.header(input, CsvFormat.USUAL), requirements);
            var rows = CsvRows.read(input, CsvFormat.USUAL, mapping, requirements, Progress.NONE);
            plan = driver.store().plan(new PushRequest("push", ONLINE, rows), Progress.NONE);
        }
        Files.writeString(file, "driver_id,rate,trips,event_timestamp\n1,0.6,1,2026-01-01T00:00:00Z\n");

        assertOutdated(plan, "The file " + file + " was changed since this push was planned; nothing was written. Look at the new plan.");
        assertEquals(List.of(), driver.online("stats"));

        Files.writeString(file, "driver_id,rate,trips,event_timestamp\n1,0.5,1,2026-01-01T00:00:00Z\n");
        assertEquals(1, driver.store().push(plan, Progress.NONE).pushId());
    }

    private void assertOutdated(PushPlan plan, String message) {
        var failure = assertThrows(PushdeskException.class, () -> driver.store().push(plan, Progress.NONE));
        assertEquals(ErrorCode.PLAN_OUTDATED, failure.code());
        assertEquals(message, failure.getMessage());
    }

    private static Definitions two() {
        return new Definitions().batch("log", "").push("push", "log")
                .view("rates", "push", "log", "driver_id Int64", "rate Float32")
                .view("trips", "push", "log", "driver_id Int64", "trips Int64", "hours Int32");
    }
}
