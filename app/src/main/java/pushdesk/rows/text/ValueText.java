package pushdesk.rows.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import tools.jackson.core.io.JsonStringEncoder;

/// Values of every Feast type as text, both ways: what [#format] writes [#parse] reads back as an equal value.
///
/// - Bytes: base64, also in its URL form, padded or not.
/// - Bool: see [BoolText]; integers: see [IntegerText]; floats: see [FloatText]; times: see [TimestampText].
/// - Json, Map, ScalarMap and Struct: JSON, a Map an object, a Struct an object with no other fields than its own; a field may be absent or null.
/// - Array and Set: a JSON list; single quotes, `NaN` and `Infinity` are allowed; a Set drops repeats.
///
/// Spaces around the text don't count, except in a String. Java types of the values: [pushdesk.rows.column.ColumnVector].
public final class ValueText {
    private ValueText() {}

    /// @throws PushdeskException when the text holds no value of the type
    public static Object parse(ValueType type, String text) {
        Object value = read(type, text, TimeFormat.ISO);
        if (value instanceof BadText(String reason)) {
            throw PushdeskException.invalid(reason + ".");
        }
        return value;
    }

    /// Why the text holds no value of the type, if it does not.
    public static Optional<String> problem(ValueType type, String text) {
        return read(type, text, TimeFormat.ISO) instanceof BadText(String reason) ? Optional.of(reason) : Optional.empty();
    }

    /// The value, or [BadText].
    public static Object read(ValueType type, String text, TimeFormat times) {
        return read(type, text, times, Lost.UNTOLD);
    }

    /// The value, or [BadText].
    public static Object read(ValueType type, String text, TimeFormat times, Lost lost) {
        return type instanceof ScalarType scalar ? new ScalarReader(times, lost).read(scalar, text) : JsonText.read(type, text.strip(), times, lost);
    }

    /// @param value of the Java type that belongs to the type; not null
    public static String format(ValueType type, Object value) {
        return switch (value) {
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case List<?> list -> json(list, elementOf(type));
            case String text -> text;
            case Instant instant -> instant.toString();
            case OffsetDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            case Boolean truth -> truth.toString();
            case Number number -> number.toString();
            case UUID uuid -> uuid.toString();
            default -> throw new IllegalArgumentException("No text for a " + value.getClass().getName() + " as " + type.feastName());
        };
    }

    private static String json(List<?> values, ValueType element) {
        var json = new StringBuilder("[");
        for (Object value : values) {
            if (json.length() > 1) {
                json.append(',');
            }
            boolean bare = value == null
                    || value instanceof List<?>
                    || value instanceof Boolean
                    || value instanceof Number && !(value instanceof BigDecimal)
                    || isJson(element);
            String text = value == null ? "null" : format(element, value);
            if (bare) {
                json.append(text);
            } else {
                json.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text)).append('"');
            }
        }
        return json.append(']').toString();
    }

    private static boolean isJson(ValueType type) {
        return type == ScalarType.JSON || type == ScalarType.MAP || type == ScalarType.SCALAR_MAP || type instanceof ValueType.Struct;
    }

    private static ValueType elementOf(ValueType type) {
        return switch (type) {
            case ValueType.Array(ValueType element) -> element;
            case ValueType.SetOf(ValueType element) -> element;
            case ValueType.Struct struct -> throw new IllegalArgumentException("A list is no " + struct.feastName());
            case ScalarType scalar -> throw new IllegalArgumentException("A list is no " + scalar.feastName());
        };
    }
}
