package pushdesk.ui.graph;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import pushdesk.model.PushMode;
import pushdesk.model.PushSource;
import pushdesk.ui.common.NameLabel;

/// Whose reach is shown, and for which push mode.
final class ReachBar extends HBox {

    ReachBar(GraphViewModel model) {
        getStyleClass().add("graph-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(source(model), modes(model));
        visibleProperty().bind(model.pushSourceProperty().isNotNull());
    }

    private static Button source(GraphViewModel model) {
        var of = new Label("Reach of");
        of.getStyleClass().add("muted");
        var name = new NameLabel();
        name.getStyleClass().add("strong");
        name.textProperty().bind(model.pushSourceProperty().map(PushSource::name).orElse(""));
        var words = new HBox(6, of, name);
        var button = new Button();
        button.setGraphic(words);
        button.getStyleClass().addAll("graph-plate", "graph-reach");
        button.accessibleTextProperty().bind(name.textProperty().map("Show the reach of "::concat));
        button.setTooltip(new Tooltip("Select this push source and light what a push to it reaches"));
        button.setOnAction(event -> model.selectPushSource());
        button.setMaxWidth(320);
        return button;
    }

    private static SegmentedButton modes(GraphViewModel model) {
        List<ToggleButton> buttons = Arrays.stream(PushMode.values()).map(mode -> button(mode, model)).toList();
        var modes = new SegmentedButton();
        modes.getButtons().setAll(buttons);
        modes.getStyleClass().add("push-mode");
        modes.setAccessibleText("Push mode");
        return modes;
    }

    private static ToggleButton button(PushMode mode, GraphViewModel model) {
        var button = new ToggleButton(mode.title());
        button.setId("graph-mode-" + mode.feastName());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("Push mode " + mode.title());
        model.pushModeProperty().subscribe(now -> button.setSelected(now == mode));
        button.setOnAction(event -> {
            model.pushModeProperty().set(mode);
            button.setSelected(true); // a mode can't be switched off, only another one on
        });
        return button;
    }
}
