package pushdesk.ui.common.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.model.push.PushMode;
import pushdesk.ui.common.ModeWords;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Segments;

/// Colours as they are on screen, where the theme below has others in mind.
@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    private Segments<PushMode> modes;
    private Button button;
    private Scene scene;
    private Stage stage;

    @Start
    void show(Stage shared) {
        modes = new Segments<>("Push mode", List.of(PushMode.values()), ModeWords::title, new SimpleObjectProperty<>(PushMode.OFFLINE));
        modes.getStyleClass().add("push-mode");
        button = new Button("Edit rows");
        scene = new Scene(new VBox(20, new Button("Before"), button, modes), 500, 200);
        stage = new Stage(); // the shared one would keep this size for the tests that come
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void hide() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
    }

    @Test
    void theChosenPushModeIsOrangeToItsBorder(FxRobot robot) {
        ToggleButton chosen = modes.getButtons().stream().filter(ToggleButton::isSelected).findFirst().orElseThrow();
        robot.interact(() -> Theme.LIGHT.apply(scene, 1));
        assertEquals(List.of(Color.web("#bc4c00"), Color.web("#bc4c00")), border(robot, chosen));
        robot.interact(() -> Theme.DARK.apply(scene, 1));
        assertEquals(List.of(Color.web("#f0883e"), Color.web("#f0883e")), border(robot, chosen));
    }

    @Test
    void aRingComesWithTheKeysAndNotWithThePress(FxRobot robot) {
        robot.interact(() -> Theme.LIGHT.apply(scene, 1));
        robot.clickOn(button).moveTo(modes);
        assertEquals(List.of(Color.web("#d1d9e0"), Color.web("#d1d9e0")), border(robot, button));
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.TAB);
        assertEquals(List.of(Color.web("#0969da"), Color.web("#0969da")), border(robot, button));
    }

    @Test
    void aPopOverHasTheGroundOfTheTheme(FxRobot robot) {
        assertEquals(Color.web("#ffffff"), ground(robot, Theme.LIGHT));
        assertEquals(Color.web("#0d1117"), ground(robot, Theme.DARK));
    }

    @Test
    void everyTextIsReadOnEveryGroundThatItStandsOn(FxRobot robot) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            robot.interact(() -> theme.apply(scene, 1));
            for (String text : List.of("text", "muted", "faint", "push", "view", "service", "store", "warning", "bad", "batch")) {
                for (String ground : List.of("bg", "panel")) {
                    assertReadable(robot, theme, text, ground);
                }
            }
            for (String kind : List.of("push", "view", "store", "warning", "bad", "batch")) {
                assertReadable(robot, theme, kind, kind + "-soft"); // chips, strips, and rows that are marked
            }
            assertReadable(robot, theme, "on-colour", "push");
        }
    }

    /// At least 4.5 : 1, as the Web Content Accessibility Guidelines ask of text of this size.
    private void assertReadable(FxRobot robot, Theme theme, String text, String ground) {
        var label = new Label("1,000 rows");
        label.setStyle("-fx-text-fill: -pd-" + text + "; -fx-background-color: -pd-" + ground + ";");
        robot.interact(() -> {
            ((VBox) scene.getRoot()).getChildren().add(label);
            label.applyCss();
            ((VBox) scene.getRoot()).getChildren().remove(label);
        });
        double one = luminance((Color) label.getTextFill());
        double other = luminance((Color) label.getBackground().getFills().getFirst().getFill());
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertTrue(contrast >= 4.5, () -> "%s: %s on %s has %.2f".formatted(theme, text, ground, contrast));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private Paint ground(FxRobot robot, Theme theme) {
        robot.interact(() -> theme.apply(scene, 1));
        PopOver shown = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Parts.popOver(button, "Columns", new VBox(new Button("Match by name"))));
        WaitForAsyncUtils.waitForFxEvents();
        Paint fill = ((Path) shown.getScene().getRoot().lookup(".border")).getFill();
        robot.interact(() -> shown.hide());
        return fill;
    }

    /// The colours in the middle of the upper and of the lower border.
    private List<Color> border(FxRobot robot, Node node) {
        var image = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
        robot.interact(() -> scene.snapshot(image));
        Bounds place = node.localToScene(node.getLayoutBounds());
        int x = (int) place.getMinX() + 6;
        return List.of(image.getPixelReader().getColor(x, (int) place.getMinY()), image.getPixelReader().getColor(x, (int) Math.ceil(place.getMaxY()) - 1));
    }
}
