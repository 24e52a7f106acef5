package pushdesk.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.workspace.Workspace;

@ExtendWith(ApplicationExtension.class)
class ProblemsViewTest {

    @Test
    void everyButtonIsWholeInANarrowWindowAndWithLargeText(FxRobot robot) {
        assertEquals(List.of(List.of(), List.of(), List.of()), List.of(outside(robot, 770, 1), outside(robot, 1000, 1.5), outside(robot, 1440, 2)));
    }

    /// The buttons that reach out of a panel of this width.
    private static List<String> outside(FxRobot robot, double width, double scale) {
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var workspace = new Workspace();
            workspace.opened(FeatureRepoReader.read(Path.of("..", "sample-repos", "mistakes")), null);
            var scene = new Scene(new StackPane(new ProblemsView(new ProblemsViewModel(workspace, place -> {}), () -> {})), width, 480);
            Theme.LIGHT.apply(scene, scale);
            var shown = new Stage(); // the shared one would keep this size
            shown.setScene(scene);
            shown.show();
            return shown;
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<String> found = robot.from(stage.getScene().getRoot()).lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> button.localToScene(button.getLayoutBounds()).getMaxX() > stage.getScene().getWidth()).map(Button::getAccessibleText).toList();
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
        return found;
    }
}
