package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// `history` and `trace` on a real repository with a real store.
class JournalCommandsTest {
    private static final String HELLO = "../sample-repos/hello";

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path store;

    private Answer run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store.toString()));
        Answer answer = terminal.run(all.toArray(String[]::new));
        return new Answer(answer.code(), answer.out()
                .replaceAll("\"at\":\"[^\"]+\"", "\"at\":\"T\"")
                .replaceAll("\"path\":\"[^\"]+\",\"sha256\":\"[0-9a-f]{64}\"", "\"path\":\"P\",\"sha256\":\"H\""), answer.err());
    }

    private void push(String file, String mode) {
        assertEquals(0, run("push", HELLO, "weather_push", HELLO + "/data/" + file, "--to", mode).code());
    }

    @Test
    void historyListsThePushesNewestFirst() {
        assertEquals(new Answer(0, "", "Nothing was pushed yet.\n"), run("history", HELLO));
        push("weather.csv", "online_and_offline");
        push("weather_late.csv", "online");

        assertEquals(
                List.of("push  at  source  mode  origin  rows  bad  written",
                        "2  T  weather_push  online  weather_late.csv  3  0  2",
                        "1  T  weather_push  online_and_offline  weather.csv  5  0  9"),
                words(run("history", HELLO).out()));
        assertEquals(new Answer(0, """
                {"pushes":[{"pushId":2,"at":"T","source":"weather_push","mode":"online",\
                "origin":{"kind":"FILE","name":"weather_late.csv","path":"P","sha256":"H"},"rowsRead":3,"rowsRejected":0,\
                "propagations":[{"target":"city_weather","store":"ONLINE","inserted":1,"updated":1,"unchanged":0,"late":1,\
                "superseded":0,"appended":0,"rejected":0}]},\
                {"pushId":1,"at":"T","source":"weather_push","mode":"online_and_offline",\
                "origin":{"kind":"FILE","name":"weather.csv","path":"P","sha256":"H"},"rowsRead":5,"rowsRejected":0,\
                "propagations":[{"target":"city_weather","store":"ONLINE","inserted":4,"updated":0,"unchanged":0,"late":0,\
                "superseded":1,"appended":0,"rejected":0},\
                {"target":"readings","store":"OFFLINE","inserted":0,"updated":0,"unchanged":0,"late":0,\
                "superseded":0,"appended":5,"rejected":0}]}]}
                """, ""), run("history", HELLO, "--json"));
    }

    private static List<String> words(String table) {
        return table.lines().map(line -> line.strip().replaceAll(" {2,}", "  ").replaceAll("\\d{4}-\\d\\d-\\d\\dT[^ ]+", "T")).toList();
    }

    @Test
    void traceTellsOfEveryRowOfAKeyWhatBecameOfIt() {
        push("weather.csv", "online");
        assertEquals(new Answer(0, """
                city    celsius  sky     event time            created  push  line  origin       state
                Berlin      6.5  clear   2026-11-20T12:00:00Z              1     6  weather.csv  stored
                Berlin      4.5  cloudy  2026-11-20T06:00:00Z              1     2  weather.csv  superseded by line 6
                """, ""), run("trace", HELLO, "--view", "city_weather", "--entity", "city=Berlin"));
        assertEquals(new Answer(0, """
                {"view":"city_weather","rows":[{"keys":{"city":"Berlin"},"values":{"celsius":6.5,"sky":"clear"},\
                "eventTimestamp":"2026-11-20T12:00:00Z","pushId":1,"line":6,"at":"T",\
                "origin":{"kind":"FILE","name":"weather.csv","path":"P","sha256":"H"},"fate":"INSERTED"},\
                {"keys":{"city":"Berlin"},"values":{"celsius":4.5,"sky":"cloudy"},\
                "eventTimestamp":"2026-11-20T06:00:00Z","pushId":1,"line":2,"at":"T",\
                "origin":{"kind":"FILE","name":"weather.csv","path":"P","sha256":"H"},"fate":"SUPERSEDED","beatenBy":{"pushId":1,"line":6}}]}
                """, ""), run("trace", HELLO, "--view", "city_weather", "--entity", "city=Berlin", "--json"));
    }

    @Test
    void whatCantBeTracedIsNamed() {
        assertEquals(new Answer(0, "", "Nothing was ever pushed to city_weather under this key.\n"),
                run("trace", HELLO, "--view", "city_weather", "--entity", "city=Atlantis"));
        assertEquals(new Answer(1, "", "No feature view is named 'nope'; the repository has city_weather.\n"), run("trace", HELLO, "--view", "nope"));
        assertEquals(new Answer(1, "", "A key of 'city_weather' has city; given: no columns.\n"), run("trace", HELLO, "--view", "city_weather"));
        assertEquals(new Answer(1, "", "--entity: one key is traced at a time; found 2.\n"),
                run("trace", HELLO, "--view", "city_weather", "--entity", "city=Oslo,Berlin"));
    }
}
