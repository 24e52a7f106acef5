package pushdesk.ui.graph;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.ui.graph.canvas.GraphCanvas;

/// Where the graph of a window shows its nodes.
public final class GraphPlaces {
    private GraphPlaces() {}

    /// The middle of a push source; empty while it is not drawn.
    public static Optional<Point2D> onScreen(Scene scene, String pushSource) {
        var canvas = (GraphCanvas) scene.lookup(".graph-canvas");
        return canvas.place(new Node(NodeKind.PUSH_SOURCE, pushSource)).map(placed ->
                canvas.localToScreen(canvas.camera().screenX(placed.centreX()), canvas.camera().screenY(placed.centreY())));
    }

    /// Where the cards of these nodes lie in the scene, those that are drawn.
    public static List<Bounds> cards(Scene scene, Lineage lineage) {
        var canvas = (GraphCanvas) scene.lookup(".graph-canvas");
        double scale = canvas.camera().scale();
        return lineage.nodes().stream().map(canvas::place).flatMap(Optional::stream)
                .map(placed -> canvas.localToScene(new BoundingBox(
                        canvas.camera().screenX(placed.x()), canvas.camera().screenY(placed.y()), placed.width() * scale, placed.height() * scale)))
                .toList();
    }
}
