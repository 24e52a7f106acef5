package pushdesk.ui.graph;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.Words;

/// What the marks and lines mean; folded away until asked for, so that it covers nothing.
final class GraphLegend extends VBox {
    private static final List<Kind> KINDS = List.of(
            Kind.PUSH_SOURCE, Kind.BATCH_SOURCE, Kind.STREAM_SOURCE, Kind.REQUEST_SOURCE, Kind.FEATURE_VIEW, Kind.ON_DEMAND_VIEW,
            Kind.ONLINE_STORE, Kind.OFFLINE_STORE, Kind.SERVICE);

    GraphLegend() {
        setSpacing(8);
        setAlignment(Pos.BOTTOM_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        var plate = new VBox();
        plate.getStyleClass().addAll("graph-plate", "graph-legend");
        KINDS.forEach(kind -> plate.getChildren().add(entry(Icons.of(kind), kind.title())));
        plate.getChildren().add(entry(line("push"), Words.text("graph.legend.push")));
        plate.getChildren().add(entry(line("later"), Words.text("graph.legend.later")));
        plate.getChildren().add(entry(line("related"), Words.text("graph.legend.related")));
        var button = new ToggleButton(Words.text("graph.legend"));
        button.setId("graph-legend");
        plate.visibleProperty().bind(button.selectedProperty());
        plate.managedProperty().bind(button.selectedProperty());
        getChildren().addAll(plate, button);
    }

    private static HBox entry(javafx.scene.Node mark, String words) {
        var box = new HBox(mark);
        box.setMinWidth(28);
        box.setAlignment(Pos.CENTER);
        var entry = new HBox(8, box, new Label(words));
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static Line line(String style) {
        var line = new Line(0, 0, 24, 0);
        line.getStyleClass().addAll("graph-legend-line", style);
        return line;
    }
}
