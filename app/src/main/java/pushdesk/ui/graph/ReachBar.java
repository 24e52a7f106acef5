package pushdesk.ui.graph;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import pushdesk.model.PushSource;
import pushdesk.model.push.PushMode;
import pushdesk.ui.common.ModeWords;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.state.GraphViewModel;

/// Whose reach is shown, and for which push mode.
final class ReachBar extends HBox {

    ReachBar(GraphViewModel model) {
        getStyleClass().add("graph-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var modes = new Segments<>(Words.text("graph.mode"), List.of(PushMode.values()), ModeWords::title, model.pushModeProperty());
        modes.getStyleClass().add("push-mode");
        getChildren().addAll(source(model), modes);
        visibleProperty().bind(model.pushSourceProperty().isNotNull());
    }

    private static Button source(GraphViewModel model) {
        var of = new Label(Words.text("graph.reach"));
        of.getStyleClass().add("muted");
        var name = new NameLabel();
        name.getStyleClass().add("strong");
        name.textProperty().bind(model.pushSourceProperty().map(PushSource::name).orElse(""));
        var words = new HBox(6, of, name);
        var button = new Button();
        button.setGraphic(words);
        button.getStyleClass().addAll("graph-plate", "graph-reach");
        button.accessibleTextProperty().bind(name.textProperty().map(source -> Words.text("graph.reach.spoken", source)));
        button.setTooltip(new Tooltip(Words.text("graph.reach.help")));
        button.setOnAction(event -> model.selectPushSource());
        button.setMaxWidth(320);
        return button;
    }
}
