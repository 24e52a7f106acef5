package pushdesk.graph;

import java.util.List;
import pushdesk.model.lineage.Lineage;

/// An edge and its way through the picture.
///
/// @param curve cubic pieces one after the other: the start, then two control points and an end for each piece. It starts at the border
///     of the edge's first node and ends at that of its last
/// @param quiet whether it is only worth drawing when it is lit: in a large picture the edges to the
///     stores and between far pieces
public record PlacedEdge(Lineage.Edge edge, List<Point> curve, boolean quiet) {

    public PlacedEdge {
        curve = List.copyOf(curve);
    }

    public Point start() {
        return curve.getFirst();
    }

    public Point end() {
        return curve.getLast();
    }

    /// The point at a share of the curve, from 0, the start, to 1, the end; every piece counts the same.
    public Point at(double share) {
        int pieces = (curve.size() - 1) / 3;
        double place = Math.clamp(share, 0, 1) * pieces;
        int piece = Math.min((int) place, pieces - 1);
        return at(curve, piece * 3, place - piece);
    }

    /// The point at a share of one cubic piece of a curve.
    ///
    /// @param first where the piece begins in the list
    static Point at(List<Point> curve, int first, double share) {
        double t = share;
        double s = 1 - t;
        Point a = curve.get(first);
        Point b = curve.get(first + 1);
        Point c = curve.get(first + 2);
        Point d = curve.get(first + 3);
        return new Point(
                s * s * s * a.x() + 3 * s * s * t * b.x() + 3 * s * t * t * c.x() + t * t * t * d.x(),
                s * s * s * a.y() + 3 * s * s * t * b.y() + 3 * s * t * t * c.y() + t * t * t * d.y());
    }

    public PlacedEdge moved(double dx, double dy) {
        return new PlacedEdge(edge, curve.stream().map(point -> point.plus(dx, dy)).toList(), quiet);
    }

    public PlacedEdge transposed() {
        return new PlacedEdge(edge, curve.stream().map(Point::transposed).toList(), quiet);
    }
}
