package pushdesk.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.pictures.Pictures;
import pushdesk.ui.Desktop;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// The journal's screens by keyboard, in the whole window.
@ExtendWith(ApplicationExtension.class)
class JournalViewTest {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "hello").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static int runs;

    private Desktop desktop;
    private Workspace workspace;

    @Start
    void start(Stage stage) {
        var settings = Settings.load(folder.resolve("settings.properties"));
        settings.themeProperty().set(Theme.LIGHT);
        settings.windowWidthProperty().set(980);
        settings.windowHeightProperty().set(900);
        desktop = new Desktop(settings, new EmbeddedEngine(folder.resolve("stores" + runs++)), List.of(SAMPLE), Optional::empty, Pictures.NO_FILES);
        workspace = desktop.workspace();
        desktop.show(stage);
    }

    @BeforeEach
    void twoFilesWerePushed(FxRobot robot) throws TimeoutException {
        robot.interact(() -> desktop.open(SAMPLE));
        until(() -> workspace.figuresProperty().get() != null);
        push(robot, "weather.csv", 1);
        push(robot, "weather_late.csv", 2);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, desktop::close);
    }

    @Test
    void controlZShowsThePlanOfTheUndoAndEnterDoesIt(FxRobot robot) throws TimeoutException {
        workspaceKeys(robot);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> focusedText().equals("Undo push 2"));
        assertEquals(2, workspace.history().size());
        robot.type(KeyCode.SPACE);
        until(() -> workspace.history().size() == 3);
        assertEquals(JournalPage.Entries.at(3), workspace.journal().pageProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until(() -> focusedText().equals("Bring back push 2"));
        robot.type(KeyCode.ESCAPE);
        until(() -> workspace.journal().pageProperty().get() instanceof JournalPage.Entries);
        assertEquals(3, workspace.history().size());
    }

    @Test
    void anOnlineRowLeadsToWhereItCameFromAndToItsEntryAndEscapeGoesBack(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> table(robot) != null && !table(robot).getItems().isEmpty());
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        until(() -> workspace.journal().pageProperty().get() instanceof JournalPage.Trace && table(robot) != null && !table(robot).getItems().isEmpty());
        robot.type(KeyCode.ENTER);
        assertTrue(workspace.journal().pageProperty().get() instanceof JournalPage.Entries entries && entries.selected().isPresent());
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.ESCAPE);
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
    }

    @Test
    void theValuesThatAPushChangedAreShownFromTheHistory(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        until(() -> robot.lookup("#entry-changes").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#entry-changes").queryButton().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> workspace.journal().pageProperty().get().equals(new JournalPage.Changes(2, "")) && table(robot) != null && !table(robot).getItems().isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertTrue(workspace.journal().pageProperty().get() instanceof JournalPage.Entries);
    }

    private void workspaceKeys(FxRobot robot) {
        robot.interact(() -> desktop.scene().getRoot().requestFocus());
    }

    /// The table of rows in sight.
    private static TableView<?> table(FxRobot robot) {
        return robot.lookup(node -> node instanceof TableView<?> && node.getStyleClass().contains("row-table") && shown(node)).<TableView<?>>tryQuery().orElse(null);
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }

    private String focusedText() {
        return desktop.scene().getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "";
    }

    private void push(FxRobot robot, String file, int entries) throws TimeoutException {
        Path csv = SAMPLE.resolve("data").resolve(file);
        robot.interact(() -> desktop.openFile(csv));
        until(() -> workspace.planProperty().get() != null && workspace.planProperty().get().request().rows().origin().path().equals(csv.toString()));
        robot.interact(desktop::push);
        until(() -> workspace.history().size() == entries);
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
