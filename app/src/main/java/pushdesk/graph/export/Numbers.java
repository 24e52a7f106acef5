package pushdesk.graph.export;

import java.util.Locale;

/// Numbers as SVG takes them, no longer than a picture needs.
final class Numbers {

    private Numbers() {}

    /// `12`, `-3.5`, `0.25`: at most two digits after the point.
    static String of(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        if (rounded == Math.rint(rounded)) {
            return Long.toString((long) rounded);
        }
        String text = String.format(Locale.ROOT, "%.2f", rounded);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }
}
