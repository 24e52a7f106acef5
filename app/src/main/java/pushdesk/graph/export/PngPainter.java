package pushdesk.graph.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import pushdesk.graph.Point;
import pushdesk.graph.export.Mark.Stroke;
import pushdesk.model.Progress;

/// Paints a sheet with Java2D: it works without a display, on any thread, and starts in a few milliseconds, where a JavaFX scene would need
/// the whole toolkit.
final class PngPainter {
    private final Graphics2D graphics;

    private PngPainter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static BufferedImage image(Sheet sheet, double scale, Progress progress) {
        var image = new BufferedImage((int) Math.ceil(sheet.width() * scale), (int) Math.ceil(sheet.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(new Color(sheet.background()));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            graphics.translate(-sheet.left(), -sheet.top());
            var painter = new PngPainter(graphics);
            for (Piece piece : sheet.pieces()) {
                progress.checkCancelled();
                piece.marks().forEach(painter::mark);
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Plate plate -> {
                var shape = new RoundRectangle2D.Double(plate.x(), plate.y(), plate.width(), plate.height(), plate.round() * 2, plate.round() * 2);
                fill(shape, plate.fill());
                stroke(shape, plate.stroke());
            }
            case Mark.Track track -> {
                stroke(curve(track.curve()), track.stroke());
                if (track.arrow()) {
                    fill(polygon(Arrow.head(track.curve())), track.stroke().colour());
                }
            }
            case Mark.Shape shape -> {
                var placed = new AffineTransform(shape.scale(), 0, 0, shape.scale(), shape.x(), shape.y());
                fill(placed.createTransformedShape(PathData.parse(shape.path())), shape.fill());
            }
            case Mark.Words words -> {
                graphics.setColor(new Color(words.fill(), true));
                graphics.setFont(Lettering.font(words.size(), words.bold()));
                graphics.drawString(words.text(), (float) words.x(), (float) words.baseline());
            }
        }
    }

    private void fill(java.awt.Shape shape, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.fill(shape);
    }

    private void stroke(java.awt.Shape shape, Stroke stroke) {
        if (stroke.width() > 0) {
            graphics.setColor(new Color(stroke.colour(), true));
            float[] dashes = stroke.dashed() ? new float[] {(float) Stroke.DASH, (float) Stroke.GAP} : null;
            graphics.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
            graphics.draw(shape);
        }
    }

    private static Path2D curve(List<Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i + 2 < points.size(); i += 3) {
            Point first = points.get(i);
            Point second = points.get(i + 1);
            Point end = points.get(i + 2);
            path.curveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
        }
        return path;
    }

    private static Path2D polygon(List<Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        path.closePath();
        return path;
    }
}
