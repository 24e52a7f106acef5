package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.model.push.PushMode;
import pushdesk.pictures.Pictures;
import pushdesk.ui.common.SystemClipboard;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.frame.FocusWalk;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

/// The window without a mouse, and without eyes.
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private Desktop desktop;
    private Stage stage;

    @Start
    void start(Stage shared) throws IOException {
        Path fresh = Files.createTempDirectory(folder, "run");
        var settings = Settings.load(fresh.resolve("settings.properties"));
        settings.themeProperty().set(Theme.LIGHT);
        settings.windowWidthProperty().set(980);
        settings.windowHeightProperty().set(900);
        desktop = new Desktop(settings, new EmbeddedEngine(fresh.resolve("stores")), List.of(SAMPLE), Optional::empty, Pictures.NO_FILES);
        stage = new Stage(); // the shared one keeps the size that another test gave it
        desktop.show(stage);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            desktop.close();
            stage.hide();
        });
    }

    @Test
    void everythingThatTakesTheFocusHasAName(FxRobot robot) throws TimeoutException {
        var nameless = new ArrayList<String>();
        nameless.addAll(nameless("start"));
        openAndPlan(robot);
        for (Workspace.Panel panel : Workspace.Panel.values()) {
            robot.interact(() -> desktop.workspace().panelProperty().set(panel));
            nameless.addAll(nameless(panel.name()));
        }
        robot.interact(() -> desktop.workspace().panelProperty().set(Workspace.Panel.PUSH));
        robot.clickOn((ToggleButton button) -> button.getText().equals("Single row"));
        nameless.addAll(nameless("form"));
        for (String sheet : List.of("F1", "Shortcut+COMMA", "Shortcut+Shift+T", "Shortcut+Shift+A", "Shortcut+Shift+N")) {
            robot.interact(() -> desktop.scene().getAccelerators().get(KeyCombination.valueOf(sheet)).run());
            WaitForAsyncUtils.waitForFxEvents();
            nameless.addAll(nameless(sheet));
        }
        assertEquals(List.of(), nameless);
    }

    @Test
    void tabGoesThroughThePushFromTheFileToTheButton(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.interact(() -> desktop.scene().lookup("#choose-file").requestFocus());
        var visited = new ArrayList<String>();
        for (int step = 0; step < 20 && !visited.contains("Push 40 rows to the local online store"); step++) {
            visited.add(name(desktop.scene().getFocusOwner()).replaceAll(",.*", ""));
            robot.type(KeyCode.TAB);
        }
        assertEquals(
                List.of("Choose file…", "Paste rows", "drivers.csv", "Edit rows", "9 of 9 columns matched", "Rows shown", "Rows to push",
                        "Push mode: Online", "Push 40 rows to the local online store"),
                visited);
    }

    @Test
    void keysGoFromPartToPartOfTheWindowAndIntoThePanelThatIsAskedFor(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.interact(() -> desktop.push());
        until(() -> !desktop.workspace().history().isEmpty());
        robot.interact(() -> desktop.scene().lookup(".catalog .tree-view").requestFocus());
        var parts = new ArrayList<String>();
        for (int step = 0; step < 3; step++) {
            robot.type(KeyCode.F6);
            parts.add(part());
        }
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        parts.add(part());
        assertEquals(List.of("graph-view", "work-tabs", "catalog", "work-tabs"), parts);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Entries of the journal, newest first", name(desktop.scene().getFocusOwner()));
    }

    @Test
    void ctrlEnterShowsThePlanFirstAndPushesItWhenItIsInSight(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.interact(() -> desktop.workspace().panelProperty().set(Workspace.Panel.PROBLEMS));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(Workspace.Panel.PUSH, 0), List.of(desktop.workspace().panelProperty().get(), desktop.workspace().history().size()));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> !desktop.workspace().history().isEmpty());
        assertEquals(40, desktop.workspace().history().getFirst().rowsRead());
    }

    @Test
    void rowsArePastedFromAnywhereButATextField(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.interact(() -> {
            SystemClipboard.copy("driver_id\taccept_rate\n1\t0.5\n");
            desktop.scene().lookup(".graph-view .text-field").requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("drivers.csv", rowsGiven());
        robot.interact(() -> {
            desktop.workspace().panelProperty().set(Workspace.Panel.HISTORY);
            desktop.scene().lookup(".catalog .tree-view").requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> rowsGiven().equals("clipboard"));
        assertEquals(Workspace.Panel.PUSH, desktop.workspace().panelProperty().get());
    }

    @Test
    void theKeysOfTheRepositoryMenuWorkWhetherOrNotItWasEverOpened(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> desktop.workspace().repoProperty().get() == null);
    }

    @Test
    void arrowsChooseWhatTheySelect(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.interact(() -> desktop.scene().getRoot().lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> "Push mode: Online".equals(button.getAccessibleText())).findFirst().orElseThrow().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertEquals(PushMode.OFFLINE, desktop.workspace().pushModeProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> desktop.scene().getRoot().lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> "Materialize".equals(button.getText()) && shown(button)).findFirst().orElseThrow().requestFocus());
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Stores: Compare", name(desktop.scene().getFocusOwner()));
    }

    @Test
    void aTabThatWasAskedForIsClosedByItsKeysAndNoOtherIs(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.type(KeyCode.F4);
        assertEquals(Workspace.Panel.SOURCE, desktop.workspace().panelProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.F4);
        Workspace.Panel left = desktop.workspace().panelProperty().get();
        robot.push(KeyCode.CONTROL, KeyCode.F4);
        assertEquals(List.of(Workspace.Panel.PROBLEMS, Workspace.Panel.PROBLEMS), List.of(left, desktop.workspace().panelProperty().get()));
        assertEquals("work-tabs", part());
    }

    @Test
    void whatIsFoundOrLeftGivesTheKeysBackToWhereTheyWere(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.interact(() -> desktop.scene().lookup(".catalog .tree-view").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.type(KeyCode.ESCAPE);
        assertEquals("catalog", part());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("driver_reviews_push");
        robot.type(KeyCode.ENTER);
        assertEquals("catalog", part());
        assertEquals("driver_reviews_push", desktop.workspace().selectionProperty().get().name());
    }

    @Test
    void ctrlZInEditedRowsTakesACellBackAndLeavesThePushesAlone(FxRobot robot) throws TimeoutException {
        openAndPlan(robot);
        robot.interact(() -> desktop.push());
        until(() -> !desktop.workspace().history().isEmpty());
        robot.clickOn((Labeled button) -> "Edit rows".equals(button.getText()));
        until(() -> desktop.scene().lookup("#edit-rows") != null);
        var table = (TableView<?>) desktop.scene().lookup("#edit-rows");
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0, null);
            table.getFocusModel().focus(0);
        });
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Workspace.Panel.PUSH, desktop.workspace().panelProperty().get());
    }

    /// The part of the window that has the keys.
    private String part() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Stream.of("catalog", "graph-view", "work-tabs", "details")
                .filter(part -> desktop.scene().lookup("." + part) != null && FocusWalk.holdsKeys(desktop.scene().lookup("." + part))).findFirst().orElse("none"));
    }

    private String rowsGiven() {
        return name(desktop.scene().lookup(".file-chip")).replaceAll(",.*", "");
    }

    private void openAndPlan(FxRobot robot) throws TimeoutException {
        robot.interact(() -> desktop.open(SAMPLE));
        until(() -> desktop.workspace().figuresProperty().get() != null);
        robot.interact(() -> desktop.openFile(SAMPLE.resolve("data").resolve("drivers.csv")));
        until(() -> desktop.workspace().planProperty().get() != null);
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> nameless(String where) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> nodes(desktop.scene().getRoot())
                .filter(node -> node instanceof Control && node.isFocusTraversable() && node.getScene() != null && shown(node))
                .filter(node -> name(node).isBlank())
                .map(node -> where + ": " + node.getClass().getSimpleName() + " " + node.getStyleClass())
                .toList());
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(KeyboardTest::nodes))
                : Stream.of(node);
    }

    /// What a screen reader says.
    private static String name(Node node) {
        if (node == null) {
            return "";
        }
        String text = node.getAccessibleText() != null ? node.getAccessibleText() : node instanceof Labeled labeled ? labeled.getText() : "";
        return text == null ? "" : text;
    }
}
