package pushdesk.ui.graph;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.Words;

/// What the marks and lines mean: a strip of its own below the graph, so that it covers nothing.
final class GraphLegend extends FlowPane {
    private static final List<Kind> KINDS = List.of(
            Kind.PUSH_SOURCE, Kind.BATCH_SOURCE, Kind.STREAM_SOURCE, Kind.REQUEST_SOURCE, Kind.FEATURE_VIEW, Kind.ON_DEMAND_VIEW,
            Kind.ONLINE_STORE, Kind.OFFLINE_STORE, Kind.SERVICE);

    GraphLegend(BooleanProperty shown) {
        super(16, 4);
        getStyleClass().add("graph-legend");
        setAccessibleText(Words.text("graph.legend"));
        KINDS.forEach(kind -> getChildren().add(entry(Icons.of(kind), kind.title())));
        getChildren().add(entry(line("push"), Words.text("graph.legend.push")));
        getChildren().add(entry(line("later"), Words.text("graph.legend.later")));
        getChildren().add(entry(line("related"), Words.text("graph.legend.related")));
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
    }

    /// Opens and closes the strip.
    static ToggleButton button(BooleanProperty shown) {
        var button = new ToggleButton(Words.text("graph.legend"));
        button.setId("graph-legend");
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }

    private static HBox entry(javafx.scene.Node mark, String words) {
        var entry = new HBox(6, mark, new Label(words));
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static Line line(String style) {
        var line = new Line(0, 0, 24, 0);
        line.getStyleClass().addAll("graph-legend-line", style);
        return line;
    }
}
