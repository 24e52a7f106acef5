package pushdesk.cli.common;

import java.util.List;
import pushdesk.model.ScalarType;
import pushdesk.model.ValueType;
import pushdesk.rows.text.ValueText;
import tools.jackson.core.JsonGenerator;

/// A stored value in JSON: numbers, truths, lists and JSON as such, everything else as the text that a CSV would have.
public final class JsonValue {
    private JsonValue() {}

    /// @param value of the Java type that belongs to the type; may be null
    public static void write(JsonGenerator json, ValueType type, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Float number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(element -> write(json, elementOf(type), element));
                json.writeEndArray();
            }
            case String text when holdsJson(type) -> json.writeRawValue(text);
            default -> json.writeString(ValueText.format(type, value));
        }
    }

    private static boolean holdsJson(ValueType type) {
        return type == ScalarType.JSON || type == ScalarType.MAP || type == ScalarType.SCALAR_MAP || type instanceof ValueType.Struct;
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
