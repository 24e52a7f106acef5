package pushdesk.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.ui.matrix.MatrixColumn.APPENDED;
import static pushdesk.ui.matrix.MatrixColumn.BAD;
import static pushdesk.ui.matrix.MatrixColumn.COME_BACK;
import static pushdesk.ui.matrix.MatrixColumn.NEW;
import static pushdesk.ui.matrix.MatrixColumn.OLDER;
import static pushdesk.ui.matrix.MatrixColumn.OTHER_VALUES;
import static pushdesk.ui.matrix.MatrixColumn.REMOVED;
import static pushdesk.ui.matrix.MatrixColumn.SAME;
import static pushdesk.ui.matrix.MatrixColumn.STAY;
import static pushdesk.ui.matrix.MatrixColumn.SUPERSEDED;
import static pushdesk.ui.matrix.MatrixColumn.UPDATED;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.RowProblem;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.ResetPlan;
import pushdesk.store.push.RowFate;
import pushdesk.store.push.UndoPlan;

class MatrixViewModelTest {
    private static final Propagation FRESH = online("driver_hourly_fresh", 14, 981, 0, 3, 2);
    private static final Propagation LOG =
            new Propagation("driver_stats_log", StoreKind.OFFLINE, 0, 0, 0, 0, 0, 1000, 0, Optional.empty(), List.of("Appended once."));

    private final MatrixViewModel matrix = new MatrixViewModel();

    @Test
    void theCountsOfALineAddUpToTheRowsRead() {
        matrix.show(result(FRESH, LOG));
        assertEquals(List.of(1000L, 1000L), matrix.contentProperty().get().lines().stream().map(matrix.contentProperty().get()::sum).toList());
    }

    @Test
    void onlyColumnsOfTheStoresWrittenAreShown() {
        matrix.show(result(FRESH));
        assertEquals(List.of(NEW, UPDATED, SAME, OLDER, SUPERSEDED, BAD), matrix.contentProperty().get().columns());
        matrix.show(result(LOG));
        assertEquals(List.of(APPENDED, BAD), matrix.contentProperty().get().columns());
    }

    @Test
    void aCountThatAStoreDoesNotKnowIsNotZero() {
        assertEquals(OptionalLong.empty(), NEW.count(LOG));
        assertEquals(OptionalLong.of(0), SAME.count(FRESH));
        assertEquals(OptionalLong.empty(), NEW.count(Propagation.refused("x", StoreKind.ONLINE, "No.")));
    }

    @Test
    void aRefusedConsumerMayBeLeftOut() {
        Propagation refused = Propagation.refused("driver_ratings", StoreKind.ONLINE, "The rows lack rating.");
        matrix.show(new MadePlan(Set.of(), List.of(FRESH, refused), List.of("The rows lack rating.")));
        assertEquals(
                List.of(
                        new MatrixLine(FRESH, false, MatrixLine.Leaving.NOT_OFFERED, Set.of()),
                        new MatrixLine(refused, true, MatrixLine.Leaving.OFFERED, Set.of())),
                matrix.contentProperty().get().lines());
    }

    @Test
    void aViewThatIsNeverServedOnlineStandsInNobodysWay() {
        Propagation archive = Propagation.refused("order_archive", StoreKind.ONLINE, "The view is defined with online=False and gets nothing online.");
        var notServed = new MatrixLine(archive, false, MatrixLine.Leaving.NOT_OFFERED, Set.of());
        matrix.show(new MadePlan(Set.of(), List.of(archive), List.of()));
        assertEquals(List.of(notServed), matrix.contentProperty().get().lines());
        matrix.show(new MadePlan(Set.of(), List.of(archive), List.of("10 rows are bad.")));
        assertEquals(List.of(notServed), matrix.contentProperty().get().lines());
        matrix.show(result(archive));
        assertEquals(List.of(notServed), matrix.contentProperty().get().lines());
    }

    @Test
    void whereThereIsLittleRoomColumnsOfZerosAreLeftAwayAndTheSumsStay() {
        matrix.show(result(FRESH, LOG));
        var content = matrix.contentProperty().get().withoutZeros();
        assertEquals(List.of(NEW, UPDATED, OLDER, SUPERSEDED, APPENDED), content.columns());
        assertEquals(List.of(1000L, 1000L), content.lines().stream()
                .map(line -> content.columns().stream().mapToLong(column -> column.count(line.propagation()).orElse(0)).sum())
                .toList());
    }

