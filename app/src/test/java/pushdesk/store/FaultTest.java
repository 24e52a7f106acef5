package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.store.projection.Verification;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowQuery;

/// What happens around the store, and must be told.
@DisabledOnOs(OS.WINDOWS) // an open file can't be deleted there, and a process's files can't be limited
class FaultTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp,created";
    private static final String ROW = "1,0.5,7,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z";
    private static final int ROWS = 3000;

    @TempDir
    Path folder;

    private static FeatureStore open(Path folder) {
        return FeatureStore.open(Definitions.drivers().at(folder).repo(), folder.resolve("data"));
    }

    @Test
    void aFileDeletedUnderARunningStoreIsToldAndNothingMoreIsReportedAsDone() throws IOException {
        try (var store = open(folder)) {
            var driver = new StoreDriver(store);
            driver.push("push", ONLINE_AND_OFFLINE, HEADER, ROW);
            Path file = store.file().orElseThrow();
            Path away = Files.move(file, folder.resolve("away.mv.db"));

            var failure = assertThrows(PushdeskException.class, () -> driver.push("push", ONLINE_AND_OFFLINE, HEADER, ROW));
            assertEquals(ErrorCode.STORAGE_FAILED, failure.code());
            assertTrue(failure.getMessage().startsWith("The store's file " + file + " was deleted or moved while it was open"), failure.getMessage());
            assertEquals(List.of(1L), store.history().stream().map(PushResult::pushId).toList());

            Files.move(away, file);
            assertEquals(2, driver.push("push", ONLINE_AND_OFFLINE, HEADER, ROW).pushId());
        }
        try (var store = open(folder)) {
            assertEquals(List.of(2L, 1L), store.history().stream().map(PushResult::pushId).toList());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // a file that is open can't be deleted there
    void aCopyPutInTheFilesPlaceBeforeTheFirstPushIsNotTakenForIt() throws IOException {
        Path file;
        try (var store = open(folder)) {
            new StoreDriver(store).push("push", ONLINE_AND_OFFLINE, HEADER, ROW);
            file = store.file().orElseThrow();
        }
        Path copy = Files.copy(file, folder.resolve("copy.mv.db"));
        try (var store = open(folder)) {
            var driver = new StoreDriver(store);
            Files.delete(file);
            assertEquals(List.of(1L), store.history().stream().map(PushResult::pushId).toList());
            Files.copy(copy, file);

            var failure = assertThrows(PushdeskException.class, () -> driver.push("push", ONLINE_AND_OFFLINE, HEADER, ROW));
            assertTrue(failure.getMessage().startsWith("The store's file " + file + " was exchanged for another while it was open"), failure.getMessage());
        }
        try (var store = open(folder)) {
            assertEquals(List.of(1L), store.history().stream().map(PushResult::pushId).toList());
        }
    }

    /// A folder stands where the database writes the compacted file. The first compaction says that it was none and leaves the database closed, the second
    /// finds that it can't be opened.
    @Test
    void aStoreIsUsedAgainOnceWhatStoodInTheWayOfItsCompactionIsGone() throws IOException {
        try (var store = open(folder)) {
            var driver = new StoreDriver(store);
            driver.push("push", ONLINE_AND_OFFLINE, HEADER, ROW);
            Path inTheWay = Files.createDirectories(Path.of(store.file().orElseThrow() + ".tempFile"));
            Path within = Files.createFile(inTheWay.resolve("something"));
            assertEquals("The store's file could not be made smaller; all rows are stored. Is the disk full, or its folder not writable?",
                    assertThrows(PushdeskException.class, store::compact).getMessage());
            assertEquals(ErrorCode.STORAGE_FAILED, assertThrows(PushdeskException.class, store::compact).code());
            assertEquals(ErrorCode.STORAGE_FAILED, assertThrows(PushdeskException.class, store::history).code());

            Files.delete(within);
            Files.delete(inTheWay);
            store.compact();
            assertEquals(List.of(1L), store.history().stream().map(PushResult::pushId).toList());
            assertEquals(2, driver.push("push", ONLINE_AND_OFFLINE, HEADER, ROW).pushId());
            assertEquals(List.of(List.of(1L, 0.5f, 7L), List.of(1L, 0.5f, 7L)), driver.offline("log"));
        }
    }

    /// A limit on how large a process's files may grow stands for a full disk: writing fails in the same way.
    @Test
    void aDiskThatIsFullIsToldAndWhatWasReportedIsThere() throws IOException {
        long reported = 0;
        String told = "";
        Process process = new ProcessBuilder("sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                        "-cp", System.getProperty("java.class.path"), FaultTest.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("done ")) {
                    reported = Long.parseLong(line.substring(5));
                } else if (line.startsWith("told ")) {
                    told = line.substring(5);
                }
            }
        }
        process.onExit().join();
        assertTrue(told.startsWith("STORAGE_FAILED The store could not be written or read:"), told);
        assertTrue(reported > 0);
        try (var store = open(folder)) {
            assertEquals(Optional.empty(), store.notice());
            long entries = store.history().size();
            assertTrue(entries == reported || entries == reported + 1, entries + " entries are stored, " + reported + " were reported");
            Verification check = store.verify(Progress.NONE);
            assertTrue(check.sound(), check::toString);
            assertEquals(entries * ROWS, store.offline("log", RowQuery.first(1)).total());
        }
    }

    /// Pushes until it is told that it can't.
    public static void main(String[] arguments) {
        try (var store = open(Path.of(arguments[0]))) {
            while (true) {
                Instant time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(store.history().size() * 86_400L);
                var rows = Batches.rows(store.requirements("push"), List.of("driver_id", "rate", "trips", "event_timestamp", "created"), ROWS,
                        row -> new Object[] {(long) row, 0.5f, (long) row, time, time});
                var result = store.push(store.plan(new PushRequest("push", ONLINE_AND_OFFLINE, rows), Progress.NONE), Progress.NONE);
                System.out.println("done " + result.pushId());
            }
        } catch (PushdeskException e) {
            System.out.println("told " + e.code() + " " + e.getMessage());
            Runtime.getRuntime().halt(0); // as though the process ended there: closing would fail too
        }
    }
}
