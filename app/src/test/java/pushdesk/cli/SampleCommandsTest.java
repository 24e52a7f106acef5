package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// The commands on a real repository with a real store: what a script relies on, whole.
class SampleCommandsTest {
    private static final Path HELLO = Path.of("../sample-repos/hello");
    private static final String READ_5 = "\"source\":\"weather_push\",\"mode\":\"online_and_offline\",\"rowsRead\":5,\"rowsRejected\":0,\"rejects\":[],";

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path store;

    @Test
    void showPrintsTheRepositoryAsJson() {
        assertEquals(new Answer(0, """
                {"project":"hello",\
                "entities":[{"name":"city","joinKey":"city","type":"String"}],\
                "dataSources":[{"name":"readings","kind":"FileSource"},{"name":"weather_push","kind":"PushSource","batchSource":"readings"}],\
                "featureViews":[{"name":"city_weather","kind":"FeatureView","entities":["city"],\
                "features":[{"name":"celsius","type":"Float32"},{"name":"sky","type":"String"}],\
                "batchSource":"readings","streamSource":"weather_push","ttlSeconds":21600,"online":true}],\
                "featureServices":[],"problems":[]}
                """, ""), terminal.run("show", HELLO.toString(), "--json"));
    }

    @Test
    void aDryRunTellsAndWritesNothing() {
        String planned = "{" + READ_5 + propagations(online(4, 0, 0, 0, 1, 0), offline(5, 0)) + "}\n";
        assertEquals(new Answer(0, planned, ""), push("weather.csv", "--to", "online_and_offline", "--dry-run", "--json"));
        assertEquals(new Answer(0, planned, ""), push("weather.csv", "--to", "online_and_offline", "--dry-run", "--json"));
    }

    @Test
    void aPushIsDoneAndCountedAndPushingItAgainChangesNothingOnline() {
        assertEquals(new Answer(0, "{\"pushId\":1," + READ_5 + propagations(online(4, 0, 0, 0, 1, 0), offline(5, 0)) + "}\n", ""),
                push("weather.csv", "--to", "online_and_offline", "--json"));
        assertEquals(new Answer(0, "{\"pushId\":2," + READ_5 + propagations(online(0, 0, 4, 0, 1, 0), offline(5, 0)) + "}\n", ""),
                push("weather.csv", "--to", "online_and_offline", "--json"));
    }

    @Test
    void badRowsRefuseThePushAndAreListed() {
        assertEquals(new Answer(1, """
                {"source":"weather_push","mode":"online","rowsRead":2,"rowsRejected":1,\
                "rejects":[{"line":2,"column":"celsius","value":"mild","reason":"'mild' is not a Float32"}],\
                """ + propagations(online(1, 0, 0, 0, 0, 1)) + "}\n", "One row has a bad cell; mend it, or push the others without it.\n"),
                push("weather_bad.csv", "--json"));
    }

    @Test
    void badRowsMayBeLeftOutAndSaved() throws IOException {
        Path rejects = store.resolve("rejects.csv");
        Answer answer = push("weather_bad.csv", "--on-bad-row", "skip", "--rejects", rejects.toString(), "--json");
        assertEquals(new Answer(0, """
                {"pushId":1,"source":"weather_push","mode":"online","rowsRead":2,"rowsRejected":1,\
                "rejects":[{"line":2,"column":"celsius","value":"mild","reason":"'mild' is not a Float32"}],\
                """ + propagations(online(1, 0, 0, 0, 0, 1)) + "}\n", ""), answer);
        assertEquals("""
                city,celsius,sky,measured_at,line,column,reason
                Berlin,mild,clear,2026-11-20T18:00:00Z,2,celsius,'mild' is not a Float32
                """, Files.readString(rejects));
    }

    @Test
    void standardInputIsAFileToo() {
        terminal.typing("town;sky;celsius;measured_at\nTromsø;snow;-3.5;2026-11-20T06:00:00Z\n");
        assertEquals(0, run("push", "hello", "weather_push", "-", "--map", "town=city").code());
        assertEquals(new Answer(0, """
                {"view":"city_weather","rows":[{"keys":{"city":"Tromsø"},"status":"OUTSIDE_MAX_AGE",\
                "values":{"celsius":-3.5,"sky":"snow"},"eventTimestamp":"2026-11-20T06:00:00Z","pushId":1,"line":2}]}
                """, ""), run("online", "hello", "--view", "city_weather", "--json"));
    }

