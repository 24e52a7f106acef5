package pushdesk.graph.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;

/// What holds for every picture.
final class PictureRules {
    private static final double EXACT = 0.01;

    private PictureRules() {}

    static void check(GraphPicture picture) {
        noNodesOverlap(picture.nodes());
        for (PlacedEdge edge : picture.edges()) {
            assertTrue(onBorder(picture.node(edge.edge().from()).orElseThrow(), edge.start()), () -> "starts away from its node: " + edge);
            assertTrue(onBorder(picture.node(edge.edge().to()).orElseThrow(), edge.end()), () -> "ends away from its node: " + edge);
            edge.curve().forEach(point -> inside(picture, point.x(), point.y()));
        }
        for (PlacedNode node : picture.nodes()) {
            inside(picture, node.x(), node.y());
            inside(picture, node.x() + node.width(), node.y() + node.height());
        }
    }

    private static void noNodesOverlap(List<PlacedNode> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                PlacedNode a = nodes.get(i);
                PlacedNode b = nodes.get(j);
                boolean apart = a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x() || a.y() + a.height() <= b.y() || b.y() + b.height() <= a.y();
                assertTrue(apart, () -> a + " overlaps " + b);
            }
        }
    }

    private static boolean onBorder(PlacedNode node, Point point) {
        boolean within = point.x() >= node.x() - EXACT && point.x() <= node.x() + node.width() + EXACT
                && point.y() >= node.y() - EXACT && point.y() <= node.y() + node.height() + EXACT;
        boolean onSide = near(point.x(), node.x()) || near(point.x(), node.x() + node.width())
                || near(point.y(), node.y()) || near(point.y(), node.y() + node.height());
        return within && onSide;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= EXACT;
    }

    private static void inside(GraphPicture picture, double x, double y) {
        assertTrue(x >= -EXACT && y >= -EXACT && x <= picture.width() + EXACT && y <= picture.height() + EXACT, () -> x + ", " + y + " lies outside");
    }
}
