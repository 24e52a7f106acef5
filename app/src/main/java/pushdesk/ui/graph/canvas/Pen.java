package pushdesk.ui.graph.canvas;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Writes and draws about a place, in units of its own, on a canvas that is not transformed: letters of a transformed one are drawn as
/// shapes each time, which takes ten times as long, and are less sharp.
final class Pen {
    private final GraphicsContext graphics;
    private double left;
    private double top;
    private double unit;

    Pen(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /// From now on, 0, 0 is here, and 1 is so many pixels of the window.
    void moveTo(double x, double y, double pixels) {
        left = x;
        top = y;
        unit = pixels;
    }

    /// @param y the middle of the letters
    void text(CardText style, String words, double x, double y, Color colour) {
        write(style.font(unit), words, x, y, colour, TextAlignment.LEFT);
    }

    /// @param x the middle of the sign
    /// @param y the middle of the sign
    void sign(CardText style, int glyph, double x, double y, Color colour) {
        write(style.font(unit), Character.toString(glyph), x, y, colour, TextAlignment.CENTER);
    }

    private void write(Font font, String words, double x, double y, Color colour, TextAlignment alignment) {
        graphics.setFont(font);
        graphics.setFill(colour);
        graphics.setTextAlign(alignment);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(words, left + x * unit, top + y * unit);
    }

    /// A plate whose ends are half circles, with a border a pixel thick.
    void pill(double x, double y, double width, double height, Color fill, Color border) {
        double round = height * unit;
        double across = Math.round(left + x * unit);
        double down = Math.round(top + y * unit);
        double wide = Math.round(width * unit);
        double high = Math.round(height * unit);
        graphics.setFill(border);
        graphics.fillRoundRect(across, down, wide, high, round, round);
        graphics.setFill(fill);
        graphics.fillRoundRect(across + 1, down + 1, wide - 2, high - 2, round - 2, round - 2);
    }

    void fill(double x, double y, double width, double height, Color colour) {
        graphics.setFill(colour);
        graphics.fillRect(left + x * unit, top + y * unit, width * unit, height * unit);
    }

    void frame(double x, double y, double width, double height, double round, double thick, Color colour) {
        graphics.setStroke(colour);
        graphics.setLineWidth(thick);
        graphics.strokeRoundRect(left + x * unit, top + y * unit, width * unit, height * unit, 2 * round * unit, 2 * round * unit);
    }

    void dashes(double... lengths) {
        graphics.setLineDashes(lengths);
    }

    /// A line through points: x and y by turns.
    void line(double thick, Color colour, double... points) {
        graphics.setStroke(colour);
        graphics.setLineWidth(thick);
        graphics.beginPath();
        graphics.moveTo(left + points[0] * unit, top + points[1] * unit);
        for (int i = 2; i < points.length; i += 2) {
            graphics.lineTo(left + points[i] * unit, top + points[i + 1] * unit);
        }
        graphics.stroke();
    }
}
