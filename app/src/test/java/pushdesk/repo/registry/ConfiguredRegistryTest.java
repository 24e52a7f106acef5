package pushdesk.repo.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.PushdeskException;
import pushdesk.repo.registry.RegistryLocation.LocalFile;

final class ConfiguredRegistryTest {
    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        parent = parent.toRealPath();
        folder = Files.createDirectory(parent.resolve("repo"));
    }

    @Test
    void theRegistryOfAFolderIsFoundRelativeToIt() throws IOException {
        var inside = Optional.of(new ConfiguredRegistry("p", new LocalFile(folder.resolve("data/registry.db")), true));
        assertEquals(inside, configured("project: p\nregistry: data/registry.db\n"));
        assertEquals(inside, configured("project: p\nregistry:\n  registry_type: file\n  path: ./data/registry.db\n"));
        assertEquals(inside, configured("project: p\n"));
        assertEquals(inside, configured("project: p\nregistry: ${PLACE}/registry.db\n"));
        assertEquals(inside, configured("project: p\nregistry:\n  registry_type: sql\n  path: sqlite:///data/registry.db\n"));
    }

    @Test
    void whatLiesOutsideTheFolderIsMarked() throws IOException {
        assertEquals(Optional.of(new ConfiguredRegistry("p", new LocalFile(parent.resolve("registry.db")), false)), configured("project: p\nregistry: ../registry.db\n"));
        assertEquals(false, configured("project: p\nregistry:\n  registry_type: sql\n  path: postgresql://u:p@host/feast\n").orElseThrow().insideFolder());
        Path real = Files.createFile(parent.resolve("elsewhere.db"));
        Files.createSymbolicLink(folder.resolve("registry.db"), real);
        assertEquals(Optional.of(new ConfiguredRegistry("p", new LocalFile(folder.resolve("registry.db")), false)), configured("project: p\nregistry: registry.db\n"));
    }

    @Test
    void aFolderWithoutAProjectOrWithoutYamlHasNone() throws IOException {
        assertEquals(Optional.empty(), ConfiguredRegistry.of(folder));
        assertEquals(Optional.empty(), configured("provider: local\n"));
        assertEquals(Optional.empty(), configured("project: [\n"));
        Path elsewhere = Files.writeString(parent.resolve("other.yaml"), "project: p\n");
        Files.delete(folder.resolve("feature_store.yaml"));
        Files.createSymbolicLink(folder.resolve("feature_store.yaml"), elsewhere);
        assertEquals(Optional.empty(), ConfiguredRegistry.of(folder));
    }

    @Test
    void otherKindsOfRegistriesAreNotReadHere() throws IOException {
        var remote = configured("project: p\nregistry:\n  registry_type: remote\n  path: localhost:6570\n").orElseThrow();
        assertEquals(new RegistryLocation.NotReadHere("a registry of type 'remote'", "Registry files, SQLite files and PostgreSQL are read."), remote.location());
        assertEquals("s3://bucket/registry.db", configured("project: p\nregistry: s3://bucket/registry.db\n").orElseThrow().location().toString());
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        var refused = assertThrows(PushdeskException.class, () -> configured("project: p\nregistry:\n  registry_type: sql\n  path: postgresql://u:${UNSET}@host/feast\n"));
        assertEquals("The registry in feature_store.yaml needs the environment variable UNSET, which is not set.", refused.getMessage());
    }

    private Optional<ConfiguredRegistry> configured(String yaml) throws IOException {
        Files.writeString(folder.resolve("feature_store.yaml"), yaml);
        return ConfiguredRegistry.of(folder, Map.of("PLACE", "data")::get);
    }
}
