package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.pictures.Pictures;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

@ExtendWith(ApplicationExtension.class)
class DesktopTest {
    private static final Path SAMPLES = Path.of("..", "sample-repos").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private Settings settings;
    private Desktop desktop;

    @Start
    void start(Stage stage) {
        settings = Settings.load(folder.resolve("settings.properties"));
        settings.themeProperty().set(Theme.LIGHT);
        settings.windowWidthProperty().set(980);
        settings.windowHeightProperty().set(900);
        desktop = new Desktop(settings, new EmbeddedEngine(folder.resolve("stores")), List.of(SAMPLES.resolve("mistakes"), SAMPLES.resolve("driver_ranking")),
                Optional::empty, Pictures.NO_FILES);
        desktop.show(stage);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, desktop::close);
    }

    private void open(FxRobot robot, String sample) throws TimeoutException {
        robot.clickOn((Button button) -> String.valueOf(button.getAccessibleText()).endsWith(sample));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> desktop.workspace().figuresProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aSampleOpensFromTheStartPageAndAnObjectOfItsListCanBeSelected(FxRobot robot) throws TimeoutException {
        open(robot, "driver_ranking");
        robot.clickOn(robot.lookup(".catalog .tree-cell .name-label").<javafx.scene.control.Label>queryAll().stream()
                .filter(label -> label.getText().equals("driver_reviews")).findFirst().orElseThrow());
        assertEquals("driver_reviews", desktop.workspace().selectionProperty().get().name());
        robot.push(KeyCode.CONTROL, KeyCode.I); // closed in a window as narrow as this
        assertTrue(robot.lookup(".details .title").queryLabeled().getText().equals("driver_reviews"));
    }

    @Test
    void keysMoveThroughTheList(FxRobot robot) throws TimeoutException {
        open(robot, "driver_ranking");
        robot.type(KeyCode.DOWN);
        assertEquals("driver_reviews_push", desktop.workspace().selectionProperty().get().name());
    }

    @Test
    void theButtonSwitchesBetweenLightAndDark(FxRobot robot) {
        robot.clickOn(".icon-button");
        assertEquals(Theme.DARK, settings.themeProperty().get());
        assertTrue(desktop.scene().getStylesheets().getFirst().endsWith("dark.css"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertEquals(Theme.LIGHT, settings.themeProperty().get());
    }

    @Test
    void problemsAreListedAndEnterShowsTheirPlace(FxRobot robot) throws TimeoutException {
        open(robot, "mistakes");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        TableView<?> table = robot.lookup(".problems-table").queryTableView();
        assertEquals(desktop.workspace().repoProperty().get().problems().size(), table.getItems().size());
        robot.clickOn(robot.from(table).lookup(".table-row-cell").nth(0).<javafx.scene.Node>query());
        robot.type(KeyCode.ENTER);
        assertEquals(Workspace.Panel.SOURCE, desktop.workspace().panelProperty().get());
    }

    @Test
    void findingAnObjectByItsNameSelectsIt(FxRobot robot) throws TimeoutException {
        open(robot, "driver_ranking");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("ranking_live");
        robot.type(KeyCode.ENTER);
        assertEquals("ranking_live", desktop.workspace().selectionProperty().get().name());
    }

    @Test
    void whatIsNotFoundIsSaid(FxRobot robot) throws TimeoutException {
        open(robot, "driver_ranking");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("zzzz");
        assertTrue(robot.lookup("Nothing has these words in its name").tryQuery().filter(javafx.scene.Node::isVisible).isPresent());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void f1ListsTheCommandsAndEscapeGivesTheKeysBack(FxRobot robot) throws TimeoutException {
        open(robot, "driver_ranking");
        var before = desktop.scene().getFocusOwner();
        robot.type(KeyCode.F1);
        assertTrue(robot.lookup(".command-line").queryAll().size() > 10);
        robot.type(KeyCode.ESCAPE);
        assertEquals(0, robot.lookup(".side-sheet").queryAll().size());
        assertEquals(before, desktop.scene().getFocusOwner());
    }
}
