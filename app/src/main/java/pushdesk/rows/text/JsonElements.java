package pushdesk.rows.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads typed values from the tokens of a JSON text, nested as deep as their type.
final class JsonElements {
    private final JsonParser parser;
    private final String source;
    private final TimeFormat times;
    private final ScalarReader scalars;

    JsonElements(JsonParser parser, String source, TimeFormat times, Lost lost) {
        this.parser = parser;
        this.source = source;
        this.times = times;
        scalars = new ScalarReader(times, lost);
    }

    /// The value that begins at the parser's token; afterwards the parser stands on its last token.
    ///
    /// @return the value, null, or [BadText]
    Object value(ValueType type) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (type) {
            case ValueType.Array(ValueType element) -> list(type, element, false);
            case ValueType.SetOf(ValueType element) -> list(type, element, true);
            case ValueType.Struct(Map<String, ValueType> fields) -> struct(type, fields);
            case ScalarType scalar -> scalar(scalar);
        };
    }

    private Object list(ValueType type, ValueType element, boolean distinct) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return wrong(type);
        }
        List<Object> values = new ArrayList<>();
        Set<Object> seen = distinct ? new HashSet<>() : Set.of();
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            index++;
            Object value = value(element);
            if (value instanceof BadText(String reason)) {
                return new BadText("element " + index + ": " + reason);
            }
            if (!distinct || seen.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value)) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    private Object struct(ValueType type, Map<String, ValueType> fields) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return wrong(type);
        }
        int from = offset();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            ValueType field = fields.get(name);
            if (field == null) {
                return new BadText("the struct has no field " + BadText.shown(name) + "; its fields are " + String.join(", ", fields.keySet()));
            }
            parser.nextToken();
            if (value(field) instanceof BadText(String reason)) {
                return new BadText("field " + name + ": " + reason);
            }
        }
        return text(from);
    }

    private Object scalar(ScalarType type) {
        JsonToken token = parser.currentToken();
        return switch (type) {
            case JSON -> json();
            case MAP, SCALAR_MAP -> token == JsonToken.START_OBJECT ? json() : wrong(type);
            case UNKNOWN -> token == JsonToken.VALUE_STRING ? parser.getString() : json();
            case STRING -> token == JsonToken.VALUE_STRING ? parser.getString() : wrong(type);
            case BOOL -> switch (token) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_STRING -> scalars.read(type, parser.getString());
                default -> wrong(type);
            };
            case INT32, INT64, FLOAT32, FLOAT64, DECIMAL, UNIX_TIMESTAMP, ZONED_TIMESTAMP -> token == JsonToken.VALUE_STRING || token.isNumeric()
                    ? scalars.read(type, parser.getString())
                    : wrong(type);
            case BYTES, PDF_BYTES, IMAGE_BYTES, UUID, TIME_UUID -> token == JsonToken.VALUE_STRING
                    ? scalars.read(type, parser.getString())
                    : wrong(type);
        };
    }

    private String json() {
        int from = offset();
        parser.skipChildren();
        return text(from);
    }

    /// The text from there to the end of the current token.
    private String text(int from) {
        parser.finishToken();
        return JsonText.compact(source.substring(from, Math.toIntExact(parser.currentLocation().getCharOffset())));
    }

    private int offset() {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    private BadText wrong(ValueType type) {
        String found = switch (parser.currentToken()) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            default -> BadText.shown(parser.getString());
        };
        return new BadText(found + " is not " + BadText.named(type));
    }
}
