package pushdesk.graph.export;

import java.util.List;
import pushdesk.graph.Point;

/// The head of an arrow at the end of a curve.
final class Arrow {
    private static final double LENGTH = 7;
    private static final double HALF = 4;

    private Arrow() {}

    /// Its three corners, the tip first.
    static List<Point> head(List<Point> curve) {
        Point tip = curve.getLast();
        Point before = curve.reversed().stream().filter(point -> !point.equals(tip)).findFirst().orElse(new Point(tip.x() - 1, tip.y()));
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        return List.of(
                tip,
                new Point(tip.x() - dx * LENGTH - dy * HALF, tip.y() - dy * LENGTH + dx * HALF),
                new Point(tip.x() - dx * LENGTH + dy * HALF, tip.y() - dy * LENGTH - dx * HALF));
    }
}
