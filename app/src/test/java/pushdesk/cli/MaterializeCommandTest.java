package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// `materialize` and `parity` on a real repository with a real store.
class MaterializeCommandTest {
    private static final String HELLO = "../sample-repos/hello";

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path store;

    private Answer run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store.toString()));
        return terminal.run(all.toArray(String[]::new));
    }

    @BeforeEach
    void push() {
        assertEquals(0, run("push", HELLO, "weather_push", HELLO + "/data/weather.csv", "--to", "offline").code());
    }

    @Test
    void aRangeIsPlannedThenWrittenAndThenBothStoresAreTheSame() {
        assertEquals(new Answer(0, """
                view          same  different  online newer  offline newer  missing online  missing offline
                city_weather     0          0             0              0               4                0
                """, ""), run("parity", HELLO));
        assertEquals(new Answer(0, """
                view          from                  to                    new  updated  same  older (skipped)
                city_weather  2026-11-20T00:00:00Z  2026-11-20T11:00:00Z    4        0     0                0

                4 rows, the newest of each key; nothing was written.
                """, ""), run("materialize", HELLO, "--start", "2026-11-20", "--end", "2026-11-20T11:00:00Z", "--dry-run"));
        assertEquals(new Answer(0, """
                view          from                  to                    new  updated  same  older (skipped)
                city_weather  2026-11-20T00:00:00Z  2026-11-20T11:00:00Z    4        0     0                0

                4 rows, the newest of each key; written to the local online store as entry 2.
                """, ""), run("materialize", HELLO, "--start", "2026-11-20", "--end", "2026-11-20T11:00:00Z"));
        assertEquals(new Answer(0, """
                city    what           store    celsius  sky     event time            push  line
                Berlin  offline newer  online       4.5  cloudy  2026-11-20T06:00:00Z     2     2
                                       offline      6.5  clear   2026-11-20T12:00:00Z     1     6

                1 key differs, 3 are the same.
                """, ""), run("parity", HELLO, "--view", "city_weather"));
        assertEquals(new Answer(0, """
                {"pushId":3,"rowsRead":1,"intervals":[{"view":"city_weather","start":"2026-11-20T11:00:00Z","end":"2026-11-20T12:00:00Z"}],\
                "propagations":[{"target":"city_weather","store":"ONLINE","inserted":0,"updated":1,"unchanged":0,"late":0,"superseded":0,\
                "appended":0,"rejected":0}]}
                """, ""), run("materialize", HELLO, "--end", "2026-11-20T12:00:00Z", "--json"));
        assertEquals(new Answer(0, "All 4 keys of city_weather are the same online and offline.\n", ""), run("parity", HELLO, "--view", "city_weather"));
    }

    @Test
    void theKeysThatDifferAreTheSameInJson() {
        assertEquals(new Answer(0, """
                {"view":"city_weather","same":0,"different":0,"onlineNewer":0,"offlineNewer":0,"missingOnline":4,"missingOffline":0,\
                "differences":[{"drift":"MISSING_ONLINE","keys":{"city":"Berlin"},\
                "offline":{"values":{"celsius":6.5,"sky":"clear"},"eventTimestamp":"2026-11-20T12:00:00Z","pushId":1,"line":6}}]}
                """, ""), run("parity", HELLO, "--view", "city_weather", "--limit", "1", "--json"));
        assertEquals(new Answer(0, """
                {"views":[{"view":"city_weather","same":0,"different":0,"onlineNewer":0,"offlineNewer":0,"missingOnline":4,"missingOffline":0}]}
                """, ""), run("parity", HELLO, "--json"));
    }

    @Test
    void rowsAreWrittenToOneViewAlone() {
        String weather = HELLO + "/data/weather.csv";
        assertEquals(new Answer(0, """
                view or source  store   new  updated  same  older (skipped)  superseded  appended  bad
                city_weather    online    4        0     0                0           1              0

                5 rows read; nothing was written.
                """, ""), run("write", HELLO, "city_weather", weather, "--dry-run"));
        assertEquals(0, run("write", HELLO, "city_weather", weather).code());
        assertEquals(true, run("online", HELLO, "--view", "city_weather").out().contains("Berlin      6.5  clear"));
        assertEquals(new Answer(1, "", "No feature view is named 'nope'; the repository has city_weather.\n"), run("write", HELLO, "nope", weather));
    }

    @Test
    void whatCannotBeMaterializedIsTold() {
        assertEquals(new Answer(1, "", "--end: 'soon' is not a UnixTimestamp (such as 2026-01-31T12:00:00Z, 2026-01-31 12:00:00+01:00 or 2026-01-31 is expected).\n"),
                run("materialize", HELLO, "--end", "soon"));
        assertEquals(new Answer(1, "", "--incremental and --start exclude each other: without --start, each view goes on where it ended.\n"),
                run("materialize", HELLO, "--start", "2026-11-20", "--incremental"));
        assertEquals(new Answer(1, "", "No feature view is named 'nope'; the repository has city_weather.\n"), run("materialize", HELLO, "--views", "nope"));
    }

    @Test
    void nothingToMaterializeIsNoFault() {
        assertEquals(new Answer(0, """
                view          from                  to                    new  updated  same  older (skipped)
                city_weather  2020-01-01T00:00:00Z  2020-01-02T00:00:00Z    0        0     0                0

                0 rows, the newest of each key; nothing was written.
                """, "There are no offline rows to bring online in this stretch of time.\n"), run("materialize", HELLO, "--start", "2020-01-01", "--end", "2020-01-02"));
    }
}
