package pushdesk.ui.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.store.FeatureStore;
import pushdesk.store.journal.Retention;
import pushdesk.store.push.PushResult;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.push.PushViewModel;
import pushdesk.ui.workspace.Workspace;

class RetentionViewModelTest {

    @TempDir
    Path folder;

    private final FeatureRepo repo = DriverRepo.make();
    private final FeatureStore store = FeatureStore.inMemory(repo);
    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();
    private int changed;
    private final RetentionViewModel model = new RetentionViewModel(workspace, tasks, notices, () -> changed++);

    @BeforeEach
    void threePushes() throws IOException {
        workspace.opened(repo, store);
        var push = new PushViewModel(workspace, tasks, new Notices(), InstantSource.system());
        for (int hour = 1; hour <= 3; hour++) {
            push.open(Files.writeString(folder.resolve(hour + ".csv"),
                    DriverRepo.HEADER + "1001,0.5,0.9,300,good,2026-11-22T0" + hour + ":00:00Z,2026-11-22T09:00:01Z\n"));
            push.push();
        }
        push.csv().close();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theWishSaysWhatItLetsGoOfAndHoldsOnceAgreed() {
        assertEquals(Retention.ALL, model.keptProperty().get());
        model.limitProperty().set(RetentionViewModel.Limit.ENTRIES);
        model.amountProperty().set("1");
        assertEquals("Once you press the button, 2 entries become the baseline: what they stored stays, but they can never be undone again.", model.toldProperty().get());
        assertEquals(List.of(false, false, false), store.history().stream().map(PushResult::pruned).toList());

        model.agree();
        assertEquals(new Retention(OptionalLong.of(1), OptionalLong.empty()), model.keptProperty().get());
        assertEquals(model.keptProperty().get(), store.retention());
        assertEquals(List.of(false, true, true), store.history().stream().map(PushResult::pruned).toList());
        assertEquals(1, changed);
        assertNull(model.wishedProperty().get());
        assertEquals("2 entries are part of the baseline now and can no longer be undone. No stored value has changed.", notices.currentProperty().get().text());

        model.amountProperty().set("5");
        model.agree();
        assertEquals("The history is kept as you chose from now on. No stored value has changed.", notices.currentProperty().get().text());
    }

    @Test
    void entriesThatAnUndoHoldsAreTold() {
        store.undo(store.planUndo(2, pushdesk.model.Progress.NONE), pushdesk.model.Progress.NONE);
        model.limitProperty().set(RetentionViewModel.Limit.ENTRIES);
        assertEquals("Write a whole number from 1.", model.toldProperty().get());
        model.amountProperty().set("1");
        assertEquals("Once you press the button, 1 entry becomes the baseline: what it stored stays, but it can never be undone again. 2 older entries stay for now:"
                + " an undo that is kept needs what it undid, and all since.", model.toldProperty().get());
        model.amountProperty().set("3");
        assertEquals("Once you press the button, 1 entry becomes the baseline: what it stored stays, but it can never be undone again.", model.toldProperty().get());
        model.amountProperty().set("4");
        assertEquals("Nothing is let go of now. It holds once you press the button.", model.toldProperty().get());
    }

    @Test
    void whatIsNoNumberIsNoWish() {
        model.limitProperty().set(RetentionViewModel.Limit.DAYS);
        for (String wrong : List.of("0", "-3", "many", "1.5")) {
            model.amountProperty().set(wrong);
            assertEquals("Write a whole number from 1.", model.toldProperty().get());
            assertNull(model.wishedProperty().get());
        }
        model.agree();
        assertEquals(Retention.ALL, store.retention());
    }

    @Test
    void whatIsKeptIsShownAsTheUserWouldWriteIt() {
        store.setRetention(new Retention(OptionalLong.empty(), OptionalLong.of(30)), pushdesk.model.Progress.NONE);
        workspace.closed();
        workspace.opened(repo, store);
        assertEquals(List.of(RetentionViewModel.Limit.DAYS, "30"), List.of(model.limitProperty().get(), model.amountProperty().get()));
        assertNull(model.wishedProperty().get());
    }
}
