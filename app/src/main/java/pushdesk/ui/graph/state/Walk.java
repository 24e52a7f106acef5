package pushdesk.ui.graph.state;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.model.lineage.Lineage.Node;

/// Steps through a picture by keyboard: along an edge where one leads that way, else to the nearest node there.
public final class Walk {
    private static final double SIDEWAYS = 2.5;

    /// The arrow keys.
    public enum Direction {
        LEFT(-1, 0), RIGHT(1, 0), UP(0, -1), DOWN(0, 1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }

        private double ahead(PlacedNode from, PlacedNode to) {
            return (to.centreX() - from.centreX()) * x + (to.centreY() - from.centreY()) * y;
        }

        private double aside(PlacedNode from, PlacedNode to) {
            return Math.abs((to.centreX() - from.centreX()) * y) + Math.abs((to.centreY() - from.centreY()) * x);
        }
    }

    private Walk() {}

    /// Where one comes from the node; empty at the picture's end.
    static Optional<Node> step(GraphPicture picture, Node from, Direction direction) {
        return picture.node(from).flatMap(start -> nearest(neighbours(picture, start), start, direction)
                .or(() -> nearest(picture.nodes().stream(), start, direction)));
    }

    private static Stream<PlacedNode> neighbours(GraphPicture picture, PlacedNode start) {
        return picture.edges().stream()
                .map(edge -> edge.edge())
                .filter(edge -> edge.from().equals(start.node()) || edge.to().equals(start.node()))
                .map(edge -> edge.from().equals(start.node()) ? edge.to() : edge.from())
                .distinct()
                .flatMap(node -> picture.node(node).stream());
    }

    private static Optional<Node> nearest(Stream<PlacedNode> nodes, PlacedNode start, Direction direction) {
        return nodes.filter(node -> direction.ahead(start, node) > Math.min(start.width(), start.height()) / 2)
                .min(Comparator.comparingDouble(node -> direction.ahead(start, node) + SIDEWAYS * direction.aside(start, node)))
                .map(PlacedNode::node);
    }
}
