package pushdesk.graph.card;

import java.util.function.IntToDoubleFunction;

/// Cuts texts where they are wider than their room, whatever measures them.
public final class Fitting {
    private static final String DOTS = "…";
    private static final String BETWEEN = " · ";

    private Fitting() {}

    /// The sum of its characters' widths; kerning aside.
    public static double width(String text, IntToDoubleFunction widths) {
        return text.codePoints().mapToDouble(widths::applyAsDouble).sum();
    }

    /// The text without the last of the parts that dots stand between, as many as the room asks for. Its first part alone is cut as a name is.
    public static String leading(String text, double room, IntToDoubleFunction widths) {
        String shown = text;
        while (width(shown, widths) > room) {
            int end = shown.lastIndexOf(BETWEEN);
            if (end < 0) {
                return fitted(shown, room, widths);
            }
            shown = shown.substring(0, end);
        }
        return shown;
    }

    /// The text, or its two ends where it is wider than the room.
    public static String fitted(String text, double room, IntToDoubleFunction widths) {
        if (width(text, widths) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int head = 0;
        int tail = 0;
        double used = width(DOTS, widths);
        while (head + tail < points.length) {
            boolean fromHead = head <= tail;
            double next = widths.applyAsDouble(fromHead ? points[head] : points[points.length - 1 - tail]);
            if (used + next > room) {
                break;
            }
            used += next;
            head += fromHead ? 1 : 0;
            tail += fromHead ? 0 : 1;
        }
        return new String(points, 0, head) + DOTS + new String(points, points.length - tail, tail);
    }
}
