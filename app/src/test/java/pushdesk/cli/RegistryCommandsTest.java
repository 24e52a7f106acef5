package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// `show` of registries, and `diff`, on registries that real Feast wrote.
class RegistryCommandsTest {
    private static final Path REGISTRIES = Path.of("src/test/resources/registries").toAbsolutePath();
    private static final String HELLO = """
            {"project":"hello",\
            "entities":[{"name":"city","joinKey":"city","type":"String"}],\
            "dataSources":[{"name":"readings","kind":"FileSource"},{"name":"weather_push","kind":"PushSource","batchSource":"readings"}],\
            "featureViews":[{"name":"city_weather","kind":"FeatureView","entities":["city"],\
            "features":[{"name":"celsius","type":"Float32"},{"name":"sky","type":"String"}],\
            "batchSource":"readings","streamSource":"weather_push","ttlSeconds":21600,"online":true}],\
            "featureServices":[],"problems":[]}
            """;
    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @BeforeEach
    void aRepositoryThatWasApplied() throws IOException {
        folder = folder.toRealPath();
        Files.copy(Path.of("../sample-repos/hello/definitions.py"), folder.resolve("definitions.py"));
        Files.writeString(folder.resolve("feature_store.yaml"), "project: hello\nregistry: registry.db\n");
        Files.copy(REGISTRIES.resolve("hello.db"), folder.resolve("registry.db"));
    }

    @Test
    void aRegistryIsShownByItsPathAsTheDefinitionsAre() {
        assertEquals(new Answer(0, HELLO, ""), terminal.run("show", REGISTRIES.resolve("hello.db").toString(), "--json"));
        assertEquals(new Answer(0, HELLO, ""), terminal.run("show", "sqlite:///" + REGISTRIES.resolve("sql.db"), "--project", "hello", "--json"));
        assertEquals(new Answer(0, HELLO, ""), terminal.run("show", folder.toString(), "--applied", "--json"));
    }

    @Test
    void severalProjectsWantOneNamed() {
        String registry = REGISTRIES.resolve("two_projects.db").toString();
        assertEquals(new Answer(1, "", "The registry " + registry + " holds the projects hello, shop. Name one of them.\n"), terminal.run("show", registry));
    }

    @Test
    void rowsArePushedIntoTheLocalStoreOfARegistryAndOfItsFolder() {
        String stores = folder.resolve("stores").toString();
        String weather = Path.of("../sample-repos/hello/data/weather.csv").toString();
        String both = REGISTRIES.resolve("two_projects.db").toString();
        Answer alone = terminal.run("push", both, "weather_push", weather, "--project", "hello", "--store", stores, "--json");
        assertEquals(0, alone.code(), alone.err());
        assertEquals(
                new Answer(1, "", "The registry " + both + " holds the projects hello, shop. Name one of them.\n"),
                terminal.run("push", both, "weather_push", weather, "--store", stores));
        assertEquals(0, terminal.run("push", folder.resolve("registry.db").toString(), "weather_push", weather, "--store", stores).code());
        String listed = terminal.run("history", folder.toString(), "--store", stores, "--json").out();
        assertEquals(1, listed.split("\"weather_push\"", -1).length - 1, listed);
    }

    @Test
    void aRegistryOutsideTheFolderIsReadOnlyWhenAskedFor() throws IOException {
        Files.writeString(folder.resolve("feature_store.yaml"), "project: hello\nregistry: " + REGISTRIES.resolve("hello.db") + "\n");
        assertEquals(
                new Answer(1, "", "The registry " + REGISTRIES.resolve("hello.db") + " lies outside the folder. With --outside it is read.\n"),
                terminal.run("show", folder.toString(), "--applied"));
        assertEquals(new Answer(0, HELLO, ""), terminal.run("show", folder.toString(), "--applied", "--outside", "--json"));
    }

    @Test
    void aDifferenceIsToldPropertyByProperty() throws IOException {
        Path definitions = folder.resolve("definitions.py");
        Files.writeString(definitions, Files.readString(definitions).replace("hours=6", "hours=5"));
        assertEquals(
                new Answer(0, """
                        {"project":"hello","registry":"%s","objects":[\
                        {"kind":"FileSource","name":"readings","state":"SAME","changes":[],"inferred":[]},\
                        {"kind":"PushSource","name":"weather_push","state":"SAME","changes":[],"inferred":[]},\
                        {"kind":"FeatureView","name":"city_weather","state":"CHANGED","changes":[{"property":"ttl","applied":"PT6H","defined":"PT5H"}],"inferred":[]},\
                        {"kind":"Entity","name":"city","state":"SAME","changes":[],"inferred":[]}]}
                        """.formatted(folder.resolve("registry.db")), ""),
                terminal.run("diff", folder.toString(), "--json"));
        assertEquals(
                new Answer(0, """
                        hello
                        Defined in %s
                        Applied to %s, last 2026-11-22T18:14:40Z

                        As applied: 3 of 4 objects

                        What applying would change
                          state    kind         name          property  applied  defined  place
                          changed  FeatureView  city_weather  ttl       PT6H     PT5H     definitions.py:12
                        """.formatted(folder, folder.resolve("registry.db")), ""),
                terminal.run("diff", folder.toString()));
    }

    @Test
    void aRepositoryThatWasNeverAppliedSaysSo() throws IOException {
        Files.delete(folder.resolve("registry.db"));
        assertEquals(new Answer(1, "", "There is no registry at " + folder.resolve("registry.db") + ". 'feast apply' writes it.\n"), terminal.run("diff", folder.toString()));
    }
}
