package pushdesk.ui.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static pushdesk.model.push.PushMode.ONLINE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.Field;
import pushdesk.model.computation.Computation;
import pushdesk.model.computation.Formula;
import pushdesk.model.computation.Operation;
import pushdesk.model.type.ScalarType;
import pushdesk.store.Definitions;
import pushdesk.ui.Screen;
import pushdesk.ui.features.FeatureChoice;
import pushdesk.ui.features.FeatureChoice.Kind;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

class VectorViewModelTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp";

    private final FeatureRepo repo = Definitions.drivers().ttl(Duration.ofHours(2))
            .computedOnWrite("computed", "stats", "score Float64")
            .computed("hourly", new Computation.Formulas(Computation.Style.PYTHON, Map.of(
                            "per_hour", Formula.apply(Operation.DIVIDE, new Formula.Input("trips"), new Formula.Input("hours")),
                            "per_km", Formula.apply(Operation.DIVIDE, new Formula.Input("trips"), new Formula.Input("km")))),
                    List.of("stats"), List.of(new Field("hours", ScalarType.INT64), new Field("km", ScalarType.INT64)), "per_hour Float64", "per_km Float64")
            .service("ranking", new Projection("stats", Optional.empty(), List.of("trips", "rate"), Map.of("driver_id", "driver")),
                    new Projection("computed", Optional.empty(), List.of("score"), Map.of()))
            .repo();
    private final Screen screen = new Screen(repo).open();
    private final VectorViewModel model = new VectorViewModel(screen.workspace, screen.tasks, screen.notices, InstantSource.fixed(Screen.NOON));

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aServiceAsksForItsKeysAndSaysOfEachValueWhatIsKnown() {
        screen.push(repo.pushSources().getFirst(), ONLINE, HEADER, "1,0.5,,2026-11-22T11:00:00Z", "2,0.6,6,2026-11-22T09:00:00Z");
        assertEquals(List.of("driver"), keys());

        model.keys().getFirst().textProperty().set("1, 2,3");
        model.show();

        assertEquals(
                List.of("driver 1 trips null NULL_VALUE push 1 line 2", "driver 1 rate 0.5 PRESENT push 1 line 2", "driver 1 score computed",
                        "driver 2 trips 6 OUTSIDE_MAX_AGE push 1 line 3", "driver 2 rate 0.6 OUTSIDE_MAX_AGE push 1 line 3", "driver 2 score computed",
                        "driver 3 trips null NOT_FOUND", "driver 3 rate null NOT_FOUND", "driver 3 score computed"),
                lines());
    }

    @Test
    void anOnDemandViewAsksForColumnsOfTheRequestAndIsComputedFromThoseThatAreGiven() {
        screen.push(repo.pushSources().getFirst(), ONLINE, HEADER, "1,0.5,6,2026-11-22T11:00:00Z", "2,0.5,8,2026-11-22T11:00:00Z");
        screen.workspace.selectionProperty().set(repo.onDemandFeatureView("hourly").orElseThrow());
        assertEquals(List.of("driver_id", "hours", "km"), keys());

        model.keys().getFirst().textProperty().set("1,2");
        model.keys().get(1).textProperty().set("4");
        model.show();

        assertEquals(
                List.of("driver_id 1 per_hour 1.5 PRESENT", "driver_id 1 per_km computed", "driver_id 2 per_hour 2.0 PRESENT", "driver_id 2 per_km computed"), lines());
        assertEquals(List.of(List.of("trips", "hours"), List.of()), model.linesProperty().get().stream().limit(2).map(VectorLine::inputs).toList());
        assertEquals("it needs 'km' with each row", model.linesProperty().get().getLast().reason());
        model.keys().getLast().textProperty().set("0,2");
        model.show();
        assertEquals(List.of("driver_id 1 per_km null INVALID", "driver_id 2 per_km 4.0 PRESENT"), lines().stream().filter(line -> line.contains("per_km")).toList());
    }

    @Test
    void aValueLeadsToEveryRowThatWasBroughtForItsKey() {
        screen.push(repo.pushSources().getFirst(), ONLINE, HEADER, "1,0.5,5,2026-11-22T10:00:00Z");
        screen.push(repo.pushSources().getFirst(), ONLINE, HEADER, "1,0.6,6,2026-11-22T11:00:00Z");
        model.keys().getFirst().textProperty().set("1");
        model.show();

        model.trace(model.linesProperty().get().getFirst());

        assertEquals(new JournalPage.Trace("stats", Map.of("driver_id", "1")), screen.workspace.journal().pageProperty().get());
        assertEquals(Workspace.Panel.HISTORY, screen.workspace.panelProperty().get());
        screen.workspace.journal().back();
        model.trace(model.linesProperty().get().getLast());
        assertEquals(JournalPage.Entries.all(), screen.workspace.journal().pageProperty().get());
    }

    @Test
    void keysThatAreStoredCanBeTried() {
        model.choice().chosenProperty().set(new FeatureChoice(Kind.VIEW, "stats"));
        model.tryStoredKeys();
        assertEquals("Nothing is stored online for these features yet. Push some rows with the mode Online, or materialize.", model.messageProperty().get());

        screen.push(repo.pushSources().getFirst(), ONLINE, HEADER, "7,0.5,5,2026-11-22T11:00:00Z", "8,0.5,5,2026-11-22T11:00:00Z");
        model.tryStoredKeys();

        assertEquals("7, 8", model.keys().getFirst().textProperty().get());
        assertEquals(4, model.linesProperty().get().size());
    }

    @Test
    void whatNeedsNoKeysIsShownAtOnce() {
        model.choice().chosenProperty().set(new FeatureChoice(Kind.VIEW, "computed"));
        model.tryStoredKeys();
        assertEquals(List.of("score"), model.linesProperty().get().stream().map(VectorLine::name).toList());
    }

    @Test
    void whatIsShownIsReadAgainAfterAPush() {
        model.keys().getFirst().textProperty().set("1");
        model.show();
        assertEquals("driver 1 trips null NOT_FOUND", lines().getFirst());

        screen.push(repo.pushSources().getFirst(), ONLINE, HEADER, "1,0.5,5,2026-11-22T11:00:00Z");

        assertEquals("driver 1 trips 5 PRESENT push 1 line 2", lines().getFirst());
    }

    @Test
    void aMissingOrBadKeyIsToldInPlace() {
        model.show();
        assertEquals("Type a value for driver, or several with commas between them.", model.messageProperty().get());
        model.keys().getFirst().textProperty().set("abc");
        model.show();
        assertEquals("entities, row 1, driver: 'abc' is not an Int64.", model.messageProperty().get());
        assertNull(model.linesProperty().get());
    }

    @Test
    void selectingAViewChoosesIt() {
        screen.workspace.selectionProperty().set(repo.featureView("stats").orElseThrow());

        assertEquals(new FeatureChoice(Kind.VIEW, "stats"), model.choice().chosenProperty().get());
        assertEquals(List.of("stats:rate", "stats:trips"), model.choice().features());
        assertEquals(List.of("driver_id"), keys());
    }

    @Test
    void featuresCanBeNamedOneByOne() {
        model.choice().chosenProperty().set(model.choice().choices().getLast());
        model.choice().typedProperty().set("stats:rate, stats:trips");

        assertEquals(List.of("stats:rate", "stats:trips"), model.choice().features());
        assertEquals(List.of("driver_id"), keys());
    }

    private List<String> keys() {
        return model.keys().stream().map(KeyField::name).toList();
    }

    private List<String> lines() {
        return model.linesProperty().get().stream()
                .map(line -> line.key() + " " + line.name() + " " + (line.kind() == VectorLine.Kind.ELSEWHERE ? "computed" : line.value() + " " + line.status().get())
                        + line.origin().map(origin -> " push " + origin.pushId() + " line " + origin.line()).orElse(""))
                .toList();
    }
}
