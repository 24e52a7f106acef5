package pushdesk.ui.materialize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static pushdesk.model.push.PushMode.OFFLINE;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.FeatureRepo;
import pushdesk.store.Definitions;
import pushdesk.store.StoreDriver;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.Screen;
import pushdesk.ui.materialize.MaterializeViewModel.From;
import pushdesk.ui.planned.PlannedEntry.State;

class MaterializeViewModelTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp,created";

    private final FeatureRepo repo = Definitions.drivers().view("daily", null, "log", "driver_id Int64", "rate Float64")
            .view("hidden", null, "log", false, "", "driver_id Int64", "rate Float32").repo();
    private final Screen screen = new Screen(repo).open();
    private final MaterializeViewModel model = new MaterializeViewModel(screen.workspace, screen.tasks, screen.notices, InstantSource.fixed(Screen.NOON));

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aPlanIsShownThenWrittenAsOneEntry() {
        pushed("1,0.5,5,2026-11-22T10:00:00Z,");
        model.views().getFirst().chosenProperty().set(false);

        model.plan();

        assertEquals(List.of(State.PLANNED, "This will"), List.of(model.entry().stateProperty().get(), model.entry().matrix().contentProperty().get().heading()));
        assertEquals(List.of("daily ONLINE: inserted 1"), StoreDriver.matrix(model.entry().planProperty().get().propagations()));
        assertEquals(0, screen.store.online("daily", RowQuery.first(1)).total());

        model.write();

        assertEquals(State.DONE, model.entry().stateProperty().get());
        assertEquals(2, model.entry().doneProperty().get().pushId());
        assertEquals(model.entry().doneProperty().get(), screen.workspace.lastPushProperty().get());
        assertEquals(1, screen.store.online("daily", RowQuery.first(1)).total());
        assertNull(model.entry().planProperty().get());

        screen.store.undo(screen.store.planUndo(2, Progress.NONE), Progress.NONE);
        screen.refresh();
        assertEquals(List.of(State.PLANNED, "This will"), List.of(model.entry().stateProperty().get(), model.entry().matrix().contentProperty().get().heading()));
    }

    @Test
    void timesAreTakenAsTyped() {
        model.fromProperty().set(From.START);
        model.startProperty().set("2026-11-20");
        model.endProperty().set("2026-11-21T06:00:00Z");
        pushed("1,0.5,5,2026-11-20T00:00:00Z,");

        model.plan();

        assertEquals(new MaterializeRequest(List.of("stats", "daily"), Optional.of(Instant.parse("2026-11-20T00:00:00Z")), Instant.parse("2026-11-21T06:00:00Z")),
                model.entry().planProperty().get().request());
    }

    @Test
    void whatCannotBePlannedIsToldInPlace() {
        model.plan();
        assertEquals("There are no offline rows to bring online in this stretch of time. Each view begins where it ended last, or else its ttl ago; "
                + "choose 'From a time' to reach further back.", model.entry().messageProperty().get());
        model.fromProperty().set(From.START);
        model.plan();
        assertEquals("Type the earliest event time, such as 2026-01-31 or 2026-01-31T12:00:00Z.", model.entry().messageProperty().get());
        model.startProperty().set("soon");
        model.plan();
        assertEquals("'soon' is not a UnixTimestamp (such as 2026-01-31T12:00:00Z, 2026-01-31 12:00:00+01:00 or 2026-01-31 is expected).", model.entry().messageProperty().get());
        model.views().forEach(view -> view.chosenProperty().set(false));
        model.plan();
        assertEquals("Choose a view.", model.entry().messageProperty().get());
    }

    @Test
    void aPlanOnScreenIsMadeAnewWhenRowsAreWritten() {
        pushed("1,0.5,5,2026-11-22T10:00:00Z,");
        model.plan();
        pushed("2,0.5,5,2026-11-22T10:00:00Z,");

        assertEquals(List.of("stats ONLINE: inserted 2", "daily ONLINE: inserted 2"), StoreDriver.matrix(model.entry().planProperty().get().propagations()));
        model.write();
        assertEquals(State.DONE, model.entry().stateProperty().get());
    }

    @Test
    void anotherChoiceTakesThePlanAway() {
        pushed("1,0.5,5,2026-11-22T10:00:00Z,");
        model.plan();
        model.endProperty().set("2026-11-01");

        assertEquals(State.NOTHING, model.entry().stateProperty().get());
        assertNull(model.entry().planProperty().get());
        model.write();
        assertEquals(1, screen.store.history().size());
    }

    @Test
    void aChoiceMadeWhileRowsAreWrittenLeavesTheWritingAlone() {
        pushed("1,0.5,5,2026-11-22T10:00:00Z,");
        model.plan();
        screen.tasks.hold();
        model.write();
        model.plan();
        model.endProperty().set("2026-11-01");
        screen.tasks.runNext();

        assertEquals(1, screen.store.online("stats", RowQuery.first(1)).total());
        assertEquals(List.of(State.NOTHING, 0), List.of(model.entry().stateProperty().get(), screen.tasks.waiting()));
        assertEquals(List.of(), screen.notices.all());
    }

    private void pushed(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        screen.push(repo.pushSources().getFirst(), OFFLINE, lines);
    }
}
