package pushdesk.graph.export;

import java.util.List;
import pushdesk.graph.Point;

/// One thing to draw. Colours are 0xAARRGGBB, lengths those of the picture.
sealed interface Mark {

    /// A rectangle with round corners.
    record Plate(double x, double y, double width, double height, double round, int fill, Stroke stroke) implements Mark {}

    /// A curve of cubic pieces, as [pushdesk.graph.PlacedEdge] has them.
    ///
    /// @param arrow whether it ends in an arrow
    record Track(List<Point> curve, Stroke stroke, boolean arrow) implements Mark {}

    /// A filled SVG path of absolute `M L Q C Z`, moved and scaled.
    record Shape(String path, double x, double y, double scale, int fill) implements Mark {}

    /// One line of text.
    ///
    /// @param y the middle of its small letters
    record Words(String text, double x, double y, double size, boolean bold, int fill) implements Mark {
        double baseline() {
            return y + size * 0.36;
        }
    }

    /// How a line is drawn; a width of 0 for none.
    record Stroke(int colour, double width, boolean dashed) {
        static final double DASH = 5;
        static final double GAP = 4;
        static final Stroke NONE = new Stroke(0, 0, false);
    }
}
