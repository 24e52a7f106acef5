package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.PushRequest;
import pushdesk.store.table.RowQuery;

/// A compaction that must not be done.
class CompactionTest {

    @Test
    void aStoreWhoseFileWasTakenAwayIsNotCompactedAndIsUsedOnOnceItIsBack(@TempDir Path folder) throws IOException {
        try (var store = FeatureStore.open(new Definitions().batch("log", "").push("source", "log")
                .view("stats", "source", "log", "id Int64", "x Int64")
                .repo(), folder)) {
            push(store, 1);
            Path file = store.file().orElseThrow();
            Path away = Files.move(file, folder.resolve("away"));

            assertEquals(ErrorCode.STORAGE_FAILED, assertThrows(PushdeskException.class, store::compact).code());
            assertEquals(1, store.online("stats", RowQuery.first(10)).total());

            Files.move(away, file);
            store.compact();
            push(store, 2);
            assertEquals(2, store.online("stats", RowQuery.first(10)).total());
        }
    }

    private static void push(FeatureStore store, int id) {
        var rows = Batches.csv(store.requirements("source"), "id,x,event_timestamp", id + ",1,2026-01-01T00:00:00Z");
        store.push(store.plan(new PushRequest("source", PushMode.ONLINE, rows), Progress.NONE), Progress.NONE);
    }
}
