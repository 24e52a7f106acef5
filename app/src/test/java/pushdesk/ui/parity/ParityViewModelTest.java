package pushdesk.ui.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureRepo;
import pushdesk.store.Definitions;
import pushdesk.ui.Screen;

class ParityViewModelTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp,created";

    private final FeatureRepo repo = Definitions.drivers().view("daily", null, "log", "driver_id Int64", "rate Float64")
            .view("hidden", null, "log", false, "", "driver_id Int64", "rate Float32").repo();
    private final Screen screen = new Screen(repo).open();
    private final ParityViewModel model = new ParityViewModel(screen.workspace, screen.tasks, screen.notices);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void allViewsAreComparedAndTheFirstThatDiffersIsSelected() {
        screen.push(repo.pushSources().getFirst(), ONLINE_AND_OFFLINE, HEADER, "1,0.5,5,2026-11-22T10:00:00Z,");
        assertNull(model.linesProperty().get());

        model.compare();

        assertEquals(List.of("stats 0 ", "daily 1 ", "hidden 0 'hidden' is defined with online=False, so there is nothing online to compare."), lines());
        assertEquals("daily", model.selectedProperty().get().view());
    }

    @Test
    void rowsWrittenSinceMakeItOutdatedUntilItIsComparedAgain() {
        model.compare();
        screen.push(repo.pushSources().getFirst(), OFFLINE, HEADER, "1,0.5,5,2026-11-22T10:00:00Z,");
        assertEquals(true, model.outdatedProperty().get());

        model.selectedProperty().set(model.linesProperty().get().getFirst());
        model.compare();

        assertEquals(false, model.outdatedProperty().get());
        assertEquals(List.of("stats", 1L), List.of(model.selectedProperty().get().view(), model.selectedProperty().get().differences()));
    }

    @Test
    void anotherRepositoryHasNothingCompared() {
        model.compare();
        screen.workspace.closed();

        assertNull(model.linesProperty().get());
        assertNull(model.selectedProperty().get());
    }

    private List<String> lines() {
        return model.linesProperty().get().stream().map(line -> line.view() + " " + line.differences() + " " + line.reason()).toList();
    }
}
