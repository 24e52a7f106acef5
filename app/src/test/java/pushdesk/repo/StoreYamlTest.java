package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.model.StoreConfig;
import pushdesk.repo.python.evaluate.Reports;

class StoreYamlTest {
    @TempDir
    Path folder;

    private static StoreConfig config(String text) {
        var reports = new Reports();
        StoreConfig config = StoreYaml.read(Optional.of(("project: p\n" + text).getBytes(StandardCharsets.UTF_8)), Map.of("HOST", "db.example.com", "EMPTY", "")::get, reports).config();
        assertEquals(List.of(), reports.problems());
        return config;
    }

    @Test
    void whatIsNotSaidIsFeastsDefault() {
        assertEquals(new StoreConfig("local", "sqlite", "dask", "data/registry.db"), config(""));
        assertEquals(new StoreConfig("gcp", "sqlite", "dask", "data/registry.db"), config("provider: gcp\nonline_store:\n    path: x.db\noffline_store: {}\nregistry:\n    cache_ttl_seconds: 1\n"));
    }

    @Test
    void storesAndRegistryAreTextsOrMappings() {
        assertEquals(new StoreConfig("aws", "redis", "bigquery", "s3://bucket/registry.pb"), config("provider: aws\nonline_store: redis\noffline_store: bigquery\nregistry: s3://bucket/registry.pb\n"));
        assertEquals(new StoreConfig("local", "dynamodb", "snowflake.offline", "reg.db"), config("online_store: {type: dynamodb}\noffline_store:\n  type: snowflake.offline\nregistry:\n  registry_type: file\n  path: reg.db\n"));
        assertEquals(new StoreConfig("local", "none", "dask", "data/registry.db"), config("online_store: null\n"));
        assertEquals(new StoreConfig("local", "none", "dask", "snowflake.registry"), config("online_store: 'null'\nregistry:\n  registry_type: snowflake.registry\n"));
    }

    @Test
    void variablesOfTheEnvironmentAreExpandedAndUnsetOnesStay() {
        assertEquals("db.example.com/a/db.example.com/$UNSET/${UNSET}/$", config("registry: $HOST/a/${HOST}/$UNSET/${UNSET}/$\n").registry());
        assertEquals("ab", config("registry: a${EMPTY}b\n").registry());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql+psycopg://me:secret@host:5432/db, postgresql+psycopg://***@host:5432/db",
        "postgresql://host/db?user=me&password=secret&x=1, postgresql://host/db?user=me&password=***&x=1",
        "mysql://me:se@cret@host/db, mysql://***@host/db",
        "https://host/r?sas_token=abc%20&sig=xyz, https://host/r?sas_token=***&sig=***",
        "s3://bucket/registry.db, s3://bucket/registry.db",
        "data/me@work/registry.db, data/me@work/registry.db"
    })
    void credentialsInTheRegistrysUrlAreMasked(String registry, String shown) {
        assertEquals(shown, config("registry: '" + registry + "'\n").registry());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "project: [a | ERROR feature_store.yaml:2 This is no valid YAML: expected ',' or ']', but got <stream end>.",
        "- a | ERROR feature_store.yaml The file holds no settings ('key: value').",
        "provider: local | ERROR feature_store.yaml The file does not say the project.",
        "project: 7 | ERROR feature_store.yaml The project is 7, which is no text."
    })
    void aBrokenFileIsToldAndTheObjectsAreRead(String yaml, String problem) {
        FeatureRepo repo = new RepoText(folder).definitions("e = Entity(name='e')\n").file("feature_store.yaml", yaml + "\n").read();
        assertEquals(List.of(problem), RepoText.told(repo));
        assertEquals(List.of("e"), RepoText.names(repo.entities()));
    }

    @Test
    void aMissingFileIsToldAndTheProjectIsTheDeclaredOneElseTheFolders() throws IOException {
        var text = new RepoText(folder.resolve("fleet")).definitions("e = Entity(name='e')\n");
        Files.delete(text.folder.resolve("feature_store.yaml"));
        FeatureRepo repo = text.read();
        assertEquals(List.of("fleet", StoreConfig.UNKNOWN, List.of("e")), List.of(repo.project(), repo.config(), RepoText.names(repo.entities())));
        assertEquals(List.of("ERROR feature_store.yaml The repository has no feature_store.yaml that can be read, so its project and its stores are not known."), RepoText.told(repo));
        assertEquals("declared", text.file("p.py", "from feast import Project\np = Project(name='declared')\n").read().project());
    }

    @Test
    void bombsOfYamlAreRefused() {
        String aliases = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "b%1$d: &b%1$d [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n".formatted(1).repeat(1) + "c: [" + "*b1,".repeat(100) + "*b1]\n";
        FeatureRepo repo = new RepoText(folder).definitions("e = Entity(name='e')\n").file("feature_store.yaml", aliases + "d: " + "[".repeat(100_000) + "\n").read();
        assertEquals(List.of("e"), RepoText.names(repo.entities()));
        assertEquals(1, repo.problems().size());
    }

    @Test
    void aParentFolderLeadsToTheRepositoryInIt() throws IOException {
        Path inner = new RepoText(folder.resolve("work/feature_repo")).definitions("").folder;
        assertEquals(inner.toRealPath(), FeatureRepoReader.read(folder.resolve("work")).root());
        Path only = new RepoText(folder.resolve("other/anything")).definitions("").folder;
        assertEquals(only.toRealPath(), FeatureRepoReader.read(folder.resolve("other")).root());
        assertEquals(only.toRealPath(), FeatureRepoReader.read(only.resolve("feature_store.yaml")).root());
    }

    @Test
    void severalRepositoriesOrNoneInAFolderAreOneSentence() throws IOException {
        new RepoText(folder.resolve("many/a"));
        new RepoText(folder.resolve("many/b"));
        Files.createDirectories(folder.resolve("empty"));
        var several = org.junit.jupiter.api.Assertions.assertThrows(PushdeskException.class, () -> FeatureRepoReader.read(folder.resolve("many")));
        assertEquals("'" + folder.resolve("many") + "' holds 2 feature repositories (a, b); open one of them.", several.getMessage());
        var none = org.junit.jupiter.api.Assertions.assertThrows(PushdeskException.class, () -> FeatureRepoReader.read(folder.resolve("empty")));
        assertEquals("'" + folder.resolve("empty") + "' is no feature repository: it holds neither a feature_store.yaml nor a Python file, and no folder in it holds a feature_store.yaml.", none.getMessage());
    }
}
