package pushdesk.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.store.projection.Moment;
import pushdesk.ui.DriverDesk;

class AsOfViewModelTest {
    @TempDir
    Path folder;

    private DriverDesk desk;
    private RowsViewModel rows;
    private AsOfViewModel asOf;

    @BeforeEach
    void twoPushesWereMade() {
        desk = new DriverDesk(folder);
        rows = new RowsViewModel(StoreKind.ONLINE, desk.workspace(), desk.tasks(), DriverDesk.NOON);
        asOf = rows.asOf();
        rows.chosenProperty().set("driver_ratings");
        desk.push(PushMode.ONLINE, "first.csv",
                "1001,0.25,0.2,10,good,2026-11-20T09:00:00Z,2026-11-20T09:00:01Z",
                "1002,0.25,0.2,10,good,2026-11-20T09:00:00Z,2026-11-20T09:00:01Z");
        desk.push(PushMode.ONLINE, "second.csv",
                "1001,0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z",
                "1003,0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z");
    }

    @AfterEach
    void close() {
        asOf.momentProperty().set(null);
        desk.close();
    }

    @Test
    void theRowsAreThoseThatStoodAfterAnEntry() {
        assertEquals(List.of("1001 fair", "1002 good", "1003 fair"), shown());
        asOf.momentProperty().set(new Moment.AfterEntry(1));
        assertEquals(List.of("1001 good", "1002 good"), shown());
        assertEquals("2 keys · after push 1", rows.summaryProperty().get());
        asOf.momentProperty().set(null);
        assertEquals(List.of("1001 fair", "1002 good", "1003 fair"), shown());
    }

    @Test
    void whoOffersTheMomentsIsToldOfThemNowAndWithEachEntry() {
        var offered = new ArrayList<Integer>();
        asOf.onChoices(() -> offered.add(asOf.choices().size()));
        desk.push(PushMode.ONLINE, "third.csv", "1004,0.5,0.2,10,fair,2026-11-21T09:00:00Z,2026-11-21T09:00:01Z");
        assertEquals(List.of(2, 3), offered);
    }

    @Test
    void theRowsAreThoseOfNoLaterEvent() {
        asOf.atEventTime(" 2026-11-20 12:00 ");
        assertEquals(new Moment.AtEventTime(Instant.parse("2026-11-20T12:00:00Z")), asOf.momentProperty().get());
        assertEquals("at event time 2026-11-20 12:00:00Z", asOf.title());
        assertEquals(List.of("1001 good", "1002 good"), shown());
    }

    @Test
    void whatIsNoTimeIsToldAndShowsNothingElse() {
        asOf.atEventTime("yesterday");
        assertNull(asOf.momentProperty().get());
        assertEquals("'yesterday' is not a UnixTimestamp", asOf.faultProperty().get().substring(0, 34));
        asOf.momentProperty().set(new Moment.AfterEntry(1));
        assertEquals("", asOf.faultProperty().get());
    }

    @Test
    void keysAndFiltersWorkOnThePastToo() {
        asOf.momentProperty().set(new Moment.AfterEntry(1));
        rows.filter().keysProperty().set("1001, 1003");
        assertEquals(List.of("1001 good"), shown());
        assertEquals("No row for key 1003 (absent).", rows.messageProperty().get());
    }

    @Test
    void aMomentBeforeAnythingWasStoredSaysSo() {
        asOf.atEventTime("2020-01-01");
        assertEquals("Nothing was stored online for 'driver_ratings' at event time 2020-01-01 00:00:00Z", rows.emptyProperty().get().title());
    }

    @Test
    void anUndoMadeMeanwhileCountsAtAnEventTime() {
        asOf.atEventTime("2026-11-22");
        desk.workspace().revised(desk.store().undo(desk.store().planUndo(2, Progress.NONE), Progress.NONE));
        assertEquals(List.of("1001 good", "1002 good"), shown());
    }

    @Test
    void lookingAtWhatAPushWroteIsLookingAtNow() {
        asOf.momentProperty().set(new Moment.AfterEntry(1));
        desk.workspace().showChanges(desk.workspace().history().getFirst());
        assertNull(asOf.momentProperty().get());
    }

    @Test
    void agesAreToldFromTheMomentLookedAt() {
        asOf.atEventTime("2026-11-20T21:00:00Z");
        assertEquals(Instant.parse("2026-11-20T21:00:00Z"), rows.readAt());
        asOf.momentProperty().set(new Moment.AfterEntry(1));
        assertEquals(desk.store().history().getLast().at(), rows.readAt());
        asOf.momentProperty().set(null);
        assertEquals(DriverDesk.NOON.instant(), rows.readAt());
    }

    @Test
    void anEntryIsFoundByItsWords() {
        assertEquals(List.of(new Moment.AfterEntry(1)), asOf.choices("FIRST.csv").stream().map(AsOfViewModel.Choice::moment).toList());
        assertEquals(List.of(new Moment.AfterEntry(2)), asOf.choices("online push 2").stream().map(AsOfViewModel.Choice::moment).toList());
        assertEquals(List.of(), asOf.choices("third"));
        assertEquals(false, asOf.moreEntries());
    }

    @Test
    void theLastEntriesAreOffered() {
        assertEquals(List.of(new Moment.AfterEntry(2), new Moment.AfterEntry(1)), asOf.choices().stream().map(AsOfViewModel.Choice::moment).toList());
    }

    private List<String> shown() {
        return rows.contentProperty().get().rows().stream().map(number -> rows.row(number).orElseThrow())
                .map(row -> row.values().get(0) + " " + row.values().get(1)).toList();
    }
}
