package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// What happens to stored rows when the definitions are edited between commands.
class DefinitionsChangeTest {
    private static final Path HELLO = Path.of("../sample-repos/hello");
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @BeforeEach
    void aRepositoryOfOneViewWithRows() throws IOException {
        Files.createDirectories(folder.resolve("repo"));
        for (String file : List.of("feature_store.yaml", "definitions.py")) {
            Files.copy(HELLO.resolve(file), folder.resolve("repo").resolve(file));
        }
        assertEquals(0, push(HELLO.resolve("data/weather.csv"), "online_and_offline").code());
    }

    @Test
    void aRetypedFeatureRefusesPushesUntilItsTablesAreSetAside() throws IOException {
        edit("dtype=String", "dtype=Int64");
        edit("import Float32, String", "import Float32, Int64");
        Path rows = rows("city,celsius,sky,measured_at", "Oslo,1,7,2026-11-21T06:00:00Z");

        assertEquals(List.of("city_weather: Its table holds rows of an older definition: 'sky' was String and is now Int64. Set that table aside to go on.",
                "'pushdesk migrate' lists such tables, and sets them aside with --yes."), push(rows, "online").err().lines().toList());
        assertEquals(new Answer(0, """
                view or source  store    rows  what changed
                city_weather    online      4  'sky' was String and is now Int64
                readings        offline     5  'sky' was String and is now Int64
                """, "Nothing was changed. Add --yes to set these tables aside; their rows are kept.\n"), run("migrate"));
        assertEquals(new Answer(0, """
                view or source  store    rows  what changed                       kept as
                city_weather    online      4  'sky' was String and is now Int64  city_weather (set aside)
                readings        offline     5  'sky' was String and is now Int64  readings (set aside)
                """, ""), run("migrate", "--yes"));
        assertEquals(new Answer(0, "Every table fits the definitions.\n", ""), run("migrate"));
        assertEquals(0, push(rows, "online_and_offline").code());

        assertEquals(new Answer(0, """
                city  celsius   sky  event time            created  push  line  origin       state
                Oslo      1.0     7  2026-11-21T06:00:00Z              2     2  rows.csv     stored
                Oslo     -2.5  snow  2026-11-20T06:00:00Z              1     4  weather.csv  in a table set aside
                """, ""), run("trace", "--view", "city_weather", "--entity", "city=Oslo"));
        Answer undo = run("undo", "1");
        assertEquals(1, undo.code());
        assertEquals("Entry 1 was made when 'city_weather' had other keys or types; its rows lie in the table that was set aside then, "
                + "where they can be traced but not undone.", undo.err().lines().findFirst().orElseThrow());
        assertEquals(0, run("undo", "2").code());
        assertEquals(List.of("in effect", "undone by 3", "set aside"), run("history").out().lines().skip(1).map(line -> line.replaceAll(".*  ", "")).toList());
        assertEquals(1, run("history", "--json").out().split("\"setAside\":true", -1).length - 1);
    }

    @Test
    void rowsOfAnOlderDefinitionAreCalledThatUntilTheyAreSetAside() throws IOException {
        edit("dtype=String", "dtype=Int64");
        edit("import Float32, String", "import Float32, Int64");
        assertEquals("These rows are of an older definition: 'sky' was String and is now Int64; see 'pushdesk migrate'.\n", run("online", "--view", "city_weather").err());
        run("migrate", "--yes");
        assertEquals("Nothing is stored for city_weather.\n", run("online", "--view", "city_weather").err());
    }

    /// What was loaded before lies aside: the new table has none of it.
    @Test
    void aFileIsLoadedAgainIntoTheTableThatTookThePlaceOfOneSetAside() throws IOException {
        Path file = rows("city,celsius,sky,measured_at", "Oslo,1,7,2026-11-21T06:00:00Z");
        assertEquals(0, run("load", "readings", "--file", file.toString()).code());
        edit("dtype=String", "dtype=Int64");
        edit("import Float32, String", "import Float32, Int64");
        run("migrate", "--yes");
        assertEquals(new Answer(0, "", ""), withoutOutput(run("load", "readings", "--file", file.toString())));
        assertEquals(1, run("load", "readings", "--file", file.toString()).code());
    }

    private static Answer withoutOutput(Answer answer) {
        return new Answer(answer.code(), "", answer.err());
    }

    @Test
    void aFeatureThatIsAddedIsNullBeforeAndOneThatIsRemovedComesBackWithItsValues() throws IOException {
        edit("Field(name=\"sky\", dtype=String)", "Field(name=\"wind\", dtype=Float32)");
        Path rows = rows("city,celsius,wind,measured_at", "Oslo,1,7.5,2026-11-21T06:00:00Z");
        assertEquals(new Answer(0, "Every table fits the definitions.\n", ""), run("migrate"));
        assertEquals(0, push(rows, "online").code());

        assertEquals(List.of("Berlin 6.5 null", "Lisbon 13.0 null", "Oslo 1.0 7.5", "Zagreb 6.0 null"), online());
        edit("Field(name=\"wind\", dtype=Float32)", "Field(name=\"sky\", dtype=String)");
        assertEquals(List.of("Berlin 6.5 clear", "Lisbon 13.0 clear", "Oslo 1.0 null", "Zagreb 6.0 rain"), online());
        assertEquals(0, run("undo", "2").code());
        assertEquals(List.of("Berlin 6.5 clear", "Lisbon 13.0 clear", "Oslo -2.5 snow", "Zagreb 6.0 rain"), online());
    }

    private List<String> online() {
        return run("online", "--view", "city_weather").out().lines().skip(1).map(line -> String.join(" ", List.of(line.split(" {2,}")).subList(0, 3))).toList();
    }

    /// The names of views and of sources may meet.
    @Test
    void rowsOfflineUnderAnOlderDefinitionAreNoneOfTheViewsOfThatName() throws IOException {
        edit("name=\"readings\"", "name=\"city_weather\"");
        assertEquals(0, push(HELLO.resolve("data/weather.csv"), "online_and_offline").code());
        edit("dtype=String", "dtype=Int64");
        edit("import Float32, String", "import Float32, Int64");
        assertEquals(List.of("city_weather", "city_weather"), run("migrate").out().lines().skip(1).map(line -> line.split(" ")[0]).filter("city_weather"::equals).toList());
        assertEquals("These rows are of an older definition: 'sky' was String and is now Int64; see 'pushdesk migrate'.\n", run("online", "--view", "city_weather").err());
    }

    private void edit(String from, String to) throws IOException {
        Path definitions = folder.resolve("repo/definitions.py");
        String before = Files.readString(definitions);
        String after = before.replace(from, to);
        assertEquals(false, before.equals(after), from);
        Files.writeString(definitions, after);
    }

    private Path rows(String... lines) throws IOException {
        return Files.write(folder.resolve("rows.csv"), List.of(lines));
    }

    private Answer push(Path file, String mode) {
        return run("push", "weather_push", file.toString(), "--to", mode);
    }

    private Answer run(String command, String... arguments) {
        var all = new ArrayList<>(List.of(command, folder.resolve("repo").toString()));
        Stream.of(arguments).forEach(all::add);
        all.addAll(List.of("--store", folder.resolve("store").toString()));
        return terminal.run(all.toArray(String[]::new));
    }
}
