package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.List;

/// Independent parts side by side, in columns of parts, so that the whole has about the shape of the window.
///
/// Parts keep their order, down the first column and then down the next: alike parts line up, and a part that grows moves only what
/// comes after it.
final class Packing {
    private static final double GAP = 56;

    private Packing() {}

    static List<Part> of(List<Part> parts, double aspectRatio) {
        List<List<Part>> best = List.of(parts);
        double bestScale = scale(best, aspectRatio);
        for (int columns = 2; columns <= parts.size(); columns++) {
            List<List<Part>> candidate = columns(parts, columns);
            double scale = scale(candidate, aspectRatio);
            if (scale > bestScale) {
                best = candidate;
                bestScale = scale;
            } else if (width(candidate) > aspectRatio * height(candidate) * 4) {
                break; // from here on it only grows wider
            }
        }
        return placed(best);
    }

    private static List<List<Part>> columns(List<Part> parts, int count) {
        double share = parts.stream().mapToDouble(part -> part.height() + GAP).sum() / count;
        var columns = new ArrayList<List<Part>>();
        var column = new ArrayList<Part>();
        double height = 0;
        for (Part part : parts) {
            double next = height + part.height() + GAP;
            if (!column.isEmpty() && next - share > share - height && columns.size() < count - 1) {
                columns.add(column);
                column = new ArrayList<>();
                next = part.height() + GAP;
            }
            column.add(part);
            height = next;
        }
        columns.add(column);
        return columns;
    }

    /// How large the whole would be drawn in a window one high.
    private static double scale(List<List<Part>> columns, double aspectRatio) {
        return Math.min(aspectRatio / width(columns), 1 / height(columns));
    }

    private static double width(List<List<Part>> columns) {
        return columns.stream().mapToDouble(column -> columnWidth(column) + GAP).sum() - GAP;
    }

    private static double height(List<List<Part>> columns) {
        return columns.stream().mapToDouble(column -> column.stream().mapToDouble(part -> part.height() + GAP).sum() - GAP).max().orElse(0);
    }

    private static double columnWidth(List<Part> column) {
        return column.stream().mapToDouble(Part::width).max().orElse(0);
    }

    private static List<Part> placed(List<List<Part>> columns) {
        var placed = new ArrayList<Part>();
        double x = 0;
        for (List<Part> column : columns) {
            double y = 0;
            for (Part part : column) {
                placed.add(part.moved(x, y));
                y += part.height() + GAP;
            }
            x += columnWidth(column) + GAP;
        }
        return placed;
    }
}
