package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.store.projection.Verification;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;

/// A process that pushes and undoes is killed at any moment: what it reported as done is whole, anything else is absent.
class KillTest {
    private static final int KILLS = Integer.getInteger("pushdesk.kills", 15);
    private static final int KILLS_A_STORE = 5;
    /// The rows of a push, by the store. H2 gathers 30,000 in the small heap of the process till the commit, and writes some of 60,000 before it, and some while
    /// it goes on.
    private static final List<Integer> ROWS = List.of(2000, 30_000, 60_000);

    @TempDir
    Path folders;

    @Test
    void everyEntryThatWasReportedIsWholeAndEveryOtherIsAbsent() throws IOException {
        var random = new Random(5);
        long before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int number = kill / KILLS_A_STORE;
            int rows = ROWS.get(number % ROWS.size());
            Path folder = folders.resolve("store" + number);
            Files.createDirectories(folder);
            before = kill % KILLS_A_STORE == 0 ? 0 : before;
            long reported = Math.max(before, workUntilKilled(folder, rows, random.nextInt(), random.nextInt(1, 5), random.nextInt(rows / 50)));
            try (var store = open(folder)) {
                assertEquals(Optional.empty(), store.notice());
                List<PushResult> history = store.history();
                long entries = history.size();
                assertEquals(LongStream.rangeClosed(1, entries).boxed().toList().reversed(), history.stream().map(PushResult::pushId).toList());
                // the one under way may have been committed and not yet reported
                assertTrue(entries == reported || entries == reported + 1, entries + " entries are stored, " + reported + " were reported");
                assertSound(store, history, rows);
                before = entries;
            }
        }
    }

    /// The tables hold what the journal says, and the journal all rows of the pushes in effect.
    private static void assertSound(FeatureStore store, List<PushResult> history, int rows) {
        Verification check = store.verify(Progress.NONE);
        assertTrue(check.sound(), check::toString);
        List<PushResult> inEffect =
                history.stream().filter(entry -> entry.kind() == EntryKind.PUSH && entry.undoneBy().isEmpty()).toList();
        assertEquals((long) inEffect.size() * rows, store.offline("log", RowQuery.first(1)).total());
        assertEquals((long) inEffect.size() * rows, store.figures().offline().get("log").rows());
        RowPage online = store.online("stats", RowQuery.first(rows));
        assertEquals(inEffect.isEmpty() ? 0 : rows, online.total());
        assertEquals(inEffect.stream().limit(1).map(PushResult::pushId).toList(), online.rows().stream().map(StoredRow::pushId).distinct().toList());
    }

    /// Gives the number of the last entry that was reported, some milliseconds after which the process was killed.
    private static long workUntilKilled(Path folder, int rows, int seed, int reports, int millis) throws IOException {
        var process = HeldByAnotherProcess.forked(KillTest.class, folder.toString(), Integer.toString(rows), Integer.toString(seed));
        long last = 0;
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("done ")) {
                    last = Long.parseLong(line.substring(5));
                    if (--reports == 0) {
                        java.util.concurrent.locks.LockSupport.parkNanos(millis * 1_000_000L);
                        process.toHandle().destroyForcibly(); // the process's own method would close its output
                    }
                }
            }
        }
        process.onExit().join();
        return last;
    }

    private static FeatureStore open(Path folder) {
        return FeatureStore.open(Definitions.drivers().at(folder).repo(), folder.resolve("data"));
    }

    /// Pushes the same keys again and again with newer events, undoes one entry in three, and reports each when it is done.
    public static void main(String[] arguments) {
        var random = new Random(Integer.parseInt(arguments[2]));
        try (var store = open(Path.of(arguments[0]))) {
            while (true) {
                List<PushResult> undoable = store.history().stream().limit(12).filter(entry -> entry.undoneBy().isEmpty()).toList();
                PushResult done = random.nextInt(3) == 0 && !undoable.isEmpty()
                        ? store.undo(store.planUndo(undoable.get(random.nextInt(undoable.size())).pushId(), Progress.NONE), Progress.NONE)
                        : push(store, Integer.parseInt(arguments[1]));
                System.out.println("done " + done.pushId());
            }
        }
    }

    private static PushResult push(FeatureStore store, int count) {
        Instant time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(store.history().size() * 86_400L);
        var rows = Batches.rows(store.requirements("push"), List.of("driver_id", "rate", "trips", "event_timestamp", "created"), count,
                row -> new Object[] {(long) row, 0.5f, (long) row, time, time});
        return store.push(store.plan(new PushRequest("push", ONLINE_AND_OFFLINE, rows), Progress.NONE), Progress.NONE);
    }
}
