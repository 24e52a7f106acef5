package pushdesk.ui.common.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
    private FolderWatch watch;

    @TempDir
    Path root;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(root.resolve("views.py"), "a = 1\n");
        Files.createDirectories(root.resolve("data"));
        watch = FolderWatch.start(root, Optional.empty(), Runnable::run, () -> told.add("changed"));
        watch.awaitWatching();
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    private void awaitChange() throws InterruptedException {
        assertNotNull(told.poll(20, TimeUnit.SECONDS), "No change was told");
    }

    @Test
    void aSavedFileIsTold() throws Exception {
        Files.writeString(root.resolve("views.py"), "a = 2\n");
        awaitChange();
    }

    @Test
    void aFileThatAnEditorPutsInPlaceOfTheOldIsTold() throws Exception {
        Path fresh = Files.writeString(root.resolve(".views.py.swp"), "a = 2\n");
        Files.move(fresh, root.resolve("views.py"), StandardCopyOption.REPLACE_EXISTING);
        awaitChange();
    }

    @Test
    void aFileInANewFolderIsTold() throws Exception {
        Files.writeString(Files.createDirectories(root.resolve("more/deep")).resolve("entities.py"), "b = 1\n");
        awaitChange();
        Files.writeString(root.resolve("more/deep/entities.py"), "b = 23\n");
        awaitChange();
    }

    @Test
    void aRemovedFileIsTold() throws Exception {
        Files.delete(root.resolve("views.py"));
        awaitChange();
    }

    @Test
    void filesThatAreNotReadAreNotTold() throws Exception {
        Files.writeString(root.resolve("data/rows.csv"), "1\n");
        Files.writeString(Files.createDirectories(root.resolve("__pycache__")).resolve("views.py"), "compiled");
        FolderState before = FolderState.of(root);
        assertEquals(Set.of(root.resolve("views.py")), before.files().keySet());
        Files.writeString(root.resolve("feature_store.yaml"), "project: a\n");
        awaitChange();
        assertEquals(0, told.size());
    }

    @Test
    void nothingIsToldOnceItIsClosed() throws IOException, InterruptedException {
        watch.close();
        var second = FolderWatch.start(root, Optional.empty(), Runnable::run, () -> told.add("seen by the second"));
        second.awaitWatching();
        Files.writeString(root.resolve("views.py"), "a = 2\n");
        assertEquals("seen by the second", told.poll(20, TimeUnit.SECONDS));
        second.close();
    }

    @Test
    void aFileBesidesTheFolderTellsToo() throws Exception {
        Path registry = Files.writeString(Files.createDirectories(root.resolve("elsewhere")).resolve("registry.db"), "one");
        var heard = new LinkedBlockingQueue<String>();
        try (var beside = FolderWatch.start(registry, Optional.of(registry), Runnable::run, () -> heard.add("applied"))) {
            beside.awaitWatching();
            Files.writeString(registry, "two and more");
            assertEquals("applied", heard.poll(10, TimeUnit.SECONDS));
        }
    }
}
