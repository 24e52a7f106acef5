package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.store.push.PushResult;

class StoreOpeningTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp,created";
    private static final String ROW = "1,0.5,7,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z";

    @TempDir
    Path folder;

    private FeatureStore open() {
        return FeatureStore.open(Definitions.drivers().at(folder).repo(), folder.resolve("data"));
    }

    private Path filled() {
        try (var store = open()) {
            new StoreDriver(store).push("push", ONLINE_AND_OFFLINE, HEADER, ROW);
            return store.file().orElseThrow();
        }
    }

    @Test
    void whatWasPushedIsThereAfterReopening() {
        List<PushResult> history;
        try (var store = open()) {
            var driver = new StoreDriver(store);
            driver.push("push", ONLINE_AND_OFFLINE, HEADER, ROW);
            history = store.history();
        }
        try (var store = open()) {
            var driver = new StoreDriver(store);
            assertEquals(List.of(List.of(1L, 0.5f, 7L)), driver.online("stats"));
            assertEquals(List.of(List.of(1L, 0.5f, 7L)), driver.offline("log"));
            assertEquals(history, store.history());
            assertEquals(Optional.empty(), store.notice());
            assertEquals(2, driver.push("push", ONLINE, HEADER, ROW).pushId());
        }
    }

    @Test
    void theFileIsNamedAfterTheProjectAndTheFolderAndLiesBesideNothingElseOnceClosed() throws IOException {
        Path file = filled();

        assertTrue(file.getFileName().toString().matches("drivers-[0-9a-f]{12}\\.mv\\.db"), file.toString());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void anySqlToolOpensTheFileWithoutUserAndPassword() throws SQLException {
        Path file = filled();

        String url = "jdbc:h2:file:" + file.toString().replace(".mv.db", "");
        try (var connection = DriverManager.getConnection(url, "", "");
                var row = connection.createStatement().executeQuery(
                        "SELECT S.\"driver_id\", S.\"rate\", L.\"trips\", L.\"created\" FROM ONLINE.\"stats\" S JOIN OFFLINE.\"log\" L ON L.\"driver_id\" = S.\"driver_id\"")) {
            assertTrue(row.next());
            assertEquals("BIGINT REAL BIGINT TIMESTAMP WITH TIME ZONE",
                    String.join(" ", row.getMetaData().getColumnTypeName(1), row.getMetaData().getColumnTypeName(2), row.getMetaData().getColumnTypeName(3), row.getMetaData().getColumnTypeName(4)));
        }
    }

    @Test
    void closingTwiceDoesNoHarmAndAClosedStoreSaysSo() {
        var store = open();
        store.close();
        store.close();

        var failure = assertThrows(PushdeskException.class, store::history);
        assertEquals(ErrorCode.STORAGE_FAILED, failure.code());
        assertEquals("The store is closed; open the repository again.", failure.getMessage());
    }

    @Test
    void aSecondWindowIsToldWhoHoldsTheStore() {
        try (var store = FeatureStore.open(Definitions.drivers().at(folder).repo(), folder.resolve("data"), StoreOptions.USUAL.heldBy("a window of Pushdesk"))) {
            var failure = assertThrows(PushdeskException.class, this::open);

            assertEquals(ErrorCode.STORE_IN_USE, failure.code());
            assertTrue(failure.getMessage().startsWith("The store %s is held by a window of Pushdesk (process %d, since "
                    .formatted(store.file().orElseThrow(), ProcessHandle.current().pid())), failure.getMessage());
            assertEquals(List.of(), store.history());
        }
        open().close();
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheStore() throws Exception {
        try (var held = HeldByAnotherProcess.hold(folder)) {
            var failure = assertThrows(PushdeskException.class, this::open);

            assertEquals(ErrorCode.STORE_IN_USE, failure.code());
            assertTrue(failure.getMessage().contains("the command line (process " + held.pid() + ", since"), failure.getMessage());
        }
        open().close();
    }

    @Test
    void anSqlToolThatHoldsTheFileIsToldToo() throws SQLException {
        Path file = filled();
        // another process would do the same; within one process the database is shared, so the file is locked by hand
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var failure = assertThrows(PushdeskException.class, this::open);

            assertEquals(ErrorCode.STORE_IN_USE, failure.code());
            assertTrue(lock.isValid());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAsideAndANewStoreBegun() throws IOException {
        Path file = filled();
        Files.writeString(file, "This is no database. ".repeat(10_000));

        assertSetAside(file);
    }

    @Test
    void aFileCutShortIsSetAsideOrReadAndNeverOverwritten() throws IOException {
        Path file = filled();
        try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(9000);
        }

        assertSetAside(file);
    }

    @Test
    void aFileWithZeroesInItsMiddleIsSetAside() throws IOException {
        Path file = filled();
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 0, bytes.length - 100, (byte) 0);
        Files.write(file, bytes);

        assertSetAside(file);
    }

    private void assertSetAside(Path file) throws IOException {
        byte[] damaged = Files.readAllBytes(file);
        try (var store = open()) {
            String notice = store.notice().orElseThrow();
            assertTrue(notice.startsWith("The store's file was damaged and has been set aside as "), notice);
            assertEquals(List.of(), store.history());
            new StoreDriver(store).push("push", ONLINE, HEADER, ROW);
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            Path aside = files.filter(other -> other.toString().contains("-damaged-")).findFirst().orElseThrow();
            org.junit.jupiter.api.Assertions.assertArrayEquals(damaged, Files.readAllBytes(aside));
        }
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws Exception {
        Path file = filled();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file.toString().replace(".mv.db", ""), "", "")) {
            connection.createStatement().execute("UPDATE JOURNAL.STORE SET SCHEMA_VERSION = 99");
        }

        var failure = assertThrows(PushdeskException.class, this::open);

        assertEquals(ErrorCode.STORE_UNREADABLE, failure.code());
        assertEquals(
                "The store was written by a newer Pushdesk (its version is 99, this one reads up to 3); it is left as it is. Use the newer one, or choose another folder for the store.",
                failure.getMessage());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertFalse(files.anyMatch(other -> other.toString().contains("damaged")));
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file.toString().replace(".mv.db", ""), "", "");
                var row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM ONLINE.\"stats\"")) {
            row.next();
            assertEquals(1, row.getInt(1));
        }
    }

    @Test
    void aFolderThatCantBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("data"), "a file");

        var failure = assertThrows(PushdeskException.class, this::open);

        assertEquals(ErrorCode.INVALID_INPUT, failure.code());
        assertEquals("The local stores can't lie in %1$s: %1$s is a file, and a folder is expected.".formatted(folder.resolve("data")), failure.getMessage());
    }

    @Test
    void theUsualFolderIsThatOfTheSystem() {
        Path home = Path.of("/home/ann");
        assertEquals(home.resolve(".local/share/pushdesk"), StoreLocation.usual("Linux", Map.of(), home));
        assertEquals(Path.of("/data/pushdesk"), StoreLocation.usual("Linux", Map.of("XDG_DATA_HOME", "/data"), home));
        assertEquals(home.resolve("Library/Application Support/Pushdesk"), StoreLocation.usual("Mac OS X", Map.of(), home));
        assertEquals(Path.of("/roaming/Pushdesk"), StoreLocation.usual("Windows 11", Map.of("APPDATA", "/roaming"), home));
    }
}
