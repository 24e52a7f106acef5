package pushdesk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import pushdesk.graph.card.Fitting;

class FittingTest {

    @Test
    void aNameKeepsBothItsEnds() {
        assertEquals("driver_hourly_stats", Fitting.fitted("driver_hourly_stats", 19, character -> 1));
        assertEquals("driver…stats", Fitting.fitted("driver_hourly_stats", 12, character -> 1));
    }

    @Test
    void whatIsSaidOfACardKeepsItsFirstPartsWhole() {
        String words = "stale · service · 8 features";
        assertEquals(words, Fitting.leading(words, 28, character -> 1));
        assertEquals("stale · service", Fitting.leading(words, 27, character -> 1));
        assertEquals("stale", Fitting.leading(words, 14, character -> 1));
        assertEquals("st…e", Fitting.leading(words, 4, character -> 1));
    }
}
