package pushdesk.rows.text;

import java.util.regex.Pattern;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// Stands in for a value where a text holds none of the wanted type: millions of bad cells must not cost an exception each.
///
/// @param reason what was found and expected: `'abc' is not a Float32`
public record BadText(String reason) {
    private static final int SHOWN = 60;
    private static final Pattern NUMBER_WITH_COMMA = Pattern.compile("\\s*[-+]?[0-9.]*,[0-9]+\\s*");

    static BadText notA(ValueType type, CharSequence text) {
        return new BadText(shown(text) + " is not " + named(type) + (decimalComma(type, text) ? "; its decimals must stand after a point, not a comma" : expected(type)));
    }

    /// Whether the text is a number as spreadsheets of many countries write it. It is not read as one: `1,234` may be either of two.
    private static boolean decimalComma(ValueType type, CharSequence text) {
        boolean decimals = type == ScalarType.FLOAT32 || type == ScalarType.FLOAT64 || type == ScalarType.DECIMAL;
        return decimals && text.length() <= SHOWN && NUMBER_WITH_COMMA.matcher(text).matches();
    }

    /// As [#notA]; what looks like seconds or milliseconds since 1970 is not taken for a time unless someone said so.
    static BadText notATime(ValueType type, String text) {
        String number = text.strip();
        boolean bare = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        return !bare || number.indexOf('-') > 0 ? notA(type, text)
                : new BadText(shown(text) + " is a number, not " + named(type) + "; if it counts from 1970, choose the unit of bare numbers");
    }

    static BadText outOfRange(ValueType type, CharSequence text, Object least, Object greatest) {
        return new BadText(shown(text) + " is out of the range of " + type.feastName() + " (" + least + " to " + greatest + ")");
    }

    /// The text in quotes; the middle of a long one is left out.
    public static String shown(CharSequence text) {
        if (text.length() <= SHOWN) {
            return "'" + text + "'";
        }
        return "'" + text.subSequence(0, SHOWN - 15) + "…" + text.subSequence(text.length() - 14, text.length()) + "'";
    }

    /// The type's name with its article.
    public static String named(ValueType type) {
        String name = type.feastName();
        return (name.startsWith("I") || name.startsWith("A") ? "an " : "a ") + name;
    }

    private static String expected(ValueType type) {
        if (!(type instanceof ScalarType scalar)) {
            return "";
        }
        return switch (scalar) {
            case BYTES, PDF_BYTES, IMAGE_BYTES -> " (base64 is expected)";
            case BOOL -> " (true or false is expected)";
            case UNIX_TIMESTAMP, ZONED_TIMESTAMP -> " (such as 2026-01-31T12:00:00Z, 2026-01-31 12:00:00+01:00 or 2026-01-31 is expected)";
            case MAP, SCALAR_MAP -> " (a JSON object is expected)";
            case STRING, INT32, INT64, FLOAT32, FLOAT64, UUID, TIME_UUID, DECIMAL, JSON, UNKNOWN -> "";
        };
    }
}
