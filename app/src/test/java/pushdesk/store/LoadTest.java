package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.file.RowFile;
import pushdesk.rows.file.RowFormat;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowQuery;

/// Loading a file into a batch source, pushed to by nobody.
class LoadTest {
    private static final String HEADER = "driver_id,rate,event_timestamp,created\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() throws IOException {
        file = write("1,0.5,2026-01-01T00:00:00Z,2026-01-01T01:00:00Z\n1,0.6,2026-01-02T00:00:00Z,2026-01-02T01:00:00Z\n");
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), HEADER + rows);
    }

    private static FeatureRepo repo() {
        return new Definitions().batch("log", "created").view("stats", null, "log", "driver_id Int64", "rate Float32").repo();
    }

    private static PushPlan plan(FeatureStore store, Path from) {
        PushRequirements requirements = store.loadRequirements("log");
        try (RowFile rows = RowFile.open(from, RowFormat::detect)) {
            RowBatch batch = rows.read(ColumnMapping.auto(rows.header(), requirements), requirements, Progress.NONE);
            return store.planLoad("log", batch, false, false, Progress.NONE);
        }
    }

    private static Propagation appended(long rows) {
        return new Propagation("log", StoreKind.OFFLINE, 0, 0, 0, 0, 0, rows, 0, Optional.empty(), List.of("stats sees the rows at the next materialization."));
    }

    private static List<Object> rates(FeatureStore store) {
        return store.offline("log", RowQuery.first(10)).rows().stream().map(row -> row.values().get(1)).toList();
    }

    @Test
    void aFileIsLoadedAsAnOfflinePushOfTheBatchSourceAndNothingGoesOnline() {
        try (var store = FeatureStore.inMemory(repo())) {
            PushPlan plan = plan(store, file);
            assertEquals(List.of(appended(2)), plan.propagations());
            assertEquals(List.of(), rates(store));
            PushResult loaded = store.load(plan, Progress.NONE);
            assertEquals(List.of(appended(2)), loaded.propagations());
            assertEquals(List.of(EntryKind.PUSH, "log", PushMode.OFFLINE, RowOrigin.Kind.FILE, "log.csv"),
                    List.of(loaded.kind(), loaded.source(), loaded.mode(), loaded.origin().kind(), loaded.origin().name()));
            assertEquals(List.of(0.6f, 0.5f), rates(store));
            assertEquals(0, store.online("stats", RowQuery.first(10)).total());
        }
    }

    @Test
    void undoTakesItsRowsOutAndTheFileCountsAsNotLoaded() {
        try (var store = FeatureStore.inMemory(repo())) {
            PushResult loaded = store.load(plan(store, file), Progress.NONE);
            assertEquals(Optional.of(1L), store.loaded("log", loaded.origin().sha256()).map(PushResult::pushId));
            store.undo(store.planUndo(1, Progress.NONE), Progress.NONE);
            assertEquals(List.of(), rates(store));
            assertEquals(Optional.empty(), store.loaded("log", loaded.origin().sha256()));
        }
    }

    @Test
    void ofTwoLoadingsOfAFileTheNewestInEffectIsFound() {
        try (var store = FeatureStore.inMemory(repo())) {
            PushResult first = store.load(plan(store, file), Progress.NONE);
            store.load(plan(store, file), Progress.NONE);
            String sha256 = first.origin().sha256();
            assertEquals(store.history().stream().findFirst(), store.loaded("log", sha256));
            store.undo(store.planUndo(2, Progress.NONE), Progress.NONE);
            assertEquals(List.of(Optional.of(first.pushId()), Optional.empty(), Optional.empty()),
                    List.of(store.loaded("log", sha256).map(PushResult::pushId), store.loaded("stats", sha256), store.loaded("log", "other")));
        }
    }

    @Test
    void aFileChangedAfterThePlanIsNotLoaded() throws IOException {
        try (var store = FeatureStore.inMemory(repo())) {
            PushPlan plan = plan(store, file);
            write("1,0.7,2026-01-03T00:00:00Z,2026-01-03T01:00:00Z\n");
            assertThrows(PushdeskException.class, () -> store.load(plan, Progress.NONE));
            assertEquals(List.of(List.of(), List.of()), List.of(rates(store), store.history()));
        }
    }

    @Test
    void badRowsAndMissingColumnsRefuseTheLoading() throws IOException {
        try (var store = FeatureStore.inMemory(repo())) {
            assertEquals(List.of("The only row has a bad cell; mend it."), plan(store, write("1,much,2026-01-01,2026-01-01\n")).refusals());
            Path bare = Files.writeString(folder.resolve("bare.csv"), "driver_id,event_timestamp\n1,2026-01-01\n");
            PushPlan refused = plan(store, bare);
            assertEquals(List.of("The rows do not bring its columns 'rate', 'created'."), refused.refusals());
            assertThrows(PushdeskException.class, () -> store.load(refused, Progress.NONE));
        }
    }

    @Test
    void anUnknownBatchSourceIsToldWithThoseThatAreThere() {
        try (var store = FeatureStore.inMemory(repo())) {
            assertEquals("No batch source is named 'nobody'; the repository has log.",
                    assertThrows(PushdeskException.class, () -> store.loadRequirements("nobody")).getMessage());
        }
    }
}
