package pushdesk.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EmptyStateTest {
    private final String advice = "Choose a folder that holds a file feature_store.yaml, or drop one on this window, and what it defines is drawn here.";
    private EmptyState state;
    private Stage stage;

    @Start
    void show(Stage shared) {
        state = new EmptyState(MaterialDesignF.FILE_PLUS_OUTLINE, "Nothing is open", advice, new Button("Open a folder…"));
        stage = new Stage();
        stage.setScene(new Scene(new StackPane(state), 900, 400));
        stage.show();
    }

    @AfterEach
    void hide() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
    }

    @Test
    void theSignGivesItsPlaceToTheWordsWhereThereIsLittleHeightAndComesBack(FxRobot robot) {
        assertTrue(sign().isVisible());
        height(robot, 110);
        assertFalse(sign().isVisible() || sign().isManaged());
        height(robot, 400);
        assertTrue(sign().isVisible() && sign().isManaged());
    }

    @Test
    void wordsAreNeverCutHoweverNarrowItIs(FxRobot robot) {
        robot.interact(() -> {
            state.setMaxWidth(260);
            state.getScene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        Label said = robot.lookup(advice).query();
        Bounds place = said.localToScene(said.getBoundsInLocal());
        assertEquals(said.prefHeight(said.getWidth()), said.getHeight(), 1);
        assertTrue(place.getWidth() <= 260 && said.getHeight() > 2 * said.getFont().getSize(), place::toString);
    }

    private Node sign() {
        return state.getChildren().getFirst();
    }

    private void height(FxRobot robot, double pixels) {
        robot.interact(() -> {
            state.setMaxHeight(pixels);
            state.getScene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
