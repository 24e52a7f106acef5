package pushdesk.ui.graph.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    private final Raster raster = new Raster(8, 4);

    RasterTest() {
        raster.fill(WHITE);
    }

    /// How dark each pixel of a row is, in hundredths.
    private int[] row(int row) {
        return IntStream.range(0, raster.width()).map(column -> dark(column, row)).toArray();
    }

    private int dark(int column, int row) {
        return Math.round(100 - (raster.pixels()[row * raster.width() + column] & 0xff) / 2.55f);
    }

    @Test
    void aPlateCoversItsPixelsAndHalfOfThoseItHalfCovers() {
        raster.plate(1.5, 1, 4, 2.5, 0, BLACK, 1);
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 0, 0}, row(0));
        assertArrayEquals(new int[] {0, 50, 100, 100, 0, 0, 0, 0}, row(1));
        assertArrayEquals(new int[] {0, 25, 50, 50, 0, 0, 0, 0}, row(2));
    }

    @Test
    void roundCornersAreLeftOut() {
        raster.plate(0, 0, 8, 4, 2, BLACK, 1);
        assertTrue(dark(0, 0) < 50, () -> "corner " + dark(0, 0));
        assertEquals(100, dark(4, 0));
        assertTrue(dark(0, 2) > 85, () -> "below the corner " + dark(0, 2));
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        raster.plate(-5, -5, 1, 1, 0, BLACK, 1);
        raster.line(-10, 2.5, 20, 2.5, 1, 1, BLACK);
        raster.stroke(7.5, -10, 7.5, 20, 1, 1, BLACK);
        assertArrayEquals(new int[] {100, 0, 0, 0, 0, 0, 0, 100}, row(0));
        assertArrayEquals(new int[] {100, 100, 100, 100, 100, 100, 100, 100}, row(2));
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 0, 100}, row(3));
    }

    @Test
    void linesOneAfterTheOtherAreAsDarkAsOneLine() {
        raster.line(0, 1.25, 3.3, 1.25, 1, 1, BLACK);
        raster.line(3.3, 1.25, 8, 1.25, 1, 1, BLACK);
        assertArrayEquals(new int[] {75, 75, 75, 75, 75, 75, 75, 75}, row(1));
        assertArrayEquals(new int[] {25, 25, 25, 25, 25, 25, 25, 25}, row(0));
    }

    @Test
    void aLineIsTheSameFromEitherEnd() {
        raster.line(0.5, 0.5, 7.5, 3.5, 1.4, 1, BLACK);
        int[] there = raster.pixels().clone();
        raster.fill(WHITE);
        raster.line(7.5, 3.5, 0.5, 0.5, 1.4, 1, BLACK);
        assertArrayEquals(there, raster.pixels());
    }

    @Test
    void aThinLineIsPalerAndAPaleOneToo() {
        raster.line(0, 1.5, 8, 1.5, 0.5, 1, BLACK);
        raster.line(0, 3.5, 8, 3.5, 1, 0.25, BLACK);
        assertEquals(50, dark(4, 1));
        assertEquals(25, dark(4, 3));
    }

    @Test
    void anArrowEndsInATip() {
        raster.stroke(0, 2, 8, 2, 4, 0, BLACK);
        assertTrue(dark(1, 1) == 100 && dark(6, 0) == 0 && dark(6, 1) > 0 && dark(6, 1) < 100, () -> dark(1, 1) + " " + dark(6, 0) + " " + dark(6, 1));
    }
}
