package pushdesk.rows.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.ValueText;
import tools.jackson.core.JsonGenerator;

/// Typed values in JSON. Here alone they become JSON.
///
/// Numbers, truths, lists and objects are written as such, floats with a point, so that a reader can take the type from it; everything else as the
/// text that a CSV would have.
public enum JsonValues {
    /// To be looked at: Json stands as it is.
    SHOWN,
    /// To be read back by [JsonKind]: as shown, but a Json value that is a text, or null, is written as a text that holds it.
    READ_BACK,
    /// As Feast's feature server sends them: a UnixTimestamp as seconds since 1970, Json as its text.
    FEAST;

    /// @param value of the Java type that belongs to the type; may be null
    public void write(JsonGenerator json, ValueType type, Object value) {
        if (this == READ_BACK && type == ScalarType.JSON && value instanceof String text && (text.startsWith("\"") || text.equals("null"))) {
            json.writeString(text);
            return;
        }
        write(json, type, value, this);
    }

    private static void write(JsonGenerator json, ValueType type, Object value, JsonValues way) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Float number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Instant instant when way == FEAST -> seconds(json, instant);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(element -> write(json, elementOf(type), element, way));
                json.writeEndArray();
            }
            case String text when isObject(type) || type == ScalarType.JSON && way != FEAST -> json.writeRawValue(text);
            default -> json.writeString(ValueText.format(type, value));
        }
    }

    private static boolean isObject(ValueType type) {
        return type == ScalarType.MAP || type == ScalarType.SCALAR_MAP || type instanceof ValueType.Struct;
    }

    private static void seconds(JsonGenerator json, Instant instant) {
        if (instant.getNano() == 0) {
            json.writeNumber(instant.getEpochSecond());
        } else {
            json.writeNumber(BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9)).stripTrailingZeros());
        }
    }

    private static ValueType elementOf(ValueType type) {
        return switch (type) {
            case ValueType.Array(ValueType element) -> element;
            case ValueType.SetOf(ValueType element) -> element;
            case ScalarType scalar -> scalar;
            case ValueType.Struct struct -> struct;
        };
    }
}
