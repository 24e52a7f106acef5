package pushdesk.rows.text;

import java.util.Locale;

/// Reads truth: `true`, `t`, `yes`, `y`, `1`, `1.0`, and `false`, `f`, `no`, `n`, `0`, `0.0`; the words in any case.
public final class BoolText {
    private BoolText() {}

    /// @return 1, 0, or -1 when the text is neither
    public static int read(char[] text, int from, int length) {
        if (length == 1) {
            return switch (text[from]) {
                case '1', 't', 'T', 'y', 'Y' -> 1;
                case '0', 'f', 'F', 'n', 'N' -> 0;
                default -> -1;
            };
        }
        if (length > 5) {
            return -1;
        }
        return switch (new String(text, from, length).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1.0" -> 1;
            case "false", "no", "0.0" -> 0;
            default -> -1;
        };
    }
}
