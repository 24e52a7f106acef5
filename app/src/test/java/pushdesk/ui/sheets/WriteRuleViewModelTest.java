package pushdesk.ui.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.WriteRule;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.push.PushViewModel;
import pushdesk.ui.workspace.Workspace;

class WriteRuleViewModelTest {
    private static final String NOON = "1001,0.5,0.9,300,good,2026-11-22T12:00:00Z,2026-11-22T12:00:01Z\n";
    private static final String MORNING = "1001,0.6,0.8,200,,2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n";

    @TempDir
    Path folder;

    private final FeatureRepo repo = DriverRepo.make();
    private final FeatureStore store = FeatureStore.inMemory(repo);
    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WriteRuleViewModel model = new WriteRuleViewModel(workspace, tasks, new Notices());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theRuleOfTheOpenStoreIsAskedAndSet() {
        assertNull(model.ruleProperty().get());
        workspace.opened(repo, store);
        assertEquals(WriteRule.NEWEST_EVENT, model.ruleProperty().get());
        model.set(WriteRule.LAST_WRITE);
        assertEquals(WriteRule.LAST_WRITE, model.ruleProperty().get());
        assertEquals(WriteRule.LAST_WRITE, store.writeRule());
        workspace.closed();
        assertNull(model.ruleProperty().get());
    }

    @Test
    void anotherRulePlansTheRowsOnScreenAgain() throws IOException {
        workspace.opened(repo, store);
        var push = new PushViewModel(workspace, tasks, new Notices(), InstantSource.system());
        Path file = folder.resolve("drivers.csv");
        Files.writeString(file, DriverRepo.HEADER + NOON);
        push.open(file);
        push.push();
        Files.writeString(file, DriverRepo.HEADER + MORNING);
        push.open(file);
        assertEquals(1, workspace.planProperty().get().propagations().getFirst().late());
        model.set(WriteRule.LAST_WRITE);
        assertEquals(1, workspace.planProperty().get().propagations().getFirst().updated());
        push.csv().close();
    }
}
