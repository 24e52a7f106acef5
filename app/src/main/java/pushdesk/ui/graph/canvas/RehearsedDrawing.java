package pushdesk.ui.graph.canvas;

import javafx.scene.canvas.Canvas;
import pushdesk.graph.Visible;
import pushdesk.graph.card.Cards;
import pushdesk.graph.light.Lighting;
import pushdesk.ui.common.look.Fonts;

/// Draws a picture that nobody sees, at every scale, so that what drawing needs is loaded and compiled when the first one is to be seen: the
/// window would stand still meanwhile. To be done in the background.
public final class RehearsedDrawing {
    private static final double[] SCALES = {0.06, 0.12, 0.25, 0.4, 0.65, 1};
    private static final int TIMES = 6;
    private static final View VIEW = new View(1000, 700, 1);

    private RehearsedDrawing() {}

    /// @param lighting what is lit on the picture
    public static void of(Visible visible, Cards cards, Lighting lighting) {
        Fonts.load();
        var camera = new Camera();
        var painter = new FramePainter(new Canvas(VIEW.width(), VIEW.height()).getGraphicsContext2D(), new Palette(), camera);
        var shown = new Shown(visible, Marks.of(visible, lighting), cards, null, false, null, false);
        for (int time = 0; time < TIMES; time++) {
            for (double scale : SCALES) {
                camera.zoom(scale / camera.scale(), 0, 0);
                painter.pixels(shown, VIEW);
                painter.letters(shown, VIEW);
            }
        }
    }
}
