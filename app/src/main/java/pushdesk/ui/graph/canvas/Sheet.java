package pushdesk.ui.graph.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pixels to draw on, and the image that shows them.
record Sheet(Raster raster, PixelBuffer<IntBuffer> buffer, WritableImage image) {

    static Sheet of(int width, int height) {
        var raster = new Raster(width, height);
        var buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        return new Sheet(raster, buffer, new WritableImage(buffer));
    }

    boolean is(int width, int height) {
        return raster.width() == width && raster.height() == height;
    }

    /// Shows what was drawn since it was shown last.
    void update() {
        buffer.updateBuffer(all -> null);
    }
}