    @Test
    void aConsumerLeftOutStaysInSight() {
        matrix.show(new MadePlan(Set.of("driver_ratings"), List.of(FRESH), List.of()));
        MatrixLine last = matrix.contentProperty().get().lines().getLast();
        assertEquals("driver_ratings", last.propagation().target());
        assertEquals(MatrixLine.Leaving.LEFT_OUT, last.leaving());
    }

    @Test
    void whatChangedSinceThePlanBeforeIsMarked() {
        matrix.show(new MadePlan(Set.of(), List.of(FRESH, LOG), List.of()), List.of(online("driver_hourly_fresh", 15, 981, 0, 2, 2), LOG));
        assertEquals(List.of(Set.of(NEW, OLDER), Set.of()), matrix.contentProperty().get().lines().stream().map(MatrixLine::changed).toList());
    }

    @Test
    void theHeadingTellsAPlanFromAPush() {
        matrix.show(new MadePlan(Set.of(), List.of(FRESH), List.of()));
        assertEquals("This push will", matrix.contentProperty().get().heading());
        matrix.show(new MadePlan(Set.of(), List.of(FRESH), List.of("10 rows are bad.")));
        assertEquals("This push would", matrix.contentProperty().get().heading());
        matrix.show(result(FRESH));
        assertEquals("Push 13 wrote", matrix.contentProperty().get().heading());
    }

    @Test
    void anUndoTellsOfKeysAndRowsInWordsOfItsOwn() {
        var line = new Propagation("driver_hourly_fresh", StoreKind.ONLINE, 2, 3, 5, 0, 0, 0, 7, 0, Optional.empty(), List.of());
        var log = new Propagation("driver_stats_log", StoreKind.OFFLINE, 0, 0, 0, 0, 0, 4, 0, 0, Optional.empty(), List.of());
        matrix.show(new UndoPlan(result(), 13, List.of(line, log), List.of()), List.of());
        var content = matrix.contentProperty().get();
        assertEquals("This will", content.heading());
        assertEquals(List.of(COME_BACK, OTHER_VALUES, REMOVED, STAY), content.columns());
        matrix.show(new UndoPlan(result(), 13, List.of(line), List.of("It was undone.")), List.of());
        assertEquals("This would", matrix.contentProperty().get().heading());
        assertEquals(List.of(17L, 4L), content.lines().stream().map(content::sum).toList());
        assertEquals(List.of(OptionalLong.of(4), OptionalLong.empty()), List.of(COME_BACK.count(log), STAY.count(log)));
    }

    @Test
    void emptyingStoresOnlyRemoves() {
        var line = new Propagation("driver_hourly_fresh", StoreKind.ONLINE, 0, 0, 0, 0, 0, 0, 7, 0, Optional.empty(), List.of());
        matrix.show(new ResetPlan(Set.of("driver_hourly_fresh"), Set.of(), 13, List.of(line)), List.of());
        assertEquals(List.of(REMOVED), matrix.contentProperty().get().columns());
    }

    private static Propagation online(String view, long inserted, long updated, long same, long late, long superseded) {
        return new Propagation(view, StoreKind.ONLINE, inserted, updated, same, late, superseded, 0, 0, Optional.empty(), List.of());
    }

    private static PushResult result(Propagation... lines) {
        return new PushResult(
                13, Instant.EPOCH, "driver_stats_push", PushMode.ONLINE_AND_OFFLINE, RowOrigin.form(), 1000, 0, Arrays.asList(lines), Duration.ofMillis(40));
    }

    /// A plan as it would come from a store.
    private record MadePlan(Set<String> leftOut, List<Propagation> propagations, List<String> refusals) implements PushPlan {
        @Override
        public PushRequest request() {
            return new PushRequest("driver_stats_push", PushMode.ONLINE_AND_OFFLINE, null, leftOut, false, false);
        }

        @Override
        public long rowsRejected() {
            return 0;
        }

        @Override
        public List<RowProblem> problems() {
            return List.of();
        }

        @Override
        public long journalNumber() {
            return 12;
        }

        @Override
        public Optional<RowFate> fate(String view, long row) {
            return Optional.empty();
        }

        @Override
        public OptionalLong supersededBy(String view, long row) {
            return OptionalLong.empty();
        }
    }
}
