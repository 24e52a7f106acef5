package pushdesk.ui.graph.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CameraTest {

    private static Camera.Place kept(double scale, double offset, double view, double picture) {
        var camera = new Camera();
        camera.go(new Camera.Place(scale, offset, offset));
        camera.keepInSight(view, view, picture, picture);
        return camera.place();
    }

    @Test
    void aStripOfThePictureStaysInSightHoweverFarOnePans() {
        assertEquals(new Camera.Place(1, 740, 740), kept(1, 5_000, 800, 2_000));
        assertEquals(new Camera.Place(1, -1_940, -1_940), kept(1, -5_000, 800, 2_000));
    }

    @Test
    void aPictureSmallerThanTheStripIsKeptWhole() {
        assertEquals(new Camera.Place(0.1, 780, 780), kept(0.1, 5_000, 800, 200));
        assertEquals(new Camera.Place(0.1, 0, 0), kept(0.1, -5_000, 800, 200));
        assertEquals(new Camera.Place(0.1, 4, 4), kept(0.1, 5_000, 24, 200));
    }
}
