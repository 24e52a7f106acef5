package pushdesk.ui.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.target.Target;
import pushdesk.serving.target.Targets;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.workspace.Workspace;

/// Targets by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class TargetsViewTest {
    private static final Target STAGING = new Target("staging", ServerAddress.of("http://localhost:1", Optional.empty()), false);

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private TargetsView view;

    @Start
    void show(Stage stage) {
        Targets file = Targets.in(folder);
        file.add(STAGING);
        view = new TargetsView(new TargetsViewModel(file, workspace, new SameThreadTasks(), new Notices()));
        var scene = new Scene(view, 420, 700);
        Theme.LIGHT.apply(scene, 1);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void tabLeadsOnFromTheHeadersAndBack(FxRobot robot) {
        robot.clickOn("#target-add");
        robot.clickOn("#targets-headers").write("X-Team: drivers").type(KeyCode.TAB);
        assertSame(robot.lookup("#targets-authority").query(), view.getScene().getFocusOwner());
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertSame(robot.lookup("#targets-headers").query(), view.getScene().getFocusOwner());
        assertEquals("X-Team: drivers", ((TextInputControl) view.getScene().getFocusOwner()).getText());
    }

    @Test
    void theArrowsChooseWherePushesGoAndStayThere(FxRobot robot) {
        var local = robot.lookup("Embedded stores").queryAs(RadioButton.class);
        robot.interact(local::requestFocus);
        robot.type(KeyCode.DOWN);
        assertEquals(STAGING, workspace.targetProperty().get());
        assertEquals("staging", ((RadioButton) view.getScene().getFocusOwner()).getText());
        robot.type(KeyCode.UP);
        assertEquals(null, workspace.targetProperty().get());
        assertSame(local, view.getScene().getFocusOwner());
    }
}
