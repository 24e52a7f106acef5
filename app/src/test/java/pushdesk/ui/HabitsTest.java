package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.model.lineage.Lineage;
import pushdesk.pictures.Pictures;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.graph.GraphPlaces;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.settings.Session;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.sheets.Subject;
import pushdesk.ui.workspace.Workspace;

/// What people do in a window besides its main job: go about, find, edit the repository in another window, change the looks.
@ExtendWith(ApplicationExtension.class)
class HabitsTest {
    private static final Path SAMPLES = Path.of("..", "sample-repos").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private final Logged log = new Logged();
    private Path fresh;
    private Settings settings;
    private Desktop desktop;
    private Stage stage;

    @Start
    void start(Stage shared) throws IOException {
        fresh = Files.createTempDirectory(folder, "run");
        settings = Settings.load(fresh.resolve("settings.properties"));
        settings.themeProperty().set(Theme.LIGHT);
        settings.windowWidthProperty().set(980);
        settings.windowHeightProperty().set(900);
        desktop = new Desktop(settings, new EmbeddedEngine(fresh.resolve("stores")), List.of(), Optional::empty, Pictures.NO_FILES);
        stage = new Stage(); // the shared one keeps the size that another test gave it
        desktop.show(stage);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            desktop.close();
            stage.hide();
        });
        log.close();
    }

    @Test
    void inALowWindowTheGraphIsOneOfTheTabsUntilThereIsRoomForItAgain(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("hello"));
        assertTrue(robot.lookup(".work-tabs .graph-view").tryQuery().isEmpty());
        robot.interact(() -> settings.textScaleProperty().set(1.8));
        robot.clickOn(resting(robot, "Graph"));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(".work-tabs .graph-view").tryQuery().isPresent());
        robot.interact(() -> settings.textScaleProperty().set(1));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(".work-tabs .graph-view").tryQuery().isEmpty());
        assertTrue(robot.lookup(".graph-view").tryQuery().isPresent());
        assertEquals(List.of(), log.messages());
    }

    /// What has this text, once it no longer moves: the window is laid out anew in more than one pulse.
    private static Node resting(FxRobot robot, String text) throws TimeoutException {
        var last = new AtomicReference<Bounds>();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            Bounds before = last.get();
            last.set(robot.lookup(text).tryQuery().map(node -> node.localToScreen(node.getBoundsInLocal())).orElse(null));
            return before != null && before.equals(last.get());
        });
        return robot.lookup(text).query();
    }

    @Test
    void whatTheWindowTellsDoesNotMoveTheGraphIntoATab(FxRobot robot) throws Exception {
        open(robot, SAMPLES.resolve("hello"));
        robot.interact(() -> settings.textScaleProperty().set(1));
        double room = ((javafx.scene.layout.Region) desktop.scene().lookup(".panels")).getHeight();
        robot.interact(() -> stage.setHeight(stage.getHeight() - room + 45 * 13 + 6)); // just enough for both
        Pictures.settle();
        assertTrue(atHome(robot));
        double free = centreHeight();
        robot.interact(() -> {
            settings.editorProperty().set(fresh.resolve("no-such-editor").toString());
            desktop.workspace().selectionProperty().set(desktop.workspace().repoProperty().get().featureViews().getFirst());
        });
        robot.push(KeyCode.SHIFT, KeyCode.F4);
        until(() -> robot.lookup(".strip").queryAll().stream().anyMatch(strip -> strip.isVisible() && (strip.getStyleClass().contains("bad-strip") || strip.getStyleClass().contains("warning-strip"))));
        Pictures.settle();
        assertTrue(centreHeight() < free, () -> "no strip in the way: " + centreHeight() + ", " + free);
        assertTrue(atHome(robot));
    }

    /// Whether the graph is in sight above the work.
    private static boolean atHome(FxRobot robot) {
        return robot.lookup(".graph-view").tryQuery().isPresent() && robot.lookup(".work-tabs .graph-view").tryQuery().isEmpty();
    }

    /// How high graph and work are together.
    private double centreHeight() {
        return desktop.scene().getRoot().lookupAll(".panels").stream()
                .filter(panels -> ((javafx.scene.control.SplitPane) panels).getOrientation() == javafx.geometry.Orientation.VERTICAL)
                .mapToDouble(panels -> panels.getLayoutBounds().getHeight()).findFirst().orElseThrow();
    }

    @Test
    void whatAsksForNothingLiesOverTheRestAndMovesNoButton(FxRobot robot) throws Exception {
        Path repo = copy(SAMPLES.resolve("hello"), fresh.resolve("hello"));
        open(robot, repo);
        Pictures.settle();
        List<Bounds> before = buttons();
        Path file = repo.resolve("definitions.py");
        Files.writeString(file, Files.readString(file) + "\n\nstation = Entity(name=\"station\")\n");
        until(() -> robot.lookup(".notice-card .label").queryAllAs(Label.class).stream().anyMatch(label -> "Definitions reloaded: added station.".equals(label.getText())));
        Pictures.settle();
        Node card = robot.lookup(".notice-card").query();
        List<Bounds> after = buttons();
        assertEquals(before, after);
        Bounds covered = card.localToScene(card.getBoundsInLocal());
        assertEquals(List.of(), after.stream().filter(covered::intersects).toList());
    }

    @Test
    void whatAsksForNothingLiesBelowTheCardsOfTheGraph(FxRobot robot) throws Exception {
        robot.interact(() -> stage.setWidth(1440));
        Path repo = copy(SAMPLES.resolve("driver_ranking"), fresh.resolve("driver_ranking"));
        open(robot, repo);
        Pictures.settle();
        Path file = repo.resolve("feature_repo/definitions.py");
        Files.writeString(file, Files.readString(file) + "\n\nstation = Entity(name=\"station\")\n");
        until(() -> robot.lookup(".notice-card .label").queryAllAs(Label.class).stream().anyMatch(label -> "Definitions reloaded: added station.".equals(label.getText())));
        Pictures.settle();
        Node card = robot.lookup(".notice-card").query();
        Bounds covered = card.localToScene(card.getBoundsInLocal());
        Lineage lineage = Lineage.of(desktop.workspace().repoProperty().get());
        List<Bounds> cards = GraphPlaces.cards(desktop.scene(), lineage);
        assertEquals(lineage.nodes().size(), cards.size());
        assertEquals(List.of(), cards.stream().filter(covered::intersects).toList());
    }

    /// Where the buttons of graph and work are, those of notices aside.
    private List<Bounds> buttons() {
        return Stream.of(".button", ".toggle-button", ".text-field").flatMap(kind -> desktop.scene().getRoot().lookupAll(kind).stream())
                .filter(button -> button.isVisible() && button.getParent().isVisible() && Stream.iterate(button, node -> node != null, node -> node.getParent()).noneMatch(node -> node.getStyleClass().contains("notice-card") || node.getStyleClass().contains("status-line")))
                .map(button -> button.localToScene(button.getBoundsInLocal()))
                .toList();
    }

    @Test
    void aRunThatIsKilledIsRememberedAsItWas(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("hello"));
        until(() -> next().leftOpenProperty().get());
        robot.interact(() -> settings.textScaleProperty().set(1.1));
        until(() -> next().textScaleProperty().get() == 1.1);
        robot.interact(() -> stage.setX(17));
        until(() -> next().windowXProperty().get() == 17);
        robot.interact(() -> desktop.workspace().panelProperty().set(Workspace.Panel.HISTORY));
        until(() -> next().session(next().recent().getFirst()).filter(one -> one.equals(Session.of(desktop.workspace()))).isPresent());
        assertEquals(List.of(false, true), List.of(settings.detailsShownProperty().get(), next().detailsShownProperty().get())); // closed for want of room, not by the user
    }

    /// What a run that starts now would find.
    private Settings next() {
        return Settings.load(fresh.resolve("settings.properties"));
    }

    @Test
    void whatBringsTheProgramDownWhileItOpensIsNotOpenedByItselfAgain(FxRobot robot) throws TimeoutException {
        var written = new AtomicReference<Boolean>();
        robot.interact(() -> {
            settings.opened(SAMPLES.resolve("hello"));
            settings.leftOpenProperty().set(true);
            settings.save();
            desktop.reopen();
            written.set(Settings.load(fresh.resolve("settings.properties")).leftOpenProperty().get());
        });
        assertEquals(false, written.get());
        until(() -> Settings.load(fresh.resolve("settings.properties")).leftOpenProperty().get());
        assertEquals("hello", desktop.workspace().repoProperty().get().project());
    }

    @Test
    void thePaletteListsEveryCommandWithItsKeysAndDoesTheChosenOne(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("hello"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("text");
        ListView<?> found = robot.lookup(".find-list").queryListView();
        assertTrue(texts(robot, ".find-list .list-cell .label").containsAll(List.of("Larger text", "Ctrl++")), () -> texts(robot, ".find-list .list-cell .label").toString());
        while (!found.getSelectionModel().getSelectedItem().toString().contains("Smaller text")) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        assertEquals(0.9, settings.textScaleProperty().get());
    }

    @Test
    void whatTheSettingsAreAboutIsFoundAndOpenedThere(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("hello"));
        Map<String, String> wanted = Map.of(
                "dark", "Theme: Light", "font", "Size of text", "animation", "Nothing moves on its own, whatever the system asks for", "last repository", "Open the repository that was open last",
                "vim", "Your editor", "last write", "The newer event wins, as in Feast's Redis store", "retention", "History that is kept: Everything", "store location", "Folder of the local stores");
        assertEquals(Subject.values().length, wanted.size());
        wanted.forEach((words, control) -> {
            robot.push(KeyCode.CONTROL, KeyCode.K).write(words + " settings").push(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            Node keys = desktop.scene().getFocusOwner();
            assertEquals(control, keys.getAccessibleText() != null ? keys.getAccessibleText() : keys instanceof Labeled labeled ? labeled.getText() : keys.toString());
            Bounds place = keys.localToScene(keys.getBoundsInLocal());
            assertTrue(place.getMinY() > 40 && place.getMaxY() < desktop.scene().getHeight() - 20, () -> words + " at " + place);
        });
    }

    @Test
    void keysWalkThroughThePanels(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("hello"));
        var walked = new java.util.ArrayList<Workspace.Panel>();
        for (KeyCode digit : List.of(KeyCode.DIGIT4, KeyCode.DIGIT2, KeyCode.DIGIT5, KeyCode.DIGIT3, KeyCode.DIGIT6, KeyCode.DIGIT1)) {
            robot.push(KeyCode.CONTROL, digit);
            walked.add(desktop.workspace().panelProperty().get());
        }
        assertEquals(List.of(Workspace.Panel.HISTORY, Workspace.Panel.ONLINE_ROWS, Workspace.Panel.PROBLEMS, Workspace.Panel.OFFLINE_ROWS, Workspace.Panel.SOURCE, Workspace.Panel.PUSH), walked);
    }

    @Test
    void anEditedFileIsReadAgainWithTheSelectionKeptAndSaysWhatChanged(FxRobot robot) throws Exception {
        Path repo = copy(SAMPLES.resolve("hello"), fresh.resolve("hello"));
        open(robot, repo);
        robot.interact(() -> desktop.workspace().selectionProperty().set(desktop.workspace().repoProperty().get().featureViews().getFirst()));
        Path file = desktop.workspace().repoProperty().get().root().resolve(desktop.workspace().repoProperty().get().featureViews().getFirst().info().location().file());
        Files.writeString(file, Files.readString(file) + "\n\nstation = Entity(name=\"station\")\n");
        until(() -> desktop.workspace().repoProperty().get().entity("station").isPresent());
        assertEquals("city_weather", desktop.workspace().selectionProperty().get().name());
        assertEquals("Definitions reloaded: added station.", robot.lookup(".info-strip .label").queryAllAs(Label.class).stream().map(Label::getText).filter(text -> text != null && !text.isEmpty()).findFirst().orElseThrow());
    }

    @Test
    void sidesGrowWithTheTextAndGiveWayWhereThereIsNoRoom(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("hello"));
        robot.interact(() -> settings.textScaleProperty().set(0.8));
        assertTrue(settings.detailsShownProperty().get());
        robot.interact(() -> settings.textScaleProperty().set(1.2));
        until(() -> Math.abs(((javafx.scene.layout.Region) desktop.scene().lookup(".catalog")).getWidth() - 1.2 * 232) < 4); // the divider takes the rest
        assertEquals(null, desktop.scene().lookup(".details"));
        robot.interact(() -> settings.textScaleProperty().set(0.8));
        until(() -> desktop.scene().lookup(".details") != null);
    }

    @Test
    void anotherRepositoryIsOpenedWithOneLineOfTheListInFocus(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("driver_ranking"));
        open(robot, SAMPLES.resolve("mistakes"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(desktop.workspace().selectionProperty().get().name()), marked(robot, "focused"));
        assertEquals(List.of(desktop.workspace().selectionProperty().get().name()), marked(robot, "selected"));
    }

    @Test
    @Tag("display") // the headless platform fails on popups that reach over its edge
    void theThemeChangesUnderAnOpenPopOverWithoutAComplaintInTheLog(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("driver_ranking"));
        robot.interact(() -> desktop.openFile(SAMPLES.resolve("driver_ranking").resolve("data").resolve("drivers.csv")));
        until(() -> desktop.workspace().planProperty().get() != null);
        robot.clickOn((Labeled button) -> (button instanceof Hyperlink || button instanceof Button) && "9 of 9 columns matched".equals(button.getText()));
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            robot.interact(() -> settings.themeProperty().set(theme));
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(List.of(), log.messages());
    }

    private static List<String> marked(FxRobot robot, String state) {
        return robot.lookup(".catalog .tree-cell").queryAllAs(cell()).stream()
                .filter(cell -> cell.getItem() != null && cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
                .map(cell -> cell.getAccessibleText())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Class<TreeCell<?>> cell() {
        return (Class<TreeCell<?>>) (Class<?>) TreeCell.class;
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private void open(FxRobot robot, Path repository) throws TimeoutException {
        robot.interact(() -> desktop.open(repository));
        until(() -> desktop.workspace().figuresProperty().get() != null && desktop.workspace().repoProperty().get().root().startsWith(repository));
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
