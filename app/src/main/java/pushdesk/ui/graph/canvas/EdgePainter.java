package pushdesk.ui.graph.canvas;

import java.util.Collection;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.Point;
import pushdesk.graph.card.Ink;
import pushdesk.graph.light.Lighting;
import pushdesk.model.Lineage.Edge;

/// Draws edges: one path for all of a kind, since a stroke costs more than the curves in it.
final class EdgePainter {
    /// Below this scale a curve can't be told from a line.
    private static final double CURVES_FROM = 0.22;
    private static final double ARROW = 5;

    private final GraphicsContext graphics;
    private final Palette palette;

    EdgePainter(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
    }

    /// @param thin a pixel of the screen, in those of the picture
    void paint(Collection<PlacedEdge> edges, Lighting lighting, double scale) {
        double thin = 1 / Math.min(1, scale);
        Color still = palette.colour(Ink.EDGE);
        stroke(edges.stream().filter(edge -> !edge.quiet() && !lit(lighting, edge.edge())).toList(),
                lighting.dims() ? still.deriveColor(0, 1, 1, 0.45) : still, 1.1 * Math.min(thin, 1.6), scale, false);
        Color bright = palette.colour(lighting.ofPush() ? Ink.PUSH : Ink.VIEW);
        graphics.setLineDashes(5, 4);
        stroke(edges.stream().filter(edge -> lighting.laterEdges().contains(edge.edge())).toList(), bright, 1.4 * thin, scale, true);
        graphics.setLineDashes((double[]) null);
        stroke(edges.stream().filter(edge -> lighting.edges().contains(edge.edge())).toList(), bright, 1.8 * thin, scale, true);
    }

    private static boolean lit(Lighting lighting, Edge edge) {
        return lighting.edges().contains(edge) || lighting.laterEdges().contains(edge);
    }

    private void stroke(List<PlacedEdge> edges, Color colour, double width, double scale, boolean lit) {
        if (edges.isEmpty()) {
            return;
        }
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.beginPath();
        for (PlacedEdge edge : edges) {
            graphics.moveTo(edge.start().x(), edge.start().y());
            if (scale < CURVES_FROM && !lit) {
                graphics.lineTo(edge.end().x(), edge.end().y());
            } else {
                curve(edge.curve());
            }
        }
        graphics.stroke();
        if (lit && scale >= CURVES_FROM) {
            graphics.setFill(colour);
            edges.forEach(this::arrow);
        }
    }

    private void curve(List<Point> points) {
        for (int i = 1; i < points.size(); i += 3) {
            Point first = points.get(i);
            Point second = points.get(i + 1);
            Point end = points.get(i + 2);
            graphics.bezierCurveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
        }
    }

    private void arrow(PlacedEdge edge) {
        Point tip = edge.end();
        Point before = edge.at(1 - 0.02);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = length == 0 ? ARROW : (tip.x() - before.x()) / length * ARROW;
        double dy = length == 0 ? 0 : (tip.y() - before.y()) / length * ARROW;
        graphics.fillPolygon(
                new double[] {tip.x(), tip.x() - dx * 1.4 - dy * 0.8, tip.x() - dx * 1.4 + dy * 0.8},
                new double[] {tip.y(), tip.y() - dy * 1.4 + dx * 0.8, tip.y() - dy * 1.4 - dx * 0.8},
                3);
    }
}
