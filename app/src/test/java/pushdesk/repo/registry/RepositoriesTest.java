package pushdesk.repo.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Problem;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.RepoObject;

class RepositoriesTest {
    private static final Path HELLO = Path.of("..", "sample-repos", "hello");

    @TempDir
    Path folder;

    private Path registry;

    @BeforeEach
    void aRegistryInAFolderOfItsOwn() throws IOException {
        folder = folder.toRealPath();
        registry = Files.createDirectories(folder.resolve("data")).resolve("registry.db");
        Files.copy(Registries.file("hello"), registry);
    }

    private Repositories.Opened open(Path place) {
        return Repositories.open(place, Progress.NONE);
    }

    private static List<String> names(Repositories.Opened opened) {
        return opened.repo().objects().map(RepoObject::name).toList();
    }

    private static List<String> problems(Repositories.Opened opened) {
        return opened.repo().problems().stream().map(Problem::message).toList();
    }

    private void yaml(String registryLine) throws IOException {
        Files.writeString(folder.resolve("feature_store.yaml"), "project: hello\n" + registryLine + "\nonline_store:\n  type: redis\n");
    }

    @Test
    void aRegistryAloneIsARepositoryOfWhatWasApplied() {
        Repositories.Opened opened = open(registry);

        assertEquals("hello", opened.repo().project());
        assertEquals(registry.getParent(), opened.repo().root());
        assertEquals(Optional.of(new RegistryLocation.LocalFile(registry)), opened.registry());
        assertEquals(Optional.empty(), opened.definitions());
        assertEquals(Registries.applied("hello").repo().objects().map(RepoObject::name).toList(), names(opened));
        assertEquals(List.of(), problems(opened));
    }

    @Test
    void theFolderThatNamesTheRegistryIsTheRootAndItsDefinitionsAreComparedWith() throws IOException {
        yaml("registry: data/registry.db");
        String definitions = Files.readString(HELLO.resolve("definitions.py"));
        Files.writeString(folder.resolve("definitions.py"), definitions.replace("hours=6", "hours=12").replace("name=\"readings\"", "name=\"raw_readings\""));

        Repositories.Opened opened = open(registry);

        assertEquals(folder, opened.repo().root());
        assertEquals(Optional.of(folder), opened.definitions());
        assertEquals("redis", opened.repo().config().onlineStore());
        assertEquals(Set.of("readings", "weather_push", "city_weather", "city"), Set.copyOf(names(opened)));
        assertEquals(
                List.of(
                        "FileSource 'raw_readings' is defined here and was not applied.",
                        "PushSource 'weather_push' is defined otherwise than it was applied: batch_source.",
                        "FeatureView 'city_weather' is defined otherwise than it was applied: batch_source, ttl.",
                        "FileSource 'readings' was applied and is no longer defined."),
                problems(opened));
    }

    @Test
    void aFolderWithoutDefinitionsStandsForTheRegistryInIt() throws IOException {
        yaml("registry: data/registry.db");

        Repositories.Opened opened = open(folder);

        assertEquals(Optional.of(new RegistryLocation.LocalFile(registry)), opened.registry());
        assertEquals(4, names(opened).size());
        assertEquals(Optional.empty(), opened.definitions());
    }

    @Test
    void aRegistryThatIsNotReadUnaskedOrNotAtAllIsTold() throws IOException {
        yaml("registry: s3://bucket/registry.db");
        assertEquals(List.of("Nothing is defined here; the registry that feature_store.yaml names, s3://bucket/registry.db, is not read here."), problems(open(folder)));

        yaml("registry:\n  registry_type: sql\n  path: postgresql://feast:secret@db.example:5432/registry");
        assertEquals(
                List.of("Nothing is defined here; the registry that feature_store.yaml names, postgresql://db.example:5432/registry, lies outside the folder and is not opened unasked."),
                problems(open(folder)));
    }

    @Test
    void definitionsAreReadWhereThereAreAny() {
        Repositories.Opened opened = open(HELLO);

        assertEquals(Optional.empty(), opened.registry());
        assertEquals(4, names(opened).size());
    }

    @Test
    void aFileThatIsNoRegistryIsTold() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "nothing that feast wrote");

        assertEquals(text + " is cut short, damaged or no Feast registry. Expected the file that 'feast apply' writes.",
                assertThrows(PushdeskException.class, () -> open(text)).getMessage());
    }
}
