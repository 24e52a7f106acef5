package pushdesk.graph.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import pushdesk.graph.card.Fitting;

/// The application's font at one size, as Java2D paints and measures it: from the application itself, so that no font of the machine is needed.
final class Lettering {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font REGULAR = read("NotoSans-Regular.ttf");
    private static final Font BOLD = read("NotoSans-Bold.ttf");

    private final Map<Integer, Double> widths = new HashMap<>();
    private final double size;
    private final boolean bold;

    Lettering(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    double size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    double width(String text) {
        return Fitting.width(text, this::width);
    }

    String leading(String text, double room) {
        return Fitting.leading(text, room, this::width);
    }

    String fitted(String text, double room) {
        return Fitting.fitted(text, room, this::width);
    }

    static Font font(double size, boolean bold) {
        return (bold ? BOLD : REGULAR).deriveFont((float) size);
    }

    private double width(int codePoint) {
        return widths.computeIfAbsent(codePoint, point -> font(size, bold).getStringBounds(Character.toString(point), EXACT).getWidth());
    }

    private static Font read(String file) {
        try (InputStream font = Lettering.class.getResourceAsStream("/pushdesk/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font " + file + " in the application can't be read.", e);
        }
    }
}
