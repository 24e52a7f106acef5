package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;
import pushdesk.store.sql.Database;

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
                List.of("entry  at  what  source  mode  origin  rows  bad  written  state",
                        "2  T  push  weather_push  online  weather_late.csv  3  0  2  in effect",
                        "1  T  push  weather_push  online_and_offline  weather.csv  5  0  9  in effect"),
                words(run("history", HELLO).out()));
        assertEquals(new Answer(0, """
                {"pushes":[{"pushId":2,"at":"T","kind":"PUSH","source":"weather_push","mode":"online",\
                "origin":{"kind":"FILE","name":"weather_late.csv","path":"P","sha256":"H"},"rowsRead":3,"rowsRejected":0,\
                "propagations":[{"target":"city_weather","store":"ONLINE","inserted":1,"updated":1,"unchanged":0,"late":1,\
                "superseded":0,"appended":0,"rejected":0}]},\
                {"pushId":1,"at":"T","kind":"PUSH","source":"weather_push","mode":"online_and_offline",\
                "origin":{"kind":"FILE","name":"weather.csv","path":"P","sha256":"H"},"rowsRead":5,"rowsRejected":0,\
                "propagations":[{"target":"city_weather","store":"ONLINE","inserted":4,"updated":0,"unchanged":0,"late":0,\
                "superseded":1,"appended":0,"rejected":0},\
                {"target":"readings","store":"OFFLINE","inserted":0,"updated":0,"unchanged":0,"late":0,\
                "superseded":0,"appended":5,"rejected":0}]}]}
                """, ""), run("history", HELLO, "--json"));
    }

    @Test
    void oneEntryIsShownWithWhatItDid() {
        push("weather.csv", "online");
        push("weather_late.csv", "online");
        assertEquals(0, run("undo", HELLO, "2").code());

        assertEquals(
                List.of("entry  at  what  source  mode  origin  rows  bad  written  state",
                        "1  T  push  weather_push  online  weather.csv  5  0  4  in effect",
                        "",
                        "view or source  store  new  updated  same  older (skipped)  superseded  appended  bad",
                        "city_weather  online  4  0  0  0  1  0",
                        ""),
                words(run("history", HELLO, "1").out()));
        assertEquals(List.of("view or source  store  come back  other values  removed  stay", "city_weather  online  0  1  1  1", ""),
                words(run("history", HELLO, "3").out()).subList(3, 6));
        assertEquals(true, run("history", HELLO, "3", "--json").out().startsWith("{\"pushId\":3,\"at\":\"T\",\"kind\":\"UNDO\",\"undoes\":2,"));
        assertEquals(new Answer(1, "", "The journal has no entry 9.\n"), run("history", HELLO, "9"));
    }

    @Test
    void whatAnEntryChangedIsShownWithTheValuesBeforeAndAfter() {
        push("weather.csv", "online_and_offline");
        push("weather_late.csv", "online");
        assertEquals(0, run("undo", HELLO, "2").code());
        push("weather.csv", "offline");

        assertEquals(new Answer(0, """
                city_weather: 2 keys
                city    what     celsius      sky            event time                                   push   line
                Oslo    changed  -2.5 → -1.0  snow → cloudy  2026-11-20T06:00:00Z → 2026-11-20T12:00:00Z  1 → 2  4 → 3
                Tromsø  new      -7.5         snow           2026-11-20T12:00:00Z                         2      4
                """, ""), run("history", HELLO, "2", "--changes"));
        assertEquals(new Answer(0, """
                city_weather: 4 keys
                city    what  celsius  sky    event time            push  line
                Berlin  new   6.5      clear  2026-11-20T12:00:00Z  1     6
                """, "1 of them is shown; --limit shows more.\n"), run("history", HELLO, "1", "--changes", "--view", "city_weather", "--limit", "1"));
        assertEquals(new Answer(0, """
                {"pushId":3,"views":[{"view":"city_weather","changes":[\
                {"keys":{"city":"Oslo"},"became":"CHANGED",\
                "before":{"values":{"celsius":-1.0,"sky":"cloudy"},"eventTimestamp":"2026-11-20T12:00:00Z","pushId":2,"line":3},\
                "after":{"values":{"celsius":-2.5,"sky":"snow"},"eventTimestamp":"2026-11-20T06:00:00Z","pushId":1,"line":4}},\
                {"keys":{"city":"Tromsø"},"became":"GONE",\
                "before":{"values":{"celsius":-7.5,"sky":"snow"},"eventTimestamp":"2026-11-20T12:00:00Z","pushId":2,"line":4}}],"total":2}]}
                """, ""), run("history", HELLO, "3", "--changes", "--json"));
        assertEquals(new Answer(0, "", "Entry 4 changed no values online.\n"), run("history", HELLO, "4", "--changes"));
        assertEquals(new Answer(1, "", "Whose changes? Give the number of an entry, as in 'pushdesk history REPO 3 --changes'.\n"), run("history", HELLO, "--changes"));
        assertEquals(new Answer(1, "", "No feature view is named 'nope'; the repository has city_weather.\n"), run("history", HELLO, "1", "--changes", "--view", "nope"));
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
                "origin":{"kind":"FILE","name":"weather.csv","path":"P","sha256":"H"},"kind":"PUSH","fate":"INSERTED"},\
                {"keys":{"city":"Berlin"},"values":{"celsius":4.5,"sky":"cloudy"},\
                "eventTimestamp":"2026-11-20T06:00:00Z","pushId":1,"line":2,"at":"T",\
                "origin":{"kind":"FILE","name":"weather.csv","path":"P","sha256":"H"},"kind":"PUSH","fate":"SUPERSEDED","beatenBy":{"pushId":1,"line":6}}]}
                """, ""), run("trace", HELLO, "--view", "city_weather", "--entity", "city=Berlin", "--json"));
    }

    @Test
    void anUndoTakesAPushOutAndAnotherBringsItBack() {
        push("weather.csv", "online_and_offline");
        push("weather_late.csv", "online");
        assertEquals(new Answer(0, """
                view or source  store    come back  other values  removed  stay
                city_weather    online           0             1        2     1
                readings        offline          0                      5

                Undid entry 1; this is entry 3, and can be undone.
                """, ""), run("undo", HELLO, "1"));
        assertEquals(
                List.of("entry  at  what  source  mode  origin  rows  bad  written  state",
                        "3  T  undo of 1  weather_push  online_and_offline  push 1  0  0  8  in effect",
                        "2  T  push  weather_push  online  weather_late.csv  3  0  2  in effect",
                        "1  T  push  weather_push  online_and_offline  weather.csv  5  0  9  undone by 3"),
                words(run("history", HELLO).out()));
        assertEquals(new Answer(1, "", "Entry 1 was undone by entry 3; undo that one to bring it back.\n"), run("undo", HELLO, "1"));
        assertEquals(new Answer(1, "", "The journal has no entry 9.\n"), run("undo", HELLO, "9"));
        assertEquals(new Answer(0, """
                view or source  store    come back  other values  removed  stay
                city_weather    online           2             1        0     1
                readings        offline          5                      0

                Nothing was written.
                """, ""), run("undo", HELLO, "3", "--dry-run"));
        assertEquals(0, run("undo", HELLO, "3").code());
        assertEquals(new Answer(0, """
                city  celsius  sky     event time            created  push  line  origin            state
                Oslo     -1.0  cloudy  2026-11-20T12:00:00Z              2     3  weather_late.csv  stored
                Oslo     -2.5  snow    2026-11-20T06:00:00Z              1     4  weather.csv       replaced by push 2, line 3
                """, ""), run("trace", HELLO, "--view", "city_weather", "--entity", "city=Oslo"));
    }

    @Test
    void aResetTellsItsCountsAndAsks() {
        push("weather.csv", "online_and_offline");
        assertEquals(new Answer(0, """
                view or source  store   come back  other values  removed  stay
                city_weather    online          0             0        4     0

                Nothing was written.
                """, "Add --yes to do it.\n"), run("reset", HELLO, "--view", "city_weather"));
        assertEquals(new Answer(0, """
                view or source  store    come back  other values  removed  stay
                city_weather    online           0             0        4     0
                readings        offline          0                      5

                Emptied; this is entry 2, and can be undone.
                """, ""), run("reset", HELLO, "--all", "--yes"));
        assertEquals(new Answer(0, """
                view or source  store    come back  other values  removed  stay
                city_weather    online           4             0        0     0
                readings        offline          5                      0

                Undid entry 2; this is entry 3, and can be undone.
                """, ""), run("undo", HELLO, "2"));
        assertEquals(new Answer(1, "", "Say what to reset: --view V, --source S, or --all.\n"), run("reset", HELLO));
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

    @Test
    void verifyFindsWhatTheJournalDoesNotSayAndRebuildMendsIt() throws Exception {
        assertEquals(new Answer(0, "", "Nothing is stored.\n"), run("verify", HELLO));
        push("weather.csv", "online_and_offline");
        assertEquals(new Answer(0, """
                view or source  store    rows  missing  different  unknown
                city_weather    online      4        0          0        0
                readings        offline     5        0          0        0

                Every table holds what the journal says.
                """, ""), run("verify", HELLO));
        try (var files = Files.list(store)) {
            String name = files.map(Path::toString).filter(file -> file.endsWith(Database.SUFFIX)).findFirst().orElseThrow();
            try (var connection = DriverManager.getConnection("jdbc:h2:file:" + name.substring(0, name.length() - Database.SUFFIX.length()), "", "");
                    var statement = connection.createStatement()) {
                statement.execute("DELETE FROM ONLINE.\"city_weather\" WHERE \"city\" = 'Oslo'");
            }
        }
        assertEquals(new Answer(1, """
                {"sound":false,"rebuilt":false,"tables":[\
                {"target":"city_weather","store":"ONLINE","rows":4,"missing":1,"different":0,"unknown":0},\
                {"target":"readings","store":"OFFLINE","rows":5,"missing":0,"different":0,"unknown":0}]}
                """, ""), run("verify", HELLO, "--json"));
        Answer mended = run("verify", HELLO, "--rebuild");
        assertEquals(List.of(0, "The online tables that differed were made anew from the journal."), List.of(mended.code(), mended.out().lines().toList().getLast()));
        assertEquals(0, run("verify", HELLO).code());
    }

    @Test
    void onlineAsOfShowsTheRowsOfAnEarlierMoment() {
        push("weather.csv", "online");
        push("weather_late.csv", "online");
        assertEquals(
                List.of("city  celsius  sky  event time  age  state  push  line", "Oslo  -2.5  snow  T  2 d  past its ttl  1  4"),
                words(run("online", HELLO, "--view", "city_weather", "--entity", "city=Oslo", "--as-of", "1").out()).stream()
                        .map(line -> line.replaceAll("\\d+ d", "2 d")).toList());
        assertEquals(
                "Oslo  -2.5  snow  T  6 h  present  1  4",
                words(run("online", HELLO, "--view", "city_weather", "--entity", "city=Oslo", "--as-of", "2026-11-20T11:59:00Z").out()).getLast().replaceAll("\\d+ h", "6 h"));
        assertEquals(new Answer(1, "", "--as-of: 'noon' is neither the number of an entry of the history nor a time such as 2026-11-20T06:00:00Z.\n"),
                run("online", HELLO, "--view", "city_weather", "--as-of", "noon"));
    }
}
