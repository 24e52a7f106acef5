package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.command.Command;
import pushdesk.ui.workspace.Emptying;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

class JournalCommandsTest {
    @TempDir
    Path folder;

    private final BooleanProperty workShown = new SimpleBooleanProperty();
    private DriverDesk desk;
    private Workspace workspace;
    private JournalCommands commands;

    @BeforeEach
    void aPushWasMade() {
        desk = new DriverDesk(folder);
        workspace = desk.workspace();
        workspace.whenPanelIsWished(() -> workShown.set(true));
        commands = new JournalCommands(workspace, desk.tasks(), desk.notices(), desk::refresh);
        desk.push(PushMode.ONLINE_AND_OFFLINE, "first.csv", "1001,0.25,0.2,10,good,2026-11-20T09:00:00Z,2026-11-20T09:00:01Z");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void undoAfterUndoGoesFurtherBackAndNeverUndoesAnUndo() {
        desk.push(PushMode.ONLINE, "second.csv", "1001,0.5,0.2,10,good,2026-11-21T09:00:00Z,2026-11-20T09:00:01Z");
        commands.undoLast();
        assertEquals(new JournalPage.Undo(2), page());
        assertEquals(true, workShown.get());
        undo(2);
        commands.undoLast();
        assertEquals(new JournalPage.Undo(1), page());
        undo(1);
        commands.undoLast();
        assertEquals("There is nothing to undo.", desk.notices().currentProperty().get().text());
        commands.bringBackLast();
        assertEquals(new JournalPage.Undo(4), page());
    }

    @Test
    void nothingUndoneIsNothingToBringBack() {
        commands.bringBackLast();
        assertEquals("Nothing was undone.", desk.notices().currentProperty().get().text());
    }

    @Test
    void whatHoldsRowsCanBeEmptied() {
        assertEquals(
                List.of("Remove the online rows of driver_hourly_fresh…", "Remove the online rows of driver_ratings…", "Remove the offline rows of driver_stats_log…"),
                commands.empties().stream().map(Command::title).toList());
        commands.empties().get(1).action().run();
        assertEquals(new JournalPage.Reset(Set.of("driver_ratings"), Set.of()), page());
        assertEquals(Optional.empty(), Emptying.of(workspace, desk.repo().featureView("trip_totals").orElseThrow()));
        assertEquals(
                Optional.of(new JournalPage.Reset(Set.of(), Set.of("driver_stats_log"))),
                Emptying.of(workspace, desk.repo().batchSource("driver_stats_log").orElseThrow()).map(Emptying::reset));
        assertEquals(
                Optional.of(new JournalPage.Reset(Set.of("driver_hourly_fresh", "driver_ratings"), Set.of())), Emptying.of(workspace, StoreKind.ONLINE).map(Emptying::reset));
    }

    @Test
    void theStoreIsCheckedAgainstItsJournal() {
        commands.verify();
        assertEquals("The store agrees with its journal: 3 tables, 3 rows.", desk.notices().currentProperty().get().text());
        commands.rebuild();
        assertEquals("The store agrees with its journal: 3 tables, 3 rows.", desk.notices().currentProperty().get().text());
    }

    private void undo(long entry) {
        workspace.revised(desk.store().undo(desk.store().planUndo(entry, Progress.NONE), Progress.NONE));
    }

    private JournalPage page() {
        return workspace.journal().pageProperty().get();
    }
}
