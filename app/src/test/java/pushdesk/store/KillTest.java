package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushdesk.model.PushMode.ONLINE_AND_OFFLINE;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;

/// A process that pushes is killed at any moment: what it reported as done is whole, anything else is absent.
class KillTest {
    private static final int KILLS = 4;
    private static final int ROWS = 3000;

    @TempDir
    Path folder;

    @Test
    void everyPushThatWasReportedIsWholeAndEveryOtherIsAbsent() throws IOException {
        var random = new Random(5);
        for (int kill = 1; kill <= KILLS; kill++) {
            long reported = pushUntilKilled(random.nextInt(1, 6), random.nextInt(60));
            try (var store = open(folder)) {
                assertEquals(Optional.empty(), store.notice());
                long pushes = store.history().size();
                assertEquals(LongStream.rangeClosed(1, pushes).boxed().toList().reversed(), store.history().stream().map(PushResult::pushId).toList());
                // the one under way may have been committed and not yet reported
                assertTrue(pushes == reported || pushes == reported + 1, pushes + " pushes are stored, " + reported + " were reported");
                assertEquals(pushes * ROWS, store.offline("log", RowQuery.first(1)).total());
                var online = store.online("stats", RowQuery.first(ROWS));
                assertEquals(ROWS, online.total());
                assertEquals(List.of(pushes), online.rows().stream().map(StoredRow::pushId).distinct().toList());
                assertEquals(pushes * ROWS, store.figures().offline().get("log").rows());
            }
        }
    }

    /// Gives the number of the last push that was reported, some milliseconds after which the process was killed.
    private long pushUntilKilled(int reports, int millis) throws IOException {
        var process = HeldByAnotherProcess.forked(KillTest.class, folder.toString());
        long last = 0;
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("pushed ")) {
                    last = Long.parseLong(line.substring(7));
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

    /// Pushes the same keys again and again with newer events, and reports each push once it is done.
    public static void main(String[] arguments) {
        try (var store = open(Path.of(arguments[0]))) {
            for (int day = store.history().size(); ; day++) {
                Instant time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day * 86_400L);
                var requirements = store.requirements("push");
                var rows = Batches.rows(requirements, List.of("driver_id", "rate", "trips", "event_timestamp", "created"), ROWS,
                        row -> new Object[] {(long) row, 0.5f, (long) row, time, time});
                var result = store.push(store.plan(new PushRequest("push", ONLINE_AND_OFFLINE, rows), Progress.NONE), Progress.NONE);
                System.out.println("pushed " + result.pushId());
            }
        }
    }
}
