package pushdesk.rows.text;

/// Characters that no value may have.
///
/// A byte that is not valid in a file's encoding is kept as a lone low surrogate, `0xDC00` + byte, which no valid text holds; so it can be told
/// with its place, and written back as it was.
public final class BadCharacters {
    private static final char ESCAPED = 0xDC00;

    private BadCharacters() {}

    /// The character that stands for an invalid byte.
    public static char escape(byte invalid) {
        return (char) (ESCAPED + (invalid & 0xFF));
    }

    /// @return whether the character stands for an invalid byte, provided that no high surrogate precedes it
    public static boolean isEscaped(char c) {
        return c >= ESCAPED && c <= ESCAPED + 0xFF;
    }

    /// The invalid byte that the character stands for.
    public static byte unescape(char escaped) {
        return (byte) (escaped - ESCAPED);
    }

    /// @return why the text can't be a value, or null
    public static String problem(char[] text, int from, int length) {
        for (int at = from, end = from + length; at < end; at++) {
            char c = text[at];
            if (c == 0) {
                return "it contains a NUL character";
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(text[at + 1])) {
                    at++;
                } else if (isEscaped(c)) {
                    return "the byte 0x%02X is not valid in the chosen encoding".formatted(unescape(c) & 0xFF);
                } else {
                    return "it contains half of a character (U+%04X)".formatted((int) c);
                }
            }
        }
        return null;
    }

    /// The text for a screen: what can't be a character is shown as the replacement character.
    public static String shown(String text) {
        if (text.chars().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return text;
        }
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> result.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return result.toString();
    }
}
