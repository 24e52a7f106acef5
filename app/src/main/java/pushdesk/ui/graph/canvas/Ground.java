package pushdesk.ui.graph.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import pushdesk.graph.card.Ink;

/// Everything of a frame but its words: pixels that it is drawn on, in colours that are mixed once a frame.
final class Ground {
    private static final double GRID = 24;
    private static final double GRID_FROM = 0.6;

    private final int[] inks = new int[Ink.values().length];
    private final int[] pale = new int[Ink.values().length];
    private final Sheet[] sheets = new Sheet[2];
    private final Palette palette;
    private final Camera camera;
    private Sheet sheet;
    private double density = 1;
    private double shadow;
    private int turn;

    Ground(Palette palette, Camera camera) {
        this.palette = palette;
        this.camera = camera;
    }

    /// Begins a frame: nothing but the ground and its dots.
    void begin(View view) {
        density = view.density();
        sheet = next(Math.max(1, (int) Math.ceil(view.width() * density)), Math.max(1, (int) Math.ceil(view.height() * density)));
        mix();
        raster().fill(ink(Ink.CANVAS));
        if (camera.scale() >= GRID_FROM) {
            dots(view);
        }
    }

    /// Covers the canvas, whose transform is that of the window.
    void show(GraphicsContext graphics) {
        sheet.update();
        graphics.drawImage(sheet.image(), 0, 0, raster().width() / density, raster().height() / density);
    }

    Raster raster() {
        return sheet.raster();
    }

    int ink(Ink ink) {
        return inks[ink.ordinal()];
    }

    /// @param dimmed whether it steps back behind what is lit
    int ink(Ink ink, boolean dimmed) {
        return dimmed ? pale[ink.ordinal()] : inks[ink.ordinal()];
    }

    /// How dark a shadow is.
    double shadow() {
        return shadow;
    }

    /// Where a place of the picture lies, in pixels.
    double x(double x) {
        return camera.screenX(x) * density;
    }

    double y(double y) {
        return camera.screenY(y) * density;
    }

    /// So long a way in the picture, in pixels.
    double length(double length) {
        return length * camera.scale() * density;
    }

    /// Pixels for each of the window.
    double density() {
        return density;
    }

    /// Two by turns: the frame before may still be on its way to the screen.
    private Sheet next(int width, int height) {
        turn = 1 - turn;
        if (sheets[turn] == null || !sheets[turn].is(width, height)) {
            sheets[turn] = Sheet.of(width, height);
        }
        return sheets[turn];
    }

    private void dots(View view) {
        double step = GRID * camera.scale();
        for (double x = camera.screenX(0) % step; x < view.width(); x += step) {
            for (double y = camera.screenY(0) % step; y < view.height(); y += step) {
                double left = Math.round(x) * density;
                double top = Math.round(y) * density;
                raster().plate(left, top, left + density, top + density, 0, ink(Ink.DOT), 1);
            }
        }
    }

    private void mix() {
        Color ground = palette.colour(Ink.CANVAS);
        shadow = palette.colour(Ink.SHADOW).getOpacity();
        for (Ink ink : Ink.values()) {
            Color own = palette.colour(ink);
            inks[ink.ordinal()] = pixel(own);
            pale[ink.ordinal()] = pixel(own.interpolate(ground, CardPainter.PALED));
        }
    }

    /// As a raster takes it.
    static int pixel(Color colour) {
        return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }
}
