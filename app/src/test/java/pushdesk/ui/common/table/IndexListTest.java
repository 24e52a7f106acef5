package pushdesk.ui.common.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexListTest {

    @Test
    void allNumbersAreThereWithoutBeingHeld() {
        IndexList all = IndexList.all(5_000_000);
        assertEquals(5_000_000, all.size());
        assertEquals(4_999_999, all.getLast());
        assertEquals(4_999_999, all.indexOf(4_999_999));
        assertEquals(-1, all.indexOf(5_000_000));
    }

    @Test
    void chosenNumbersStandOneAfterAnother() {
        IndexList chosen = IndexList.of(new int[] {3, 8, 900});
        assertEquals(List.of(3, 8, 900), List.copyOf(chosen));
        assertEquals(1, chosen.indexOf(8));
        assertEquals(-1, chosen.indexOf(9));
    }

    @Test
    void aNumberPastTheEndIsNoRow() {
        assertThrows(IndexOutOfBoundsException.class, () -> IndexList.all(2).get(2));
    }
}
