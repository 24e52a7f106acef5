package pushdesk.ui.graph.canvas;

import java.util.List;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.Point;
import pushdesk.graph.Visible;
import pushdesk.graph.card.Ink;

/// Draws edges: those that are not lit as thin as a pixel, the others thicker, with arrows, the later ones dashed.
final class EdgePainter {
    private static final double CURVES_FROM = 0.1;
    private static final double ARROWS_FROM = 0.2;
    private static final double DIMMED = 0.45;
    private static final double DASH = 6;
    private static final double BETWEEN_DASHES = 4;
    private static final double ARROW = 7;
    private static final double STEP = 6;

    private final Ground ground;
    private final Camera camera;

    EdgePainter(Ground ground, Camera camera) {
        this.ground = ground;
        this.camera = camera;
    }

    void paint(Visible visible, Marks marks, View view) {
        double scale = camera.scale();
        int still = ground.ink(Ink.EDGE);
        double opacity = marks.lighting().dims() ? DIMMED : 1;
        double thick = 1.1 * Math.max(0.7, scale) * ground.density();
        view.edges(visible, camera, false, edge -> {
            if (!marks.litEdge(edge)) {
                thin(visible, edge, thick, opacity, still);
            }
        });
        if (marks.any()) {
            int bright = ground.ink(marks.lighting().ofPush() ? Ink.PUSH : Ink.VIEW);
            view.edges(visible, camera, true, edge -> {
                if (marks.laterEdges().get(edge)) {
                    bright(visible.edge(edge), 1.3, true, bright);
                }
            });
            view.edges(visible, camera, true, edge -> {
                if (marks.litEdges().get(edge)) {
                    bright(visible.edge(edge), 1.6, false, bright);
                }
            });
        }
    }

    private void thin(Visible visible, int edge, double thick, double opacity, int colour) {
        if (camera.scale() < CURVES_FROM) {
            Point start = visible.edge(edge).start();
            Point end = visible.edge(edge).end();
            ground.raster().line(ground.x(start.x()), ground.y(start.y()), ground.x(end.x()), ground.y(end.y()), thick, opacity, colour);
            return;
        }
        float[] way = visible.way(edge);
        double fromX = ground.x(way[0]);
        double fromY = ground.y(way[1]);
        for (int i = 2; i < way.length; i += 2) {
            double toX = ground.x(way[i]);
            double toY = ground.y(way[i + 1]);
            ground.raster().line(fromX, fromY, toX, toY, thick, opacity, colour);
            fromX = toX;
            fromY = toY;
        }
    }

    /// In steps so short that none is seen.
    private void bright(PlacedEdge edge, double wide, boolean dashed, int colour) {
        double thick = wide * Math.max(1, camera.scale()) * ground.density();
        double dash = DASH / wide * thick;
        double period = (DASH + BETWEEN_DASHES) / wide * thick;
        int steps = (int) Math.clamp(ground.length(length(edge.curve())) / STEP, 8, 1000);
        var at = edge.start();
        double gone = 0;
        for (int step = 1; step <= steps; step++) {
            Point next = edge.at((double) step / steps);
            if (!dashed || gone % period < dash) {
                ground.raster().stroke(ground.x(at.x()), ground.y(at.y()), ground.x(next.x()), ground.y(next.y()), thick, thick, colour);
            }
            gone += ground.length(Math.hypot(next.x() - at.x(), next.y() - at.y()));
            at = next;
        }
        if (camera.scale() >= ARROWS_FROM) {
            arrow(edge, colour);
        }
    }

    private void arrow(PlacedEdge edge, int colour) {
        Point tip = edge.end();
        Point before = edge.at(1 - 0.02);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = length == 0 ? ARROW : (tip.x() - before.x()) / length * ARROW;
        double dy = length == 0 ? 0 : (tip.y() - before.y()) / length * ARROW;
        ground.raster().stroke(ground.x(tip.x() - dx), ground.y(tip.y() - dy), ground.x(tip.x()), ground.y(tip.y()), ground.length(ARROW), 0, colour);
    }

    private static double length(List<Point> curve) {
        double length = 0;
        for (int i = 1; i < curve.size(); i++) {
            length += Math.hypot(curve.get(i).x() - curve.get(i - 1).x(), curve.get(i).y() - curve.get(i - 1).y());
        }
        return length;
    }
}
