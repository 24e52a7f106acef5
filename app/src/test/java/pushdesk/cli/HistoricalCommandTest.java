package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// `historical` on a real repository with a real store.
class HistoricalCommandTest {
    private static final String HELLO = "../sample-repos/hello";

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    private Path output;

    @BeforeEach
    void push() {
        output = folder.resolve("out.csv");
        assertEquals(0, terminal.run("push", HELLO, "weather_push", HELLO + "/data/weather.csv", "--to", "offline", "--store", folder.toString()).code());
    }

    private Answer run(String entities, String... arguments) {
        String[] all = new String[arguments.length + 8];
        System.arraycopy(new String[] {"historical", HELLO, "--entities", entities, "--store", folder.toString(), "-o", output.toString()}, 0, all, 0, 8);
        System.arraycopy(arguments, 0, all, 8, arguments.length);
        return terminal.run(all);
    }

    @Test
    void entityRowsAreWrittenWithTheirFeaturesAndToldHowManyWereFound() throws IOException {
        assertEquals(new Answer(0, """
                view          found  past its ttl  not found
                city_weather      2             1          1

                4 rows written to %s.
                """.formatted(output), ""), run(HELLO + "/entities/trips.csv", "--features", "city_weather:celsius,city_weather:sky"));
        assertEquals("""
                trip,city,event_timestamp,celsius,sky
                t1,Berlin,2026-11-20T08:30:00Z,4.5,cloudy
                t2,Berlin,2026-11-20T12:00:00Z,6.5,clear
                t3,Oslo,2026-11-20T13:30:00Z,,
                t4,Paris,2026-11-20T12:00:00Z,,
                """, Files.readString(output));
    }

    @Test
    void theAnswerInJsonCountsTheSame() throws IOException {
        assertEquals(new Answer(0, """
                {"rows":4,"output":"%s","views":[{"view":"city_weather","found":2,"pastTtl":1,"notFound":1}]}
                """.formatted(output), ""), run(HELLO + "/entities/trips.csv", "--json", "--full-feature-names", "--features", "city_weather:sky"));
        assertEquals("trip,city,event_timestamp,city_weather__sky", Files.readAllLines(output).getFirst());
    }

    @Test
    void rowsComeFromStandardInputToo() throws IOException {
        terminal.typing("city;event_timestamp\nOslo;1795154400\n");
        assertEquals(0, run("-", "--features", "city_weather:sky", "--times", "seconds").code());
        assertEquals("city,event_timestamp,sky\nOslo,1795154400,snow\n", Files.readString(output));
    }

    @Test
    void whatIsWrongIsToldAndNothingWritten() {
        assertEquals(new Answer(1, "", "No feature service is named 'nope'; the repository has none.\n"), run(HELLO + "/entities/trips.csv", "--service", "nope"));
        assertEquals(false, Files.exists(output));
    }
}
