package pushdesk.repo.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.model.difference.ObjectDifference.State;
import pushdesk.model.difference.RepoDifference;

final class SqlRegistryTest {
    private final RegistryReader reader = new RegistryReader();

    @TempDir
    Path folder;

    @Test
    void aSqliteRegistryHoldsTheSameObjectsAsAFileAndStaysAsItIs() throws IOException {
        Path copy = Files.copy(Registries.file("sql"), folder.resolve("a b?c#d.db"));
        RegistryLocation location = new RegistryLocation.LocalFile(copy);
        assertEquals(List.of("driver_ranking", "hello"), reader.projects(location));
        AppliedRepo ranking = reader.read(location, Optional.of("driver_ranking"));
        assertEquals(14, ranking.repo().objects().count());
        assertEquals(List.of(), different(Registries.applied("driver_ranking").repo(), ranking.repo()));
        assertEquals(Optional.of(Instant.parse("2026-11-22T18:15:22Z")), ranking.lastApplied());
        assertEquals(List.of(), different(Registries.applied("hello").repo(), reader.read(location, Optional.of("hello")).repo()));
        assertArrayEquals(Files.readAllBytes(Registries.file("sql")), Files.readAllBytes(copy));
        assertEquals(List.of(copy), files());
    }

    @Test
    void aDamagedOrForeignSqliteFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Registries.file("sql"));
        Path half = Files.write(folder.resolve("half.db"), Arrays.copyOf(whole, whole.length / 3));
        String damaged = " is a damaged SQLite file, or its tables are not those of a Feast registry.";
        assertEquals(half + damaged, refusal(new RegistryLocation.LocalFile(half)).getMessage());
        Path head = Files.write(folder.resolve("head.db"), Arrays.copyOf(whole, 16));
        assertEquals(head + damaged, refusal(new RegistryLocation.LocalFile(head)).getMessage());
    }

    @Test
    void aSqliteFileThatIsBeingWrittenIsNotReadInAnEarlierState() throws IOException {
        Path copy = Files.copy(Registries.file("sql"), folder.resolve("busy.db"));
        Files.write(folder.resolve("busy.db-wal"), new byte[] {1});
        assertEquals(copy + " is being written to, or was left half written: busy.db-wal lies beside it. Let Feast finish, then read it again.",
                refusal(new RegistryLocation.LocalFile(copy)).getMessage());
    }

    @Test
    void noSentenceAndNoCauseOfAServersFailureHoldsUserOrPassword() throws IOException {
        int port;
        try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closing.getLocalPort();
        }
        RegistryLocation nobody = RegistryLocation.parse("postgresql+psycopg://anna:geh%40im@localhost:" + port + "/feast?sslmode=disable", folder);
        PushdeskException refused = refusal(nobody);
        assertEquals("The registry postgresql://localhost:" + port + "/feast can't be read: the server can't be reached.", refused.getMessage());
        assertNull(refused.getCause());
    }

    /// Where PostgreSQL's programs are installed.
    @Test
    void aPostgresRegistryHoldsTheSameObjectsAsAFile() throws Exception {
        try (var server = ThrowawayPostgres.start()) {
            server.run("feast", Files.readString(Registries.file("sql").resolveSibling("postgres.sql")));
            RegistryLocation location = RegistryLocation.parse(server.feastUrl("feast"), folder);
            assertEquals(List.of("driver_ranking", "hello"), reader.projects(location));
            assertEquals(List.of(), different(Registries.applied("hello").repo(), reader.read(location, Optional.of("hello")).repo()));
            assertEquals(List.of(), different(Registries.applied("driver_ranking").repo(), reader.read(location, Optional.of("driver_ranking")).repo()));
            String wrong = server.feastUrl("feast").replaceAll(":[^:@/]*@", ":wrong@");
            assertEquals("The registry " + location + " can't be read: the server refused the user or the password.",
                    refusal(RegistryLocation.parse(wrong, folder)).getMessage());
            RegistryLocation other = RegistryLocation.parse(server.feastUrl("template1"), folder);
            assertEquals(other + " has none of the tables of a Feast registry. Expected entities, data_sources, feature_views and others.",
                    refusal(other).getMessage());
        }
    }

    private PushdeskException refusal(RegistryLocation location) {
        return assertThrows(PushdeskException.class, () -> reader.projects(location));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<?> different(FeatureRepo left, FeatureRepo right) {
        return RepoDifference.between(left, right).objects().stream().filter(object -> object.state() != State.SAME).toList();
    }
}
