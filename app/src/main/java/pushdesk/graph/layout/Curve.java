package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.List;
import pushdesk.graph.Point;

/// Soft curves through points.
final class Curve {

    private Curve() {}

    /// Leaves and reaches every point horizontally, so that an edge bends between the columns and runs straight beside the nodes of one.
    static List<Point> flowing(List<Point> points) {
        var curve = new ArrayList<Point>(points.size() * 3 - 2);
        curve.add(points.getFirst());
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double middle = (from.x() + to.x()) / 2;
            curve.add(new Point(middle, from.y()));
            curve.add(new Point(middle, to.y()));
            curve.add(to);
        }
        return curve;
    }

    /// Straight down.
    static List<Point> straight(Point from, Point to) {
        return List.of(from, from, to, to);
    }

    /// From the left border of one node round to the left border of one below it.
    static List<Point> bracket(Point from, Point to, double reach) {
        return List.of(from, from.plus(-reach, 0), to.plus(-reach, 0), to);
    }
}
