package pushdesk.rows.text;

import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads Json, Map, ScalarMap and Struct: the text is checked, and kept without the white space between its parts. Numbers stay as written.
final class JsonText {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();
    /// What Python and people write in lists: `['a', 'b']`, `[NaN, -Infinity]`.
    private static final JsonFactory LENIENT = STRICT.rebuild()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private JsonText() {}

    /// @param type Json, Map, ScalarMap, a Struct, an Array or a Set
    /// @param times what a bare number means where a time is wanted
    /// @return the value, or [BadText]
    static Object read(ValueType type, String text, TimeFormat times, Lost lost) {
        boolean list = type instanceof ValueType.Array || type instanceof ValueType.SetOf;
        try (JsonParser parser = (list ? LENIENT : STRICT).createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return BadText.notA(type, text);
            }
            Object value = new JsonElements(parser, text, times, lost).value(type);
            if (value == null) {
                return type == ScalarType.JSON ? "null" : BadText.notA(type, text); // only an element can be null
            }
            JsonToken more = value instanceof BadText ? null : parser.nextToken();
            return more == null ? value : new BadText("there is more after the end of the JSON in " + BadText.shown(text));
        } catch (JacksonException e) {
            return new BadText(BadText.shown(text) + " is not " + BadText.named(type) + ": " + reason(e, text));
        }
    }

    /// The text without white space outside of strings; it must be JSON.
    static String compact(String json) {
        var result = new StringBuilder(json.length());
        boolean quoted = false;
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (quoted && c == '\\') {
                result.append(c);
                c = json.charAt(++at);
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
                continue;
            }
            result.append(c);
        }
        return result.length() == json.length() ? json : result.toString();
    }

    /// What is wrong, and the character where it is, counted from 1.
    private static String reason(JacksonException fault, String text) {
        TokenStreamLocation location = fault.getLocation();
        long before = location == null ? -1 : location.getCharOffset();
        return JsonFault.reason(fault) + (before < 0 ? "" : before < text.length() ? " (character " + (before + 1) + ")" : " (at its end)");
    }
}
