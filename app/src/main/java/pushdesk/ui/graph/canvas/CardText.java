package pushdesk.ui.graph.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import pushdesk.graph.card.Fitting;

/// One font of the cards, which measures texts and cuts them in the middle.
final class CardText {
    private static final String FAMILY = "Noto Sans";
    /// Sizes of letters to a pixel.
    private static final double SIZES = 4;

    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<String, String> cuts = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<Long, Font> fonts = new HashMap<>();
    private final String family;
    private final FontWeight weight;
    private final double size;
    private final Font font;

    CardText(FontWeight weight, double size) {
        this(FAMILY, weight, size);
    }

    CardText(String family, FontWeight weight, double size) {
        this.family = family;
        this.weight = weight;
        this.size = size;
        font = Font.font(family, weight, size);
    }

    /// The font so many times as large. Sizes go in small steps, since the letters of each are drawn anew.
    Font font(double times) {
        return fonts.computeIfAbsent((long) Math.floor(size * times * SIZES), quarters -> Font.font(family, weight, quarters / SIZES));
    }

    /// The sum of its characters' widths; kerning aside.
    double width(String text) {
        return Fitting.width(text, this::width);
    }

    /// The text, or its two ends where it is wider than the room.
    String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        return cuts.computeIfAbsent(Math.round(room) + " " + text, key -> Fitting.fitted(text, room, this::width));
    }

    /// The text, or as many of its first parts as the room takes.
    String leading(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        return parts.computeIfAbsent(Math.round(room) + " " + text, key -> Fitting.leading(text, room, this::width));
    }

    private double width(int codePoint) {
        return widths.computeIfAbsent(codePoint, point -> {
            var text = new Text(Character.toString(point));
            text.setFont(font);
            return text.getLayoutBounds().getWidth();
        });
    }
}
