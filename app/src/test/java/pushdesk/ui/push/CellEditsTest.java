package pushdesk.ui.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.ui.push.CellEdits.Change;

class CellEditsTest {
    private final RowsEdit rows = new RowsEdit(List.of(), new ArrayList<>(List.of(new String[] {"1001", null}, new String[] {"1002", "good"})));
    private final CellEdits edits = new CellEdits(rows);

    @Test
    void changesAreTakenBackFromTheNewestOnAndMadeAgain() {
        edits.type(0, 0, "7");
        edits.type(1, 1, "");
        assertEquals(Optional.of(new Change(1, 1, "good", "")), edits.undo());
        assertEquals(List.of("7", "good"), List.of(rows.typed(0, 0), rows.typed(1, 1)));
        assertEquals(Optional.of(new Change(0, 0, "1001", "7")), edits.undo());
        assertEquals(Optional.empty(), edits.undo());
        assertEquals(List.of("1001", "good"), List.of(rows.typed(0, 0), rows.typed(1, 1)));
        edits.redo();
        edits.redo();
        assertEquals(Optional.empty(), edits.redo());
        assertEquals(List.of("7", ""), List.of(rows.typed(0, 0), rows.typed(1, 1)));
    }

    @Test
    void whatIsTypedAfterTakingBackEndsWhatCouldBeMadeAgain() {
        edits.type(0, 0, "7");
        edits.undo();
        edits.type(0, 1, "new");
        assertEquals(Optional.empty(), edits.redo());
        assertEquals("1001", rows.typed(0, 0));
    }

    @Test
    void theSameTextTypedAgainIsNoChange() {
        edits.type(0, 0, "1001");
        edits.type(0, 1, "");
        assertEquals(Optional.empty(), edits.undo());
    }
}
