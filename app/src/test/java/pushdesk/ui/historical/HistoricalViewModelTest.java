package pushdesk.ui.historical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static pushdesk.model.push.PushMode.OFFLINE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.store.Definitions;
import pushdesk.ui.Screen;

class HistoricalViewModelTest {
    @TempDir
    Path folder;

    private final FeatureRepo repo = Definitions.drivers().ttl(Duration.ofHours(2)).repo();
    private final Screen screen = new Screen(repo).open();
    private final HistoricalViewModel model = new HistoricalViewModel(screen.workspace, screen.tasks, screen.notices);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void entityRowsAreJoinedAsSoonAsTheyAreChosenAndExported() throws IOException {
        screen.push(repo.pushSources().getFirst(), OFFLINE, "driver_id,rate,trips,event_timestamp,created", "1,0.5,5,2026-11-22T10:00:00Z,");
        assertEquals(List.of("driver_id", "event_timestamp"), model.needed());

        model.open(file("ride,driver_id,event_timestamp", "a,1,2026-11-22T11:00:00Z", "b,1,2026-11-22T13:00:00Z", "c,2,2026-11-22T11:00:00Z"));

        assertEquals(List.of(List.of("a", "1", "2026-11-22T11:00:00Z", 0.5f, 5L)), model.joinedProperty().get().stream().limit(1).toList());
        assertEquals("3 rows  ·  stats: 1 found, 1 past the ttl, 1 not found", model.summary());
        model.export(folder.resolve("out.csv"));
        assertEquals("ride,driver_id,event_timestamp,rate,trips\na,1,2026-11-22T11:00:00Z,0.5,5\nb,1,2026-11-22T13:00:00Z,,\nc,2,2026-11-22T11:00:00Z,,\n",
                Files.readString(folder.resolve("out.csv")));
        assertEquals("3 rows written to out.csv", model.saidProperty().get());
    }

    @Test
    void anotherChoiceJoinsAnew() throws IOException {
        model.open(file("driver_id,event_timestamp", "1,2026-11-22T11:00:00Z"));
        model.choice().fullNamesProperty().set(true);
        assertEquals("stats__rate", model.joinedProperty().get().columns().get(2).name());

        screen.push(repo.pushSources().getFirst(), OFFLINE, "driver_id,rate,trips,event_timestamp,created", "1,0.5,5,2026-11-22T10:00:00Z,2026-11-22T12:00:00Z");
        assertEquals(0.5f, model.joinedProperty().get().row(0).get(2));
        model.filterByCreatedProperty().set(true);
        assertNull(model.joinedProperty().get().row(0).get(2));
    }

    @Test
    void whatTheFileLacksIsToldInPlace() throws IOException {
        model.open(file("driver", "1"));

        assertEquals("rows.csv has no column 'event_timestamp'; every entity row needs the time at which features are wanted. It has driver.", model.messageProperty().get());
        assertNull(model.joinedProperty().get());
    }

    @Test
    void anAnswerThatNobodyWaitsForIsNotShown() throws IOException {
        Path good = file("driver_id,event_timestamp", "1,2026-11-22T11:00:00Z");
        screen.tasks.hold();
        model.open(good);
        model.choice().fullNamesProperty().set(true);

        screen.tasks.runNext();
        assertNull(model.joinedProperty().get());
        screen.tasks.runNext();
        assertEquals("stats__rate", model.joinedProperty().get().columns().get(2).name());
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), String.join("\n", lines));
    }
}
