package pushdesk.rows.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import tools.jackson.core.io.JsonStringEncoder;

/// Types, and values of them, for properties.
public final class TypedValues {
    private static final long LEAST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long GREATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /// A type and a value of it.
    public record Typed(ValueType type, Object value) {}

    private TypedValues() {}

    public static Arbitrary<Typed> typed() {
        return types(2).flatMap(type -> values(type).map(value -> new Typed(type, value)));
    }

    public static Arbitrary<ValueType> types(int depth) {
        Arbitrary<ValueType> scalar = Arbitraries.of(ScalarType.values()).filter(type -> type != ScalarType.UNKNOWN).map(type -> type);
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<ValueType> inner = types(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(6, scalar),
                Tuple.of(1, inner.map(ValueType.Array::new)),
                Tuple.of(1, inner.map(ValueType.SetOf::new)),
                Tuple.of(1, Arbitraries.maps(Arbitraries.of("a", "b c", "d\"e"), inner).ofMinSize(1).map(fields -> new ValueType.Struct(new LinkedHashMap<>(fields)))));
    }

    /// Values of the Java type that belongs to the type.
    public static Arbitrary<Object> values(ValueType type) {
        return switch (type) {
            case ValueType.Array(ValueType element) -> elements(element).list().ofMaxSize(4).map(list -> Collections.unmodifiableList(new ArrayList<>(list)));
            case ValueType.SetOf(ValueType element) -> isBytes(element)
                    ? values(element).list().ofMaxSize(1).map(list -> Collections.unmodifiableList(new ArrayList<>(list)))
                    : elements(element).list().ofMaxSize(4).uniqueElements().map(list -> Collections.unmodifiableList(new ArrayList<>(list)));
            case ValueType.Struct(Map<String, ValueType> fields) -> struct(fields);
            case ScalarType scalar -> scalar(scalar);
        };
    }

    private static Arbitrary<Object> elements(ValueType element) {
        // in a list, the null of JSON is the element that is not there: a set has one of them
        return values(element).map(value -> element == ScalarType.JSON && value.equals("null") ? null : value).injectNull(0.1);
    }

    private static boolean isBytes(ValueType type) {
        return type == ScalarType.BYTES || type == ScalarType.PDF_BYTES || type == ScalarType.IMAGE_BYTES;
    }

    private static Arbitrary<Object> scalar(ScalarType type) {
        return switch (type) {
            case BYTES, PDF_BYTES, IMAGE_BYTES -> Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(bytes -> bytes);
            case STRING, UNKNOWN -> text().map(text -> text);
            case BOOL -> Arbitraries.of(true, false);
            case INT32 -> Arbitraries.integers().map(number -> number);
            case INT64 -> Arbitraries.longs().map(number -> number);
            case FLOAT32 -> Arbitraries.integers().map(Float::intBitsToFloat).map(number -> Float.isNaN(number) ? Float.NaN : number);
            case FLOAT64 -> Arbitraries.longs().map(Double::longBitsToDouble).map(number -> Double.isNaN(number) ? Double.NaN : number);
            case UNIX_TIMESTAMP -> instants().map(instant -> instant);
            case ZONED_TIMESTAMP -> Combinators.combine(
                            Arbitraries.longs().between(LEAST + 64_800, GREATEST - 64_800),
                            Arbitraries.integers().between(0, 999_999),
                            Arbitraries.integers().between(-64_800, 64_800))
                    .as((second, micro, offset) -> OffsetDateTime.ofInstant(Instant.ofEpochSecond(second, micro * 1000L), ZoneOffset.ofTotalSeconds(offset)));
            case UUID -> Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
            case TIME_UUID -> Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as((high, low) -> new UUID(high & ~0xF000L | 0x1000L, low));
            case DECIMAL -> Arbitraries.bigDecimals().map(number -> number);
            case JSON -> json(2).map(text -> text);
            case MAP, SCALAR_MAP -> object(json(1)).map(text -> text);
        };
    }

    /// Instants that text can tell, to the microsecond.
    public static Arbitrary<Instant> instants() {
        return Combinators.combine(Arbitraries.longs().between(LEAST, GREATEST), Arbitraries.integers().between(0, 999_999))
                .as((second, micro) -> Instant.ofEpochSecond(second, micro * 1000L));
    }

    /// Texts with quotes, delimiters, line ends, spaces and characters of every plane; no NUL and no half characters.
    public static Arbitrary<String> text() {
        Arbitrary<String> parts = Arbitraries.of(",", ";", "\t", "|", "\"", "'", "\n", "\r", "\r\n", " ", "a", "Z", "0", "NULL", "\\", "\u00e9", "\uFFFD", "\uD83D\uDE00", "[", "{");
        return parts.list().ofMaxSize(8).map(list -> String.join("", list));
    }

    private static Arbitrary<String> json(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                Arbitraries.of("null", "true", "false", "0", "-1.50", "1e-7", "123456789012345678901234567890"),
                text().map(TypedValues::quoted));
        if (depth == 0) {
            return leaf;
        }
        return Arbitraries.oneOf(leaf, json(depth - 1).list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"), object(json(depth - 1)));
    }

    private static Arbitrary<String> object(Arbitrary<String> values) {
        return Arbitraries.maps(text(), values).ofMaxSize(3).map(map -> map.entrySet().stream()
                .map(e -> quoted(e.getKey()) + ":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}")));
    }

    private static Arbitrary<Object> struct(Map<String, ValueType> fields) {
        List<Arbitrary<String>> texts = new ArrayList<>();
        fields.forEach((name, type) -> texts.add(elements(type).map(value -> quoted(name) + ":" + element(type, value))));
        return Combinators.combine(texts).as(list -> "{" + String.join(",", list) + "}");
    }

    /// As it stands in a list of one.
    private static String element(ValueType type, Object value) {
        String list = ValueText.format(new ValueType.Array(type), Collections.singletonList(value));
        String text = list.substring(1, list.length() - 1);
        return text.contains("NaN") || text.contains("Infinity") ? "null" : text; // a struct is strict JSON
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
