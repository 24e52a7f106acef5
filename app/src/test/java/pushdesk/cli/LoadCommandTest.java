package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// `load` on a sample's own Parquet file and on a CSV export.
class LoadCommandTest {
    private static final Path HELLO = Path.of("../sample-repos/hello");
    private static final String COLUMNS = """
            column       type           from         holds
            city         String         city         String
            celsius      Float32        celsius      Float32
            sky          String         sky          String
            measured_at  UnixTimestamp  measured_at  UnixTimestamp

            view or source  store    new  updated  same  older (skipped)  superseded  appended  bad
            readings        offline                                                         12    0

            readings: city_weather sees the rows at the next materialization.
            """;

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    private Answer load(String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("load", HELLO.toString(), "readings", "--store", folder.resolve("store").toString()));
        arguments.addAll(java.util.List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void theFileOfTheDefinitionIsPlannedThenLoadedAndNotTwiceUnlessAsked() {
        assertEquals(new Answer(0, COLUMNS + "12 rows read; nothing was written.\n", ""), load("--dry-run"));
        assertEquals(new Answer(0, COLUMNS + "12 rows read; written to the local stores as push 1.\n", ""), load());
        assertEquals(new Answer(1, COLUMNS + "12 rows read; nothing was written.\n",
                "This very file was loaded as push 1 already; --again appends its rows once more.\n"), load());
        assertEquals(0, load("--dry-run").code());
        assertEquals(new Answer(0, COLUMNS + "12 rows read; written to the local stores as push 2.\n", ""), load("--again"));
    }

    @Test
    void whatWasEmptiedSinceIsLoadedAgainUnlessTheEmptyingWasUndone() {
        assertEquals(0, load().code());
        String store = folder.resolve("store").toString();
        assertEquals(0, terminal.run("push", HELLO.toString(), "weather_push", HELLO.resolve("data/weather.csv").toString(), "--store", store).code());
        assertEquals(0, terminal.run("reset", HELLO.toString(), "--view", "city_weather", "--yes", "--store", store).code());
        assertEquals(1, load().code());
        assertEquals(0, terminal.run("reset", HELLO.toString(), "--source", "readings", "--yes", "--store", store).code());
        assertEquals(0, terminal.run("undo", HELLO.toString(), "4", "--store", store).code());
        assertEquals(1, load().code());
        assertEquals(0, terminal.run("reset", HELLO.toString(), "--source", "readings", "--yes", "--store", store).code());
        assertEquals(0, load().code());
    }

    @Test
    void aCsvExportIsLoadedInstead() throws IOException {
        Path export = Files.writeString(folder.resolve("export.csv"), "city;temperature;sky;measured_at\nOslo;-2.5;snow;2026-11-20T06:00:00Z\n");
        assertEquals(new Answer(0, """
                column       type           from         holds
                city         String         city
                celsius      Float32        temperature
                sky          String         sky
                measured_at  UnixTimestamp  measured_at

                view or source  store    new  updated  same  older (skipped)  superseded  appended  bad
                readings        offline                                                          1    0

                readings: city_weather sees the rows at the next materialization.
                1 row read; written to the local stores as push 1.
                """, ""), load("--file", export.toString(), "--map", "temperature=celsius"));
    }

    @Test
    void badRowsAreSavedWithTheirReasons() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        Path export = Files.writeString(folder.resolve("export.csv"), """
                city,celsius,sky,measured_at
                Oslo,-2.5,snow,2026-11-20T06:00:00Z
                Bern,mild,clear,2026-11-20T06:00:00Z
                """);
        assertEquals(0, load("--file", export.toString(), "--on-bad-row", "skip", "--rejects", rejects.toString()).code());
        assertEquals("""
                city,celsius,sky,measured_at,line,column,reason
                Bern,mild,clear,2026-11-20T06:00:00Z,3,celsius,'mild' is not a Float32
                """, Files.readString(rejects));
    }

    @Test
    void badRowsOfAParquetFileAreSavedAsTexts() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        Answer answer = load("--map", "sky=celsius", "--map", "celsius=sky", "--on-bad-row", "skip", "--dry-run", "--rejects", rejects.toString());
        assertEquals("\"Berlin\",\"clear\",\"5.9\",\"2026-11-19T06:00:00Z\",1,sky,'clear' is not a Float32", Files.readAllLines(rejects).get(1), answer.err());
        assertEquals(13, Files.readAllLines(rejects).size());
    }

    @Test
    void aSourceThatIsNotThereIsTold() {
        assertEquals(new Answer(1, "", "No batch source is named 'weather_push'; the repository has readings.\n"),
                terminal.run("load", HELLO.toString(), "weather_push", "--store", folder.toString()));
    }
}
