package pushdesk.graph.export;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SVG path data of absolute `M L Q C Z` as a Java2D path.
final class PathData {
    private static final Pattern STEP = Pattern.compile("([MLQCZ])([^MLQCZ]*)");

    private PathData() {}

    static Path2D parse(String data) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher steps = STEP.matcher(data);
        while (steps.find()) {
            double[] at = numbers(steps.group(2).strip());
            switch (steps.group(1)) {
                case "M" -> path.moveTo(at[0], at[1]);
                case "L" -> path.lineTo(at[0], at[1]);
                case "Q" -> path.quadTo(at[0], at[1], at[2], at[3]);
                case "C" -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> path.closePath();
            }
        }
        return path;
    }

    private static double[] numbers(String text) {
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] parts = text.split(" +");
        var numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }
}
