package pushdesk.graph.export;

import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;

/// A rectangle of a picture.
public record Region(double left, double top, double right, double bottom) {
    private static final double MARGIN = 24;

    /// All of the picture, with a margin.
    public static Region whole(GraphPicture picture) {
        return new Region(-MARGIN, -MARGIN, picture.width() + MARGIN, picture.height() + MARGIN);
    }

    boolean meets(PlacedNode node) {
        return node.x() <= right && node.x() + node.width() >= left && node.y() <= bottom && node.y() + node.height() >= top;
    }

    /// Whether the edge may cross it: a curve lies within the rectangle of its points.
    boolean meets(PlacedEdge edge) {
        double minX = edge.curve().stream().mapToDouble(Point::x).min().orElseThrow();
        double maxX = edge.curve().stream().mapToDouble(Point::x).max().orElseThrow();
        double minY = edge.curve().stream().mapToDouble(Point::y).min().orElseThrow();
        double maxY = edge.curve().stream().mapToDouble(Point::y).max().orElseThrow();
        return minX <= right && maxX >= left && minY <= bottom && maxY >= top;
    }
}
