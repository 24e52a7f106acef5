package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows in other forms than CSV, and rows made up.
class RowsCommandsTest {
    private static final String HELLO = Path.of("../sample-repos/hello").toString();

    @TempDir
    Path folder;

    @TempDir
    Path store;

    private final Terminal terminal = new Terminal();

    private Terminal.Answer run(String... arguments) {
        return terminal.run(Stream.concat(Arrays.stream(arguments), Stream.of("--store", store.toString())).toArray(String[]::new));
    }

    private static String lastLine(Terminal.Answer answer) {
        return answer.code() + " " + answer.out().lines().reduce("", (before, line) -> line);
    }

    @Test
    void jsonAndJsonLinesArePushedByTheNameOfTheFile() throws IOException {
        Path list = Files.writeString(folder.resolve("a.json"), "[{\"city\": \"Oslo\", \"celsius\": 1.5, \"sky\": \"clear\", \"measured_at\": \"2026-11-20T18:00:00Z\"}]");
        Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"city\": \"Rome\", \"celsius\": 0.1234567891, \"sky\": null, \"measured_at\": \"2026-11-20T18:00:00Z\"}\n");
        assertEquals("0 1 row read; written to the local stores as push 1.", lastLine(run("push", HELLO, "weather_push", list.toString())));
        Terminal.Answer answer = run("push", HELLO, "weather_push", lines.toString());
        assertEquals("0 1 row read; written to the local stores as push 2.", lastLine(answer));
        assertEquals("celsius: 1 value is stored as the nearest Float32, 0.1234567891 as 0.12345679.\n", answer.err());
    }

    @Test
    void madeUpRowsAreTheSameForTheSameOptionsAndCanBePushedAsAFile() throws IOException {
        Path file = folder.resolve("rows.jsonl");
        String[] options = {"generate", HELLO, "weather_push", "--rows", "3", "--keys", "2", "--to", "2026-01-02", "--seed", "5", "--column", "sky=clear|rain"};
        Terminal.Answer first = run(options);
        assertEquals(new Terminal.Answer(0, first.out(), ""), run(options));
        assertEquals("city,celsius,sky,measured_at", first.out().lines().findFirst().orElseThrow());
        assertEquals(new Terminal.Answer(0, "", ""), run("generate", HELLO, "weather_push", "--rows", "3", "-o", file.toString()));
        assertEquals("0 3 rows read; written to the local stores as push 1.", lastLine(run("push", HELLO, "weather_push", file.toString())));
    }

    @Test
    void madeUpRowsCanBePushedAtOnce() {
        assertEquals("0 50 rows read; written to the local stores as push 1.",
                lastLine(run("generate", HELLO, "weather_push", "--rows", "50", "--keys", "10", "--push", "online_and_offline")));
    }

    @Test
    void anEncodingThatIsAGuessIsTold() throws IOException {
        Path file = Files.write(folder.resolve("rows.csv"), "city,celsius,sky,measured_at\nZürich,1,snow,2026-11-20\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("rows.csv is not written in UTF-8: it is read as windows-1252; --encoding names another one.\n",
                run("push", HELLO, "weather_push", file.toString(), "--dry-run").err());
        assertEquals("", run("push", HELLO, "weather_push", file.toString(), "--encoding", "windows-1252").err());
        assertTrue(run("online", HELLO, "--view", "city_weather").out().contains("Zürich"));
    }

    @Test
    void ofVeryManyColumnsThatNobodyNeedsTheFirstAreNamed() throws IOException {
        String names = "city,celsius,sky,measured_at," + IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + ",";
        Path file = Files.writeString(folder.resolve("rows.csv"), names + "\nOslo,1,snow,2026-11-20" + ",".repeat(41) + "\n");
        Terminal.Answer answer = run("push", HELLO, "weather_push", file.toString(), "--to", "online_and_offline");
        String first = IntStream.range(0, 30).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        assertEquals("Columns that nobody needs are ignored: " + first + " and 11 more.\n", answer.err());
        assertTrue(answer.out().contains("\ncity_weather, readings: The columns '" + first.replace(", ", "', '") + "' and 11 more are not needed here and are ignored"), answer.out());
    }

    @Test
    void aColumnWithoutANameIsSpelledOut() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "city,celsius,sky,measured_at,\nOslo,1,snow,2026-11-20,\n");
        assertEquals("Columns that nobody needs are ignored: ''.\n", run("push", HELLO, "weather_push", file.toString()).err());
    }

    @Test
    void whatTheFileCallsAColumnStandsFirstInAMapping() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "town,celsius,sky,measured_at\nOslo,1,snow,2026-11-20\n");
        assertEquals(new Terminal.Answer(1, "", "The file has no column 'city'; it has town, celsius, sky, measured_at. What the file calls it stands first: town=city.\n"),
                run("push", HELLO, "weather_push", file.toString(), "--map", "city=town"));
        assertEquals(0, run("push", HELLO, "weather_push", file.toString(), "--map", "town=city").code());
    }

    @Test
    void writingToOneViewTellsOfDigitsLostToo() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "city,celsius,sky,measured_at\nOslo,0.1234567891,snow,2026-11-20\n");
        assertEquals("celsius: 1 value is stored as the nearest Float32, 0.1234567891 as 0.12345679.\n", run("write", HELLO, "city_weather", file.toString()).err());
        assertEquals("celsius: 1 value is stored as the nearest Float32, 0.1234567891 as 0.12345679.\n", run("load", HELLO, "readings", "--file", file.toString()).err());
    }

    @Test
    void aFileWhereTheStoresShouldLieIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertEquals(new Terminal.Answer(1, "", "The local stores can't lie in " + file + ": " + file + " is a file, and a folder is expected.\n"),
                terminal.run("history", HELLO, "--store", file.toString()));
    }

    @Test
    void ofManyBadCellsTheFirstAreShownAndTheOthersCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "city,celsius,sky,measured_at\n" + "Oslo,mild,snow,2026-11-20\n".repeat(25));
        List<String> out = run("push", HELLO, "weather_push", file.toString()).out().lines().toList();
        assertEquals("  21  celsius  mild   'mild' is not a Float32", out.get(20));
        assertEquals("… and 5 more bad cells; --json lists them all.", out.get(21));
    }

    @Test
    void aFormThatIsNotKnownIsTold() {
        assertEquals(new Terminal.Answer(1, "", "--format xml: expected csv, json or jsonl.\n"),
                run("push", HELLO, "weather_push", HELLO + "/data/weather.csv", "--format", "xml"));
    }
}
