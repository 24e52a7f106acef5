package pushdesk.ui.graph;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// One font of the cards, which measures texts and cuts them in the middle.
final class CardText {
    private static final String FAMILY = "Noto Sans";
    private static final String DOTS = "…";

    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<String, String> cuts = new HashMap<>();
    private final Font font;

    CardText(FontWeight weight, double size) {
        font = Font.font(FAMILY, weight, size);
    }

    Font font() {
        return font;
    }

    /// The sum of its characters' widths; kerning aside.
    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /// The text, or its two ends where it is wider than the room.
    String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        return cuts.computeIfAbsent(Math.round(room) + " " + text, key -> cut(text, room));
    }

    private String cut(String text, double room) {
        int[] points = text.codePoints().toArray();
        int head = 0;
        int tail = 0;
        double used = width(DOTS);
        while (head + tail < points.length) {
            boolean fromHead = head <= tail;
            double next = width(fromHead ? points[head] : points[points.length - 1 - tail]);
            if (used + next > room) {
                break;
            }
            used += next;
            head += fromHead ? 1 : 0;
            tail += fromHead ? 0 : 1;
        }
        return new String(points, 0, head) + DOTS + new String(points, points.length - tail, tail);
    }

    private double width(int codePoint) {
        return widths.computeIfAbsent(codePoint, point -> {
            var text = new Text(Character.toString(point));
            text.setFont(font);
            return text.getLayoutBounds().getWidth();
        });
    }
}
