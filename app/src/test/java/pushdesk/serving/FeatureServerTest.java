package pushdesk.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.store.StoreDriver.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureService.Projection;
import pushdesk.rows.RowOrigin;
import pushdesk.store.Definitions;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;

class FeatureServerTest {
    private static final String ROW = "\"driver_id\":[1],\"rate\":[0.5],\"trips\":[7]";
    private static final String TIME = "\"event_timestamp\":[\"2026-01-01T10:00:00\"]";

    private final ServerDriver driver = new ServerDriver(Definitions.drivers()
            .batch("readings", "", Map.of("temp", "celsius"))
            .push("reading_push", "readings")
            .view("reading", "reading_push", "readings", "city Unknown", "celsius Float64", "raw Bytes", "seen UnixTimestamp", "ok Bool",
                    "tags Array(String)", "more Map", "note Json")
            .view("archived", "reading_push", "readings", false, "", "city Unknown", "raw Bytes")
            .push("unheard", "readings")
            .service("ranking", new Projection("stats", Optional.empty(), List.of("rate"), Map.of()))
            .computedOnWrite("computed", "stats"));

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aPushIsPlannedDoneJournalledAndSeen() {
        assertEquals("200", driver.post("/push", push("push", "{" + ROW + "," + TIME + ",\"created\":[\"2026-01-01 11:00:00+00:00\"]}", "online_and_offline")));

        PushResult pushed = driver.store.store().history().getFirst();
        assertEquals(List.of("stats ONLINE: inserted 1", "log OFFLINE: appended 1"), matrix(pushed.propagations()));
        assertEquals(new RowOrigin(RowOrigin.Kind.SERVER, "/push", "", ""), pushed.origin());
        assertEquals(
                List.of(new StoredRow(List.of(1L, 0.5f, 7L), Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-01-01T11:00:00Z"), 1, 1)),
                driver.store.store().online("stats", RowQuery.first(5)).rows());
        assertEquals(List.of("POST /push 200  " + Optional.of(pushed)), seen());
    }

    @Test
    void everyTypeIsReadFromItsJson() {
        assertEquals("200", driver.post("/push", push("reading_push", """
                {"city":["Oslo","0042"],"temp":[3,null],"raw":["aGk=",null],"seen":[1767261600,"2026-01-01T10:00:00Z"],"ok":[true,NaN],
                "tags":[["a","b, c"],[]],"more":[{"k": [1, 2.50]},null],"note":["{\\"a\\": 1}",null],"event_timestamp":[1767261600.5,1767261600],"extra":[1,2]}
                """, "online")));

        assertEquals("Unknown", driver.store.store().definitions().featureView("reading").orElseThrow().joinKeys().getFirst().type().feastName());
        assertEquals(
                List.of(
                        Arrays.asList("0042", null, null, Instant.parse("2026-01-01T10:00:00Z"), null, List.of(), null, null),
                        Arrays.asList("Oslo", 3.0, "hi", Instant.parse("2026-01-01T10:00:00Z"), true, List.of("a", "b, c"), "{\"k\":[1,2.50]}", "{\"a\":1}")),
                driver.store.online("reading").stream().map(FeatureServerTest::readable).toList());
        assertEquals(
                """
                200 {"metadata":{"feature_names":["city","celsius","raw","seen","ok","tags","more","note"]},"results":[\
                {"values":["Oslo"],"statuses":["PRESENT"],"event_timestamps":["1970-01-01T00:00:00Z"]},\
                {"values":[3.0],"statuses":["PRESENT"],"event_timestamps":["2026-01-01T10:00:00.500Z"]},\
                {"values":["aGk="],"statuses":["PRESENT"],"event_timestamps":["2026-01-01T10:00:00.500Z"]},\
                {"values":[1767261600],"statuses":["PRESENT"],"event_timestamps":["2026-01-01T10:00:00.500Z"]},\
                {"values":[true],"statuses":["PRESENT"],"event_timestamps":["2026-01-01T10:00:00.500Z"]},\
                {"values":[["a","b, c"]],"statuses":["PRESENT"],"event_timestamps":["2026-01-01T10:00:00.500Z"]},\
                {"values":[{"k":[1,2.50]}],"statuses":["PRESENT"],"event_timestamps":["2026-01-01T10:00:00.500Z"]},\
                {"values":["{\\"a\\":1}"],"statuses":["PRESENT"],"event_timestamps":["2026-01-01T10:00:00.500Z"]}]}""",
                driver.post("/get-online-features", """
                        {"entities":{"city":["Oslo"]},"features":["reading:celsius","reading:raw","reading:seen","reading:ok","reading:tags","reading:more","reading:note"]}
                        """));
    }

    @Test
    void rowsAreWrittenToOneViewWithTheTimesByFeastsNames() {
        assertEquals("200 null", driver.post("/write-to-online-store",
                "{\"feature_view_name\":\"stats\",\"df\":{" + ROW + "," + TIME + ",\"created\":[null]},\"allow_registry_cache\":false}"));

        assertEquals(List.of(List.of(1L, 0.5f, 7L)), driver.store.online("stats"));
        assertEquals(List.of("stats ONLINE: inserted 1"), matrix(driver.store.store().history().getFirst().propagations()));
    }

    /// Feast's SDK writes view after view, and stops at the first refusal.
    @Test
    void aWriteToAViewThatTakesNothingOnlineIsAnsweredAsDoneWritesNothingAndIsTold() {
        assertEquals("200 null", driver.post("/write-to-online-store", "{\"feature_view_name\":\"archived\",\"df\":{\"city\":[\"Oslo\"]," + TIME + "}}"));

        assertEquals(List.of(), driver.store.store().history());
        assertEquals(List.of("POST /write-to-online-store 200 'archived' has online=False; nothing was written. Optional.empty"), seen());
    }

    @Test
    void aTimeThatIsNullAsFeastsSdkSendsItIsNull() {
        driver.post("/push", push("reading_push", """
                {"city":["Oslo"],"temp":[1],"raw":[null],"seen":[-9223372036854775808],"ok":[null],"tags":[null],"more":[null],"note":[null],
                "event_timestamp":[1767261600]}
                """, "online"));

        assertEquals(List.of(Arrays.asList("Oslo", 1.0, null, null, null, null, null, null)), driver.store.online("reading"));
    }

    @Test
    void onlineFeaturesAreAnsweredAsFeastAnswers() {
        driver.post("/push", push("push", "{" + ROW.replace("7", "null") + "," + TIME + "}", "online"));

        assertEquals(
                """
                200 {"metadata":{"feature_names":["driver_id","rate","trips"]},"results":[\
                {"values":[1,2],"statuses":["PRESENT","PRESENT"],"event_timestamps":["1970-01-01T00:00:00Z","1970-01-01T00:00:00Z"]},\
                {"values":[0.5,null],"statuses":["PRESENT","NOT_FOUND"],"event_timestamps":["2026-01-01T10:00:00Z","1970-01-01T00:00:00Z"]},\
                {"values":[null,null],"statuses":["NULL_VALUE","NOT_FOUND"],"event_timestamps":["2026-01-01T10:00:00Z","1970-01-01T00:00:00Z"]}]}""",
                driver.post("/get-online-features", "{\"entities\":{\"driver_id\":[1,2],\"other\":[true,null]},\"features\":[\"stats:rate\",\"stats:trips\"]}"));
        assertEquals(
                """
                200 {"metadata":{"feature_names":["driver_id","stats__rate"]},"results":[\
                {"values":[1],"statuses":["PRESENT"],"event_timestamps":["1970-01-01T00:00:00Z"]},\
                {"values":[0.5],"statuses":["PRESENT"],"event_timestamps":["2026-01-01T10:00:00Z"]}]}""",
                driver.post("/get-online-features", "{\"entities\":{\"driver_id\":[\"1\"]},\"feature_service\":\"ranking\",\"features\":null,\"full_feature_names\":true}"));
    }

    @Test
    void feastsOwnErrorsAreToldSoThatItsClientsRaiseThem() {
        assertEquals(feast(422, "PushSourceNotFoundException", "No push source is named 'nope'; the repository has push, reading_push, unheard."),
                driver.post("/push", push("nope", "{}", "online")));
        assertEquals(feast(422, "PushSourceNotFoundException", "No feature view consumes the push source 'unheard'."),
                driver.post("/push", push("unheard", "{}", "online")));
        assertEquals(feast(404, "FeastObjectNotFoundException", "No feature view is named 'nope'; the repository has stats, reading, archived."),
                driver.post("/write-to-online-store", "{\"feature_view_name\":\"nope\",\"df\":{}}"));
        assertEquals(feast(404, "FeatureViewNotFoundException", "No feature view is named 'nope'; the repository has stats, reading, archived."),
                driver.post("/get-online-features", "{\"entities\":{\"driver_id\":[1]},\"features\":[\"nope:rate\"]}"));
        assertEquals(feast(404, "FeatureServiceNotFoundException", "No feature service is named 'nope'; the repository has ranking."),
                driver.post("/get-online-features", "{\"entities\":{\"driver_id\":[1]},\"feature_service\":\"nope\"}"));
    }

    @Test
    void faultsOfTheCallerNameRowAndColumnAndAreNever5xx() {
        assertEquals("400 \"Nothing was written. row 2, rate: 'abc' is not a Float32. row 2, trips: '7.5' is not an Int64. row 3, driver_id: the key is null; every row needs it. "
                        + "2 rows have bad cells; mend them, or push the others without them.\"",
                driver.post("/push", push("push", """
                        {"driver_id":[1,2,null],"rate":[1,"abc",2],"trips":[1,7.5,2],"event_timestamp":["2026-01-01","2026-01-01","2026-01-01"]}""", "online")));
        assertEquals("400 \"Nothing was written. row 1, city: '[1]' is a list or an object, not a text or a number. row 1, raw: '12' is a number, not a Bytes. "
                        + "The only row has a bad cell; mend it.\"",
                driver.post("/push", push("reading_push", """
                        {"city":[[1]],"temp":[1],"raw":[12],"seen":[1],"ok":[true],"tags":[null],"more":[null],"note":[null],"event_timestamp":[1]}""", "online")));
        assertEquals("400 \"Nothing was written. stats: The rows do not bring its columns 'trips', 'event_timestamp'.\"",
                driver.post("/push", push("push", "{\"driver_id\":[1],\"rate\":[1]}", "online")));
        assertEquals("400 \"df: every column needs the same number of values; found 1 of driver_id, 2 of rate.\"",
                driver.post("/push", push("push", "{\"driver_id\":[1],\"rate\":[1,2]}", "online")));
        assertEquals("400 \"to: 'offlin' is no push mode; expected online, offline or online_and_offline.\"", driver.post("/push", push("push", "{}", "offlin")));
        assertEquals("400 \"'computed' is an on-demand view: it is computed when it is read, nothing of it is stored.\"",
                driver.post("/write-to-online-store", "{\"feature_view_name\":\"computed\",\"df\":{}}"));
        assertEquals("400 \"'computed' has no feature 'x'; it has none.\"",
                driver.post("/get-online-features", "{\"entities\":{\"driver_id\":[1]},\"features\":[\"computed:x\"]}"));
        assertEquals("400 \"entities, row 1, driver_id: 'abc' is not an Int64.\"",
                driver.post("/get-online-features", "{\"entities\":{\"driver_id\":[\"abc\"]},\"features\":[\"stats:rate\"]}"));
        assertEquals("400 \"entities, row 1, driver_id: a list or an object is no key.\"",
                driver.post("/get-online-features", "{\"entities\":{\"driver_id\":[[1]]},\"features\":[\"stats:rate\"]}"));
        assertEquals(List.of(), driver.store.store().history());
    }

    @Test
    void aBodyOfAnotherShapeIsToldAsFastApiTellsIt() {
        assertEquals(detail("missing", ",\"push_source_name\"", "Field required"), driver.post("/push", "{\"df\":{}}"));
        assertEquals(detail("missing", ",\"df\"", "Field required"), driver.post("/push", "{\"push_source_name\":\"push\"}"));
        assertEquals(detail("string_type", ",\"push_source_name\"", "a string is expected"), driver.post("/push", "{\"push_source_name\":3,\"df\":{}}"));
        assertEquals(detail("dict_type", ",\"df\"", "an object of lists is expected: {column: [values]}"), driver.post("/push", "{\"df\":[]}"));
        assertEquals(detail("list_type", ",\"df\"", "'a': a list is expected"), driver.post("/push", "{\"df\":{\"a\":1}}"));
        assertEquals(detail("json_invalid", "", "not JSON: Unexpected end-of-input: expected close marker for Object (line 1, column 2)"), driver.post("/push", "{"));
        assertEquals(detail("string_type", ",\"features\"", "strings are expected"), driver.post("/get-online-features", "{\"entities\":{},\"features\":[1]}"));
        assertEquals(detail("bool_type", ",\"full_feature_names\"", "true or false is expected"),
                driver.post("/get-online-features", "{\"entities\":{},\"features\":[],\"full_feature_names\":1}"));
        assertEquals(detail("model_attributes_type", "", "a JSON object is expected"), driver.post("/push", "[]"));
        assertEquals(detail("model_attributes_type", "", "a JSON object is expected"), driver.post("/push", ""));
        assertEquals(detail("json_invalid", "", "there is more after the end of the JSON object"), driver.post("/push", "{} {}"));
        assertEquals("422", driver.post("/push", "{\"df\":").substring(0, 3));
    }

    @Test
    void otherEndpointsAreToldFromOtherPaths() {
        assertEquals("200", driver.send("/health", "GET", ""));
        assertEquals("404 {\"detail\":\"Not Found\"}", driver.post("/pull", "{}"));
        assertEquals("405 {\"detail\":\"Method Not Allowed\"}", driver.send("/push", "GET", ""));
        assertEquals(
                List.of("GET /health 200  Optional.empty", "POST /pull 404 Not Found Optional.empty", "GET /push 405 Method Not Allowed Optional.empty"),
                seen().subList(0, 3));
    }

    @Test
    void pushesThatComeAtOnceAreAllDone() throws Exception {
        int clients = 8;
        int pushes = 25;
        var answers = new ArrayList<Future<List<String>>>();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                int first = client * pushes;
                answers.add(pool.submit(() -> LongStream.range(first, first + pushes)
                        .mapToObj(key -> driver.post("/push", push("push", "{" + ROW.replace("[1]", "[" + key + "]") + "," + TIME + "}", "online")))
                        .distinct()
                        .toList()));
            }
        }
        for (Future<List<String>> answer : answers) {
            assertEquals(List.of("200"), answer.get());
        }
        assertEquals(LongStream.range(0, (long) clients * pushes).boxed().toList(),
                driver.store.online("stats").stream().map(List::getFirst).map(Long.class::cast).toList());
        assertEquals(clients * pushes, driver.store.store().history().size());
        assertEquals(clients * pushes, driver.served.stream().map(ServedRequest::push).flatMap(Optional::stream).map(PushResult::pushId).distinct().count());
    }

    private List<String> seen() {
        return driver.served.stream()
                .map(request -> request.method() + " " + request.path() + " " + request.status() + " " + request.said() + " " + request.push())
                .toList();
    }

    private static String push(String source, String table, String mode) {
        return "{\"push_source_name\":\"" + source + "\",\"df\":" + table + ",\"to\":\"" + mode + "\"}";
    }

    private static String feast(int status, String errorClass, String message) {
        return status + " \"{\\\"module\\\":\\\"feast.errors\\\",\\\"class\\\":\\\"" + errorClass + "\\\",\\\"message\\\":\\\"" + message + "\\\"}\"";
    }

    private static String detail(String type, String place, String message) {
        return "422 {\"detail\":[{\"type\":\"" + type + "\",\"loc\":[\"body\"" + place + "],\"msg\":\"" + message + "\"}]}";
    }

    private static List<Object> readable(List<Object> values) {
        return values.stream().map(value -> value instanceof byte[] bytes ? new String(bytes) : value).collect(java.util.stream.Collectors.toList());
    }
}
