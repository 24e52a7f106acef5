package pushdesk.ui.graph.canvas;

import java.util.function.IntConsumer;
import pushdesk.graph.Visible;

/// The window on the picture.
///
/// @param density pixels of the screen for each of the window
record View(double width, double height, double density) {
    private static final double OVERHANG = 16;

    /// The nodes that are on screen, in the order of the picture.
    void nodes(Visible visible, Camera camera, IntConsumer action) {
        visible.nodes(camera.pictureX(0) - OVERHANG, camera.pictureY(0) - OVERHANG, camera.pictureX(width) + OVERHANG, camera.pictureY(height) + OVERHANG, action);
    }

    /// The edges that may be on screen, in the order of the picture, quiet ones last and only if asked for.
    void edges(Visible visible, Camera camera, boolean quiet, IntConsumer action) {
        visible.edges(camera.pictureX(0) - OVERHANG, camera.pictureY(0) - OVERHANG, camera.pictureX(width) + OVERHANG, camera.pictureY(height) + OVERHANG, quiet, action);
    }
}
