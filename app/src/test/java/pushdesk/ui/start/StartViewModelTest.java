package pushdesk.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.opening.RepositoryOpener;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

class StartViewModelTest {
    private final SameThreadTasks tasks = new SameThreadTasks();

    @TempDir
    Path folder;

    @Test
    void recentFoldersThatAreGoneAreKnownAndCanBeTakenOff() throws IOException {
        var settings = Settings.load(folder.resolve("settings.properties"));
        Path there = Files.createDirectories(folder.resolve("there"));
        Path gone = Files.createDirectories(folder.resolve("gone"));
        settings.opened(there);
        settings.opened(gone);
        var opener = new RepositoryOpener(new Workspace(), tasks, new Notices(), new EmbeddedEngine(folder.resolve("stores")));
        var start = new StartViewModel(settings, List.of(), opener, tasks, () -> { }, () -> { });
        assertEquals(Set.of(), start.goneProperty().get());

        Files.delete(gone);
        start.look();
        assertEquals(Set.of(gone), start.goneProperty().get());

        start.forget(gone);
        assertEquals(List.of(there), start.recent());
        assertEquals(Set.of(), start.goneProperty().get());
    }
}
