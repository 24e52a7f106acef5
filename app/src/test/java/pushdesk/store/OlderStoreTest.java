package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowQuery;

/// Stores that earlier versions wrote: both files of the sample `hello` pushed online and offline; in the one of version 2, the first push was
/// undone then.
class OlderStoreTest {
    private static final Map<Object, Object> FIRST = Map.of("Berlin", 6.5f, "Lisbon", 13.0f, "Oslo", -2.5f, "Zagreb", 6.0f);
    private static final Map<Object, Object> BOTH = Map.of("Berlin", 6.5f, "Lisbon", 13.0f, "Oslo", -1.0f, "Zagreb", 6.0f, "Tromsø", -7.5f);
    private static final Map<Object, Object> SECOND = Map.of("Lisbon", 11.0f, "Oslo", -1.0f, "Tromsø", -7.5f);

    @TempDir
    private Path folder;

    @Test
    void whatVersion1PushedIsUndoneAndBroughtBack() throws IOException {
        try (FeatureStore store = copy(1)) {
            assertEquals(BOTH, online(store));
            assertEquals(8, store.figures().offline().get("readings").rows());
            assertEquals(List.of(2L, 1L), store.history().stream().map(PushResult::pushId).toList());
            store.undo(store.planUndo(2, Progress.NONE), Progress.NONE);
            assertEquals(FIRST, online(store));
            assertEquals(5, store.figures().offline().get("readings").rows());
            store.undo(store.planUndo(3, Progress.NONE), Progress.NONE);
            assertEquals(BOTH, online(store));
            assertEquals(8, store.figures().offline().get("readings").rows());
            assertTrue(store.verify(Progress.NONE).sound());
        }
    }

    @Test
    void whatVersion2UndidComesBack() throws IOException {
        try (FeatureStore store = copy(2)) {
            assertEquals(SECOND, online(store));
            assertEquals(3, store.figures().offline().get("readings").rows());
            assertEquals(List.of(1L), store.history().stream().filter(entry -> entry.undoneBy().isPresent()).map(PushResult::pushId).toList());
            store.undo(store.planUndo(3, Progress.NONE), Progress.NONE);
            assertEquals(BOTH, online(store));
            assertEquals(8, store.offline("readings", RowQuery.first(20)).rows().size());
            store.undo(store.planUndo(2, Progress.NONE), Progress.NONE);
            assertEquals(5, store.offline("readings", RowQuery.first(20)).rows().size());
            assertTrue(store.verify(Progress.NONE).sound());
        }
    }

    private static Map<Object, Object> online(FeatureStore store) {
        var values = new HashMap<Object, Object>();
        store.online("city_weather", RowQuery.first(20)).rows().forEach(row -> values.put(row.values().get(0), row.values().get(1)));
        return values;
    }

    private FeatureStore copy(int version) throws IOException {
        FeatureRepo repo = FeatureRepoReader.read(Path.of("..", "sample-repos", "hello"));
        Path directory = folder.resolve("version-" + version);
        Path file;
        try (FeatureStore store = FeatureStore.open(repo, directory)) {
            file = store.file().orElseThrow();
        }
        try (InputStream written = getClass().getResourceAsStream("/stores/version-" + version + ".mv.db")) {
            Files.copy(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return FeatureStore.open(repo, directory);
    }
}
