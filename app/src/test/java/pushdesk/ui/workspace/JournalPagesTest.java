package pushdesk.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalPagesTest {
    private static final JournalPage TRACE = new JournalPage.Trace("driver_stats", Map.of("driver_id", "1001"));

    private final Workspace workspace = new Workspace();
    private final JournalPages pages = workspace.journal();

    @Test
    void aPageComesToTheFrontAndBackGoesToWhereItWasAskedFor() {
        workspace.panelProperty().set(Workspace.Panel.ONLINE_ROWS);
        pages.open(TRACE);
        pages.open(JournalPage.Entries.at(3));
        assertEquals(Workspace.Panel.HISTORY, workspace.panelProperty().get());
        assertEquals(JournalPage.Entries.at(3), pages.pageProperty().get());
        pages.back();
        assertEquals(TRACE, pages.pageProperty().get());
        assertTrue(pages.returnableProperty().get());
        pages.back();
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
        assertFalse(pages.returnableProperty().get());
    }

    @Test
    void backWithoutAWayShowsAllEntries() {
        pages.replace(new JournalPage.Undo(3));
        pages.back();
        assertEquals(JournalPage.Entries.all(), pages.pageProperty().get());
    }

    @Test
    void whoLeavesForAnotherPanelGivesUpThePlanButNotWhatIsOnlyLookedAt() {
        pages.open(new JournalPage.Reset(Set.of("driver_stats"), Set.of()));
        workspace.panelProperty().set(Workspace.Panel.PROBLEMS);
        assertEquals(JournalPage.Entries.all(), pages.pageProperty().get());
        assertFalse(pages.returnableProperty().get());
        pages.open(TRACE);
        workspace.panelProperty().set(Workspace.Panel.PROBLEMS);
        assertEquals(TRACE, pages.pageProperty().get());
    }

    @Test
    void anotherRepositoryHasNothingOfWhatWasLookedAt() {
        pages.open(TRACE);
        workspace.closed();
        assertEquals(JournalPage.Entries.all(), pages.pageProperty().get());
        assertFalse(pages.returnableProperty().get());
    }
}
