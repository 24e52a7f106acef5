package pushdesk.store.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyEncoderTest {

    @Test
    void zeroIsOneKeyWhateverItsSign() {
        assertSameKey(List.of(0.0), List.of(-0.0));
        assertSameKey(List.of(0.0f), List.of(-0.0f));
    }

    @Test
    void whatIsEqualIsOneKeyHoweverItIsWritten() {
        assertSameKey(List.of(new BigDecimal("1.50")), List.of(new BigDecimal("1.5")));
        assertSameKey(List.of(new BigDecimal("100")), List.of(new BigDecimal("1E+2")));
        assertSameKey(List.of(7), List.of(7L));
        assertSameKey(List.of(0.5f), List.of(0.5));
    }

    @Test
    void aTextThatEndsWhereTheNextBeginsIsAnotherKey() {
        assertFalse(Arrays.equals(KeyEncoder.encode(List.of("a", "bc")), KeyEncoder.encode(List.of("ab", "c"))));
        assertFalse(Arrays.equals(KeyEncoder.encode(List.of("a\0", "b")), KeyEncoder.encode(List.of("a", "\0b"))));
        assertFalse(Arrays.equals(KeyEncoder.encode(List.of(new byte[] {1}, new byte[0])), KeyEncoder.encode(List.of(new byte[0], new byte[] {1}))));
        assertFalse(Arrays.equals(KeyEncoder.encode(List.of(List.of("a"), "b")), KeyEncoder.encode(List.of(List.of("a", "b")))));
    }

    @Test
    void keysSortAsTheirValuesDo() {
        assertSorted(List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE));
        assertSorted(List.of(Double.NEGATIVE_INFINITY, -1.5, 0.0, Double.MIN_VALUE, 2.0, Double.POSITIVE_INFINITY));
        assertSorted(List.of("", "\0", "\1", "\2", "a", "a\0", "a\1b", "aa", "b", "é", "€", "\ud800\udc00", "\uffff"));
        assertSorted(List.of(new byte[0], new byte[] {0}, new byte[] {0, 0}, new byte[] {1}, new byte[] {2}, new byte[] {-1}));
    }

    private static void assertSameKey(List<?> one, List<?> other) {
        assertArrayEquals(KeyEncoder.encode(one), KeyEncoder.encode(other));
    }

    private static void assertSorted(List<?> values) {
        List<byte[]> keys = values.stream().map(value -> KeyEncoder.encode(List.of(value))).toList();
        for (int i = 1; i < keys.size(); i++) {
            assertEquals(-1, Integer.signum(Arrays.compareUnsigned(keys.get(i - 1), keys.get(i))), "value " + i);
        }
    }
}
