package pushdesk.graph.layout;

import java.util.List;
import java.util.stream.DoubleStream;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;

/// The rectangle that nodes and curves take.
final class Bounds {

    private Bounds() {}

    /// Moves everything so that it begins at 0, 0.
    static Part fitted(List<PlacedNode> nodes, List<PlacedEdge> edges) {
        double left = Math.min(min(nodes.stream().mapToDouble(PlacedNode::x)), min(xs(edges)));
        double top = Math.min(min(nodes.stream().mapToDouble(PlacedNode::y)), min(ys(edges)));
        double right = Math.max(max(nodes.stream().mapToDouble(node -> node.x() + node.width())), max(xs(edges)));
        double bottom = Math.max(max(nodes.stream().mapToDouble(node -> node.y() + node.height())), max(ys(edges)));
        return new Part(nodes, edges, right - left, bottom - top).moved(-left, -top);
    }

    private static DoubleStream xs(List<PlacedEdge> edges) {
        return edges.stream().flatMap(edge -> edge.curve().stream()).mapToDouble(Point::x);
    }

    private static DoubleStream ys(List<PlacedEdge> edges) {
        return edges.stream().flatMap(edge -> edge.curve().stream()).mapToDouble(Point::y);
    }

    private static double min(DoubleStream values) {
        return values.min().orElse(Double.POSITIVE_INFINITY);
    }

    private static double max(DoubleStream values) {
        return values.max().orElse(Double.NEGATIVE_INFINITY);
    }
}
