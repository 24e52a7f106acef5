package pushdesk.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NameLabelTest {
    private NameLabel cut;
    private NameLabel whole;
    private Region beside;

    @Start
    void show(Stage stage) {
        cut = new NameLabel("a_rather_long_name_of_a_feature_view");
        cut.setPrefWidth(60);
        whole = new NameLabel("driver");
        beside = new Region();
        beside.setPrefSize(200, 100);
        stage.setScene(new Scene(new HBox(20, cut, whole, beside), 500, 100));
        stage.show();
    }

    @Test
    void aNameThatIsCutTellsTheWholeOneUnderThePointer(FxRobot robot) {
        robot.moveTo(beside).moveTo(cut);
        assertEquals("a_rather_long_name_of_a_feature_view", cut.getTooltip().getText());
        robot.moveTo(whole);
        assertNull(whole.getTooltip());
    }

    @Test
    void aNameThatHasRoomAgainTellsNothingMore(FxRobot robot) {
        robot.moveTo(cut);
        robot.interact(() -> cut.setPrefWidth(400));
        robot.moveTo(beside).moveTo(cut);
        assertNull(cut.getTooltip());
    }
}
