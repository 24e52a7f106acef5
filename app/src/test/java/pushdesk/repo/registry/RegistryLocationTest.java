package pushdesk.repo.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushdesk.model.PushdeskException;

final class RegistryLocationTest {
    private static final Path FOLDER = Path.of("/repo");

    @ParameterizedTest
    @CsvSource({
        "data/registry.db, /repo/data/registry.db",
        "../registry.db, /registry.db",
        "/other/registry.db, /other/registry.db",
        "file:///other/registry.db, /other/registry.db",
        "sqlite:///registry.db, /repo/registry.db",
        "sqlite+pysqlite:////other/registry.db?timeout=5, /other/registry.db"
    })
    void filesAreFoundFromTheFolder(String text, String file) {
        assertEquals(new RegistryLocation.LocalFile(Path.of(file)), RegistryLocation.parse(text, FOLDER));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://anna:secret@db.example.com:6432/feast, postgresql://db.example.com:6432/feast",
        "postgresql+psycopg2://anna:s:e/c?ret@[::1]/feast?sslmode=require&password=secret, postgresql://[::1]:5432/feast",
        "postgres://anna@/feast, postgresql://localhost:5432/feast",
        "s3://key:secret@bucket/registry.db?token=secret, s3://bucket/registry.db",
        "gs://bucket/registry.db, gs://bucket/registry.db",
        "abfss://container@account.dfs.core.windows.net/registry.db, abfss://account.dfs.core.windows.net/registry.db",
        "mysql+pymysql://anna:se@cret@host/feast, mysql+pymysql://host/feast"
    })
    void whatIsShownOfAUrlHoldsNoCredentials(String url, String shown) {
        RegistryLocation location = RegistryLocation.parse(url, FOLDER);
        assertEquals(shown, location.toString());
        assertFalse(location.toString().contains("anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://anna:secret@db:port/feast", "postgresql:anna:secret", "sqlite://", "sqlite:///:memory:", "file://server/secret:x"})
    void aUrlThatCantBeReadIsNotRepeated(String url) {
        var refused = assertThrows(PushdeskException.class, () -> RegistryLocation.parse(url, FOLDER));
        assertFalse(refused.getMessage().contains("anna"), refused.getMessage());
    }

    @Test
    void optionsThatCouldLoadClassesOrWriteFilesAreNotPassedOn() {
        var url = PostgresUrl.parse("postgresql://db/feast?socketFactory=evil.Factory&loggerFile=/etc/passwd&sslmode=require");
        assertEquals("{ApplicationName=Pushdesk, connectTimeout=10, socketTimeout=60, sslmode=require}", new java.util.TreeMap<>(url.properties()).toString());
    }
}
