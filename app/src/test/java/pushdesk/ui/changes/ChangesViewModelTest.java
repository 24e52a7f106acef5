package pushdesk.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.ui.DriverDesk;
import pushdesk.ui.changes.ChangedRow.Cell;
import pushdesk.ui.workspace.JournalPage;

class ChangesViewModelTest {
    @TempDir
    Path folder;

    private DriverDesk desk;
    private ChangesViewModel changes;

    @BeforeEach
    void twoPushesWereMade() {
        desk = new DriverDesk(folder);
        changes = new ChangesViewModel(desk.workspace(), desk.tasks());
        desk.push(PushMode.ONLINE, "first.csv",
                "1001,0.25,0.2,10,good,2026-11-20T09:00:00Z,2026-11-20T09:00:01Z",
                "1002,0.25,0.2,10,good,2026-11-20T09:00:00Z,2026-11-20T09:00:01Z");
        desk.push(PushMode.ONLINE, "second.csv",
                "1003,0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z",
                "1001,0.5,0.2,10,good,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void valuesStandSideBySideWhereTheyDiffer() {
        open(2, "driver_hourly_fresh");
        assertEquals("What push 2 changed", changes.titleProperty().get());
        assertEquals("1 new · 1 changed · 0 gone", changes.countsProperty().get());
        assertEquals(List.of("changed", "new"), changes.contentProperty().get().rows().stream().map(row -> changes.told(row.became())).toList());
        assertEquals(
                List.of(new Cell("1001", false), new Cell("0.25 → 0.5", true), new Cell("0.2", false), new Cell("10", false)),
                changes.contentProperty().get().rows().getFirst().values());
        assertEquals(new Cell("push 1, line 2 → push 2, line 3", true), changes.contentProperty().get().rows().getFirst().writtenBy());
        assertEquals(new Cell("0.5", false), changes.contentProperty().get().rows().get(1).values().get(1));
    }

    @Test
    void theViewsThatTheEntryChangedCanBeChosen() {
        open(2, "");
        assertEquals(List.of("driver_hourly_fresh", "driver_ratings"), changes.views());
        assertEquals("driver_hourly_fresh", changes.viewProperty().get());
        changes.viewProperty().set("driver_ratings");
        assertEquals(List.of(new Cell("1001", false), new Cell("good", false)), changes.contentProperty().get().rows().getFirst().values());
    }

    @Test
    void whatAnUndoTookAwayIsGoneAndWhatItBroughtCameBack() {
        desk.workspace().revised(desk.store().undo(desk.store().planUndo(2, Progress.NONE), Progress.NONE));
        open(3, "driver_hourly_fresh");
        assertEquals("0 came back · 1 by another row now · 1 gone", changes.countsProperty().get());
        assertEquals(List.of("changed", "gone"), changes.contentProperty().get().rows().stream().map(row -> changes.told(row.became())).toList());
        desk.workspace().revised(desk.store().undo(desk.store().planUndo(3, Progress.NONE), Progress.NONE));
        open(4, "driver_hourly_fresh");
        assertEquals(List.of("changed", "came back"), changes.contentProperty().get().rows().stream().map(row -> changes.told(row.became())).toList());
    }

    @Test
    void theSameValuesByAnotherRowAreNotToldAsChanged() {
        desk.push(PushMode.ONLINE, "second again.csv",
                "1003,0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z",
                "1001,0.5,0.2,10,good,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z");
        desk.workspace().revised(desk.store().undo(desk.store().planUndo(2, Progress.NONE), Progress.NONE));
        open(4, "driver_hourly_fresh");
        assertEquals("0 came back · 2 by another row now · 0 gone", changes.countsProperty().get());
        assertEquals(List.of("same values, other row", "same values, other row"), changes.contentProperty().get().rows().stream().map(row -> changes.told(row.became())).toList());
        assertEquals(new Cell("push 2, line 3 → push 3, line 3", true), changes.contentProperty().get().rows().getFirst().writtenBy());
    }

    @Test
    void manyKeysComeAPageAtATime() {
        desk.push(PushMode.ONLINE, "many.csv", IntStream.range(0, 1_200)
                .mapToObj(key -> (2_000 + key) + ",0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z").toArray(String[]::new));
        open(3, "driver_ratings");
        assertEquals(List.of(0L, 500, 1_200L), List.of(changes.contentProperty().get().offset(), changes.contentProperty().get().rows().size(), changes.contentProperty().get().total()));
        changes.previous();
        assertEquals("2000", firstKey());
        changes.next();
        assertEquals("2500", firstKey());
        changes.next();
        assertEquals(List.of("3000", "200"), List.of(firstKey(), String.valueOf(changes.contentProperty().get().rows().size())));
        changes.next();
        assertEquals("3000", firstKey());
        changes.previous();
        assertEquals("2500", firstKey());
    }

    @Test
    void anEntryThatChangedNothingOnlineSaysSo() {
        desk.push(PushMode.OFFLINE, "log.csv", "1001,0.5,0.2,10,good,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z");
        open(3, "");
        assertEquals("This entry changed no values online.", changes.messageProperty().get());
        assertEquals(List.of(), changes.contentProperty().get().rows());
    }

    @Test
    void aKeyLeadsToItsTrace() {
        open(2, "driver_hourly_fresh");
        changes.trace(1);
        assertEquals(new JournalPage.Trace("driver_hourly_fresh", Map.of("driver_id", "1003")), desk.workspace().journal().pageProperty().get());
    }

    private String firstKey() {
        return changes.contentProperty().get().rows().getFirst().values().getFirst().text();
    }

    private void open(long entry, String view) {
        desk.workspace().journal().open(new JournalPage.Changes(entry, view));
    }
}
