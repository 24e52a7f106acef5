package pushdesk.serving;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import pushdesk.model.ScalarType;
import pushdesk.model.ValueType;
import pushdesk.rows.text.ValueText;
import tools.jackson.core.JsonGenerator;

/// Values as Feast's feature server sends them: bytes in base64, a UnixTimestamp as seconds since 1970, Json as its text, a Map or Struct as an
/// object; floats always with a point, since clients take the type from it.
public final class WireValues {
    private WireValues() {}

    /// @param value of the Java type that belongs to the type; may be null
    public static void write(JsonGenerator json, ValueType type, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Float number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Instant instant -> seconds(json, instant);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(element -> write(json, elementOf(type), element));
                json.writeEndArray();
            }
            case String text when type == ScalarType.MAP || type == ScalarType.SCALAR_MAP || type instanceof ValueType.Struct -> json.writeRawValue(text);
            default -> json.writeString(ValueText.format(type, value));
        }
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