    @Test
    void onlineAnswersForEachKeyInTheOrderAskedFor() {
        push("weather.csv", "--to", "online");
        assertEquals(new Answer(0, """
                {"view":"city_weather","rows":[\
                {"keys":{"city":"Oslo"},"status":"OUTSIDE_MAX_AGE","values":{"celsius":-2.5,"sky":"snow"},\
                "eventTimestamp":"2026-11-20T06:00:00Z","pushId":1,"line":4},\
                {"keys":{"city":"Atlantis"},"status":"NOT_FOUND"},\
                {"keys":{"city":"Berlin"},"status":"OUTSIDE_MAX_AGE","values":{"celsius":6.5,"sky":"clear"},\
                "eventTimestamp":"2026-11-20T12:00:00Z","pushId":1,"line":6}]}
                """, ""), run("online", "hello", "--view", "city_weather", "--entity", "city=Oslo,Atlantis,Berlin", "--json"));
    }

    @Test
    void featuresAreAnsweredAsTheFeatureServerAnswers() {
        push("weather.csv");
        assertEquals(new Answer(0, """
                {"metadata":{"feature_names":["city","city_weather__celsius"]},"results":[\
                {"values":["Oslo","Atlantis"],"statuses":["PRESENT","PRESENT"],"event_timestamps":["1970-01-01T00:00:00Z","1970-01-01T00:00:00Z"]},\
                {"values":[-2.5,null],"statuses":["OUTSIDE_MAX_AGE","NOT_FOUND"],"event_timestamps":["2026-11-20T06:00:00Z","1970-01-01T00:00:00Z"]}]}
                """, ""), run("online", "hello", "--features", "city_weather:celsius", "--full-feature-names", "--entity", "city=Oslo,Atlantis"));
        assertEquals(new Answer(1, "", "No feature service is named 'nope'; the repository has none.\n"), run("online", "hello", "--service", "nope"));
        assertEquals(1, run("online", "hello", "--service", "nope", "--view", "city_weather").code());
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() {
        assertEquals(new Answer(1, "", "No push source is named 'nope'; the repository has weather_push.\n"),
                run("push", "hello", "nope", "x.csv"));
        assertEquals(new Answer(1, "", "No feature view is named 'nope'; the repository has city_weather.\n"),
                run("online", "hello", "--view", "nope"));
        assertEquals(new Answer(1, "", "--entity town=Oslo: 'town' is no join key of city_weather; it has city.\n"),
                run("online", "hello", "--view", "city_weather", "--entity", "town=Oslo"));
        assertEquals(new Answer(0, "", "Nothing is stored for city_weather.\n"), run("online", "hello", "--view", "city_weather"));
    }

    private Answer push(String file, String... options) {
        var arguments = new ArrayList<>(List.of("push", "hello", "weather_push", HELLO.resolve("data").resolve(file).toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    /// The second argument names a sample.
    private Answer run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.set(1, "../sample-repos/" + arguments[1]);
        all.addAll(List.of("--store", store.toString()));
        return terminal.run(all.toArray(String[]::new));
    }

    private static String propagations(String... lines) {
        return "\"propagations\":[" + String.join(",", lines) + "]";
    }

    private static String online(int inserted, int updated, int unchanged, int late, int superseded, int rejected) {
        return line("city_weather", "ONLINE", inserted, updated, unchanged, late, superseded, 0, rejected);
    }

    private static String offline(int appended, int rejected) {
        return line("readings", "OFFLINE", 0, 0, 0, 0, 0, appended, rejected);
    }

    private static String line(String target, String kind, int... counts) {
        return ("{\"target\":\"%s\",\"store\":\"%s\",\"inserted\":%d,\"updated\":%d,\"unchanged\":%d,\"late\":%d,\"superseded\":%d,"
                + "\"appended\":%d,\"rejected\":%d}").formatted(target, kind, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }
}
