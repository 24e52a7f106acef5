package pushdesk.rows.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberTextProperties {
    private final FloatText floats = new FloatText();
    private final IntegerText integers = new IntegerText();

    @Property(tries = 20_000)
    void decimalsAreReadAsJavaReadsThem(@ForAll("decimals") String text) {
        assertTrue(floats.read(text.toCharArray(), 0, text.length()), text);
        assertEquals(Double.parseDouble(text), floats.value(), text);
    }

    @Property(tries = 20_000)
    void everyDoubleIsReadAsItIsWritten(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        String text = Double.toString(value).toLowerCase(Locale.ROOT);
        assertTrue(floats.read(text.toCharArray(), 0, text.length()), text);
        assertEquals(value, floats.value(), text);
    }

    @Property(tries = 50_000)
    void aNumberIsRoundedAsFloat32UnlessThatFloat32IsWrittenLikeIt(@ForAll("almostFloats") String text) {
        assertTrue(floats.read(text.toCharArray(), 0, text.length()), text);
        float kept = Float.parseFloat(text);
        if (!Float.isInfinite(kept)) {
            boolean same = floats.value() == kept || new BigDecimal(Float.toString(kept)).compareTo(new BigDecimal(text)) == 0;
            assertEquals(!same, floats.roundedAsFloat32(), text);
        }
    }

    @Property
    void whatJavaCallsNoNumberIsNone(@ForAll("nearlyNumbers") String text) {
        boolean number = text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?(nan|inf)");
        assertEquals(number, floats.read(text.toCharArray(), 0, text.length()), text);
    }

    @Property(tries = 5000)
    void wholeNumbersAreReadToTheEndOfTheRangeAndToldBeyond(@ForAll("whole") BigInteger number) {
        String text = number.toString();
        boolean fits = number.bitLength() < 64;
        assertEquals(fits ? IntegerText.Outcome.OK : IntegerText.Outcome.OUT_OF_RANGE, integers.read(text.toCharArray(), 0, text.length()), text);
        if (fits) {
            assertEquals(number.longValueExact(), integers.value());
            assertTrue(integers.readPlain(text.toCharArray(), 0, text.length()), text);
        }
    }

    @Property
    void plainNumbersAreExactlyThoseThatAreWrittenBackTheSame(@ForAll("nearlyNumbers") String text) {
        boolean plain = text.matches("0|-?[1-9]\\d*") && new BigDecimal(text).toBigInteger().bitLength() < 64;
        assertEquals(plain, integers.readPlain(text.toCharArray(), 0, text.length()), text);
    }

    @Provide
    Arbitrary<String> decimals() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(25);
        Arbitrary<String> exponent = Arbitraries.integers().between(-340, 320).map(e -> "e" + e);
        return Combinators.combine(Arbitraries.of("", "-", "+"), digits, Arbitraries.oneOf(Arbitraries.just(""), digits.map(d -> "." + d)), Arbitraries.oneOf(Arbitraries.just(""), exponent))
                .as((sign, whole, fraction, power) -> sign + whole + fraction + power);
    }

    /// What a Float32 is written as, or that with a unit more or less in its last place, or in the next, or a zero more.
    @Provide
    Arbitrary<String> almostFloats() {
        Arbitrary<BigDecimal> written = Arbitraries.oneOf(
                Arbitraries.floats().map(value -> new BigDecimal(Float.toString(value))),
                Arbitraries.integers().map(Float::intBitsToFloat).filter(Float::isFinite).map(value -> new BigDecimal(Float.toString(value))),
                Arbitraries.longs().between(1_000_000, 999_999_999).flatMap(digits -> Arbitraries.integers().between(-2, 12).map(scale -> BigDecimal.valueOf(digits, scale))));
        return Combinators.combine(written, Arbitraries.integers().between(-1, 1), Arbitraries.integers().between(0, 2), Arbitraries.of(true, false))
                .as((number, units, places, plain) -> {
                    BigDecimal moved = number.setScale(number.scale() + places).add(BigDecimal.valueOf(units, number.scale() + places));
                    return plain && Math.abs(moved.scale()) < 30 ? moved.toPlainString() : moved.toString();
                });
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        return Arbitraries.of("0", "1", "7", "-", "+", ".", "e", "E", "f", "nan", "inf", "x", " ", "9223372036854775807").list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<BigInteger> whole() {
        BigInteger edge = BigInteger.ONE.shiftLeft(63);
        return Arbitraries.oneOf(
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(edge.subtract(BigInteger.TWO), edge.add(BigInteger.TWO)),
                Arbitraries.bigIntegers().between(edge.negate().subtract(BigInteger.TWO), edge.negate().add(BigInteger.TWO)),
                Arbitraries.bigIntegers().between(edge.shiftLeft(4).negate(), edge.shiftLeft(4)));
    }
}
