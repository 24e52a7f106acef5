package pushdesk.ui.graph.canvas;

import java.util.Arrays;

/// Opaque pixels that plates and lines are drawn on, with soft borders.
///
/// Thousands of lines across a window take a few milliseconds here; as a path they take ten times as long, however much of it is empty.
final class Raster {
    private final int[] pixels;
    private final int width;
    private final int height;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// As `0xffrrggbb`, row by row.
    int[] pixels() {
        return pixels;
    }

    void fill(int colour) {
        Arrays.fill(pixels, colour);
    }

    /// A rectangle with round corners. A pixel that is partly covered takes as much of the colour.
    ///
    /// @param opacity from 0 to 1
    void plate(double x, double y, double right, double bottom, double radius, int colour, double opacity) {
        double round = Math.min(radius, Math.min(right - x, bottom - y) / 2);
        int firstColumn = (int) Math.max(0, Math.floor(x));
        int lastColumn = (int) Math.min(width, Math.ceil(right)) - 1;
        int firstRow = (int) Math.max(0, Math.floor(y));
        int lastRow = (int) Math.min(height, Math.ceil(bottom)) - 1;
        for (int row = firstRow; row <= lastRow; row++) {
            double high = (Math.min(bottom, row + 1) - Math.max(y, row)) * opacity;
            double up = Math.max(0, Math.max(y + round - row - 0.5, row + 0.5 - bottom + round));
            for (int column = firstColumn; column <= lastColumn; column++) {
                double aside = Math.max(0, Math.max(x + round - column - 0.5, column + 0.5 - right + round));
                double share = up > 0 && aside > 0
                        ? Math.clamp(round + 0.5 - Math.sqrt(up * up + aside * aside), 0, 1) * opacity
                        : (Math.min(right, column + 1) - Math.max(x, column)) * high;
                cover(row * width + column, colour, share);
            }
        }
    }

    /// A line with round ends, however thick.
    ///
    /// @param thickAtEnd 0 for a tip
    void stroke(double x1, double y1, double x2, double y2, double thick, double thickAtEnd, int colour) {
        double half = Math.max(thick, thickAtEnd) / 2;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        int firstColumn = (int) Math.max(0, Math.floor(Math.min(x1, x2) - half - 1));
        int lastColumn = (int) Math.min(width - 1, Math.ceil(Math.max(x1, x2) + half + 1));
        int firstRow = (int) Math.max(0, Math.floor(Math.min(y1, y2) - half - 1));
        int lastRow = (int) Math.min(height - 1, Math.ceil(Math.max(y1, y2) + half + 1));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double px = column + 0.5 - x1;
                double py = row + 0.5 - y1;
                double along = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
                double distance = Math.hypot(px - along * dx, py - along * dy);
                cover(row * width + column, colour, Math.clamp((thick + along * (thickAtEnd - thick)) / 2 + 0.5 - distance, 0, 1));
            }
        }
    }

    /// A thin line, without its last pixel: lines one after the other share none.
    ///
    /// @param thick how many pixels, measured across the line; below 1 it is paler instead
    /// @param opacity from 0 to 1
    void line(double x1, double y1, double x2, double y2, double thick, double opacity, int colour) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        if (Math.abs(dx) >= Math.abs(dy)) {
            if (dx > 0) {
                run(x1, y1, x2, dy / dx, thick, opacity, colour, width, height, 1, width);
            } else if (dx < 0) {
                run(x2, y2, x1, dy / dx, thick, opacity, colour, width, height, 1, width);
            }
        } else if (dy > 0) {
            run(y1, x1, y2, dx / dy, thick, opacity, colour, height, width, width, 1);
        } else {
            run(y2, x2, y1, dx / dy, thick, opacity, colour, height, width, width, 1);
        }
    }

    /// Goes along the axis on which the line is longer, pixel by pixel; a pixel belongs to the line that crosses its middle.
    private void run(double from, double across, double to, double slope, double thick, double opacity, int colour, int length, int breadth, int step, int stride) {
        double half = Math.max(1, thick) * Math.sqrt(1 + slope * slope) / 2;
        double strength = opacity * Math.min(1, thick);
        int first = (int) Math.max(0, Math.ceil(from - 0.5));
        int end = (int) Math.min(length, Math.ceil(to - 0.5));
        for (int along = first; along < end; along++) {
            double middle = across + (along + 0.5 - from) * slope;
            double low = middle - half;
            double high = middle + half;
            int last = (int) Math.min(breadth - 1, Math.floor(high));
            for (int beside = (int) Math.max(0, Math.floor(low)); beside <= last; beside++) {
                cover(along * step + beside * stride, colour, (Math.min(high, beside + 1) - Math.max(low, beside)) * strength);
            }
        }
    }

    private void cover(int place, int colour, double share) {
        int strength = (int) (share * 256 + 0.5);
        if (strength >= 256) {
            pixels[place] = colour;
        } else if (strength > 0) {
            int under = pixels[place];
            int keep = 256 - strength;
            int redAndBlue = ((colour & 0xff00ff) * strength + (under & 0xff00ff) * keep >>> 8) & 0xff00ff;
            int green = ((colour & 0xff00) * strength + (under & 0xff00) * keep >>> 8) & 0xff00;
            pixels[place] = 0xff000000 | redAndBlue | green;
        }
    }
}
