package pushdesk.model.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;

@Tag("model")
class ValueTypeProperties {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theNameOfEveryTypeReadsBackAsThatType(@ForAll("types") ValueType type) {
        assertEquals(Optional.of(type), ValueType.parse(type.feastName()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theWiderOfTwoTypesDoesNotDependOnTheirOrder(@ForAll("types") ValueType a, @ForAll("types") ValueType b) {
        assertEquals(ValueType.wider(a, b), ValueType.wider(b, a));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theWiderTypeIsAtLeastAsWideAsBoth(@ForAll("types") ValueType a, @ForAll("types") ValueType b) {
        ValueType.wider(a, b).ifPresent(wide -> {
            assertEquals(Optional.of(wide), ValueType.wider(wide, a));
            assertEquals(Optional.of(wide), ValueType.wider(wide, b));
        });
    }

    @Example
    void anInt64AndAFloat64HaveNoCommonTypeSinceNeitherHoldsEveryValueOfTheOther() {
        assertEquals(Optional.empty(), ValueType.wider(ScalarType.INT64, ScalarType.FLOAT64));
    }

    @Example
    void anInt32AndAFloat32MeetInAFloat64() {
        assertEquals(Optional.of(ScalarType.FLOAT64), ValueType.wider(ScalarType.INT32, ScalarType.FLOAT32));
    }

    @Example
    void aTextThatNamesNoTypeIsEmpty() {
        for (String text : new String[] {"", "Int", "Array(", "Array()", "Array(Int64", "Int64 ", "Struct({a})", "Struct({a: Int64", "Set(Int64))"}) {
            assertTrue(ValueType.parse(text).isEmpty(), text);
        }
    }

    @Provide
    Arbitrary<ValueType> types() {
        return types(2);
    }

    private static Arbitrary<ValueType> types(int depth) {
        Arbitrary<ValueType> scalars = Arbitraries.of(ScalarType.values()).map(ValueType.class::cast);
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<ValueType> inner = types(depth - 1);
        return Arbitraries.oneOf(
                scalars,
                inner.map(ValueType.Array::new),
                inner.map(ValueType.SetOf::new),
                Arbitraries.maps(Arbitraries.strings().alpha().numeric().withChars('_').ofMinLength(1).ofMaxLength(8), inner)
                        .ofMinSize(1).ofMaxSize(3)
                        .map(fields -> new ValueType.Struct(ordered(fields))));
    }

    private static Map<String, ValueType> ordered(Map<String, ValueType> fields) {
        return new LinkedHashMap<>(fields);
    }
}
