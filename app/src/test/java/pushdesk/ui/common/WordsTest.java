package pushdesk.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void valuesStandWhereTheSentenceWantsThem() {
        assertEquals("b before a", Words.fill("{1} before {0}", "a", "b"));
    }

    @Test
    void wholeNumbersHaveSeparators() {
        assertEquals("12,345 of 1,000,000 rows", Words.fill("{0} of {1} rows", 12_345, 1_000_000L));
    }

    @Test
    void bracesAndPlacesInAValueStandForNothing() {
        assertEquals("{0} {x {9} {1}", Words.fill("{0} {x {9} {1}", "{0}", "{1}"));
    }

    @Test
    void oneThingIsCountedAsOne() {
        assertEquals("1 object", Words.count("count.objects", 1));
        assertEquals("0 objects", Words.count("count.objects", 0));
        assertEquals("1,204 objects", Words.count("count.objects", 1_204));
    }
}
