package pushdesk.ui.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.store.journal.Retention;
import pushdesk.ui.DriverDesk;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.rows.RowsViewModel;
import pushdesk.ui.trace.TraceViewModel.FileLine;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

class TraceViewModelTest {
    private static final String FIRST = "1001,0.25,0.2,10,good,2026-11-20T09:00:00Z,2026-11-20T09:00:01Z";
    private static final String SECOND = "1001,0.5,0.2,10,good,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z";

    @TempDir
    Path folder;

    private DriverDesk desk;
    private TraceViewModel trace;

    @BeforeEach
    void threePushesWereMade() {
        desk = new DriverDesk(folder);
        trace = new TraceViewModel(desk.workspace(), desk.tasks(), DriverDesk.NOON);
        desk.push(PushMode.ONLINE_AND_OFFLINE, "first.csv", FIRST);
        desk.push(PushMode.ONLINE, "second.csv", "1002,0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z", SECOND,
                "1001,0.4,0.2,10,good,2026-11-20T12:00:00Z,2026-11-21T09:00:01Z");
        desk.push(PushMode.ONLINE, "late.csv", "1001,0.1,0.1,1,late,2026-11-19T09:00:00Z,2026-11-21T09:00:01Z");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyRowThatWasEverBroughtSaysWhatBecameOfIt() {
        open();
        assertEquals(List.of("Where driver_id = 1001 came from", "driver_hourly_fresh"), List.of(trace.titleProperty().get(), trace.subjectProperty().get()));
        assertEquals(
                List.of("stored | push 2, line 3", "older than push 2, line 3: skipped | push 3, line 2",
                        "superseded by line 3 of the same push | push 2, line 4", "replaced by push 2, line 3 | push 1, line 2"),
                told());
    }

    @Test
    void whereOldEntriesBecameTheBaselineItIsSaidThatTheirOtherRowsAreMissing() {
        open();
        assertEquals("", trace.noteProperty().get());
        desk.store().setRetention(new Retention(OptionalLong.of(1), OptionalLong.empty()), Progress.NONE);
        desk.refresh();
        open();
        assertEquals(List.of("stored | push 2, line 3", "older than push 2, line 3: skipped | push 3, line 2"), told());
        assertEquals("Of entries that became the baseline, only the row that was stored then is listed.", trace.noteProperty().get());
    }

    @Test
    void whatWasUndoneOrEmptiedSaysByWhat() {
        desk.workspace().revised(desk.store().undo(desk.store().planUndo(2, Progress.NONE), Progress.NONE));
        open();
        assertEquals(
                List.of("stored | push 1, line 2", "older than push 1, line 2: skipped | push 3, line 2",
                        "taken back by undo 4 | push 2, line 3", "taken back by undo 4 | push 2, line 4"),
                told());
        desk.workspace().revised(desk.store().reset(desk.store().planReset(Set.of("driver_hourly_fresh"), Set.of()), Progress.NONE));
        open();
        assertEquals("taken back by reset 5 | push 3, line 2", told().getFirst());
    }

    @Test
    void theLineOfTheFileIsShownWhileTheFileIsTheSame() throws IOException {
        open();
        String path = folder.resolve("second.csv").toAbsolutePath().toString();
        assertEquals(new FileLine("Line 3 of " + path, DriverRepo.HEADER + SECOND), trace.fileLineProperty().get());
        Files.writeString(folder.resolve("first.csv"), "edited\n");
        trace.selectedProperty().set(3);
        assertEquals(
                new FileLine("It was line 2 of " + folder.resolve("first.csv").toAbsolutePath() + ", which has other content now.", ""),
                trace.fileLineProperty().get());
        Files.delete(folder.resolve("first.csv"));
        trace.selectedProperty().set(0);
        trace.selectedProperty().set(3);
        assertEquals(
                new FileLine("It was line 2 of " + folder.resolve("first.csv").toAbsolutePath() + ", which is not there any more.", ""),
                trace.fileLineProperty().get());
    }

    @Test
    void aRowLeadsToItsEntryInTheHistory() {
        open();
        trace.selectedProperty().set(1);
        trace.showEntry();
        assertEquals(JournalPage.Entries.at(3), desk.workspace().journal().pageProperty().get());
    }

    @Test
    void aKeyThatWasNeverBroughtSaysSo() {
        desk.workspace().journal().open(new JournalPage.Trace("driver_hourly_fresh", Map.of("driver_id", "7")));
        assertEquals("No row was ever brought for this key.", trace.messageProperty().get());
    }

    @Test
    void whatCanNotBeTracedSaysWhy() {
        desk.workspace().journal().open(new JournalPage.Trace("driver_hourly_fresh", Map.of("driver_id", "many")));
        assertEquals("driver_id: 'many' is not an Int64.", trace.messageProperty().get());
    }

    @Test
    void aStoredRowOfEitherStoreLeadsHere() {
        var online = new RowsViewModel(StoreKind.ONLINE, desk.workspace(), desk.tasks(), DriverDesk.NOON);
        var offline = new RowsViewModel(StoreKind.OFFLINE, desk.workspace(), desk.tasks(), DriverDesk.NOON);
        online.chosenProperty().set("driver_hourly_fresh");
        online.trace(0);
        assertEquals(Workspace.Panel.HISTORY, desk.workspace().panelProperty().get());
        assertEquals("stored | push 2, line 3", told().getFirst());
        offline.trace(0);
        assertEquals(List.of("Where this row came from", "driver_stats_log"), List.of(trace.titleProperty().get(), trace.subjectProperty().get()));
        assertEquals(List.of("appended | push 1, line 2"), told());
        assertEquals(DriverRepo.HEADER + FIRST, trace.fileLineProperty().get().lines());
    }

    private List<String> told() {
        return trace.contentProperty().get().rows().stream().map(row -> row.fate() + " | " + row.broughtBy()).toList();
    }

    private void open() {
        desk.workspace().journal().open(new JournalPage.Trace("driver_hourly_fresh", Map.of("driver_id", "1001")));
    }
}
