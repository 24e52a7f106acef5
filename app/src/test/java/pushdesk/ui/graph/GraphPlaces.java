package pushdesk.ui.graph;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
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
}
