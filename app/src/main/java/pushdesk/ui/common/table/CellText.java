package pushdesk.ui.common.table;

import java.time.Instant;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.ValueText;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;

/// A value of a cell as text on the screen, where null, the empty string and text are told apart.
///
/// @param text `‹null›` and `‹""›` for the first two; what is long is cut
public record CellText(String text, Kind kind) {

    public enum Kind { VALUE, NULL, EMPTY }

    private static final int LONGEST = 500;

    public static CellText of(ValueType type, Object value) {
        if (value == null) {
            return new CellText(Words.text("cell.null"), Kind.NULL);
        }
        return ofText(value instanceof Instant instant ? Formats.instant(instant) : ValueText.format(type, value));
    }

    /// Text that stands for itself.
    public static CellText ofText(String text) {
        if (text.isEmpty()) {
            return new CellText("‹\"\"›", Kind.EMPTY);
        }
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new CellText(line.replace('\n', '⏎').replace("\r", ""), Kind.VALUE);
    }

    /// Text that holds no value, whatever it says.
    public static CellText ofBadText(String text) {
        return text.isBlank() ? new CellText(Words.text("cell.nothing"), Kind.EMPTY) : ofText(text);
    }

    /// Whether values of the type stand at the right of their column.
    public static boolean rightAligned(ValueType type) {
        return type == ScalarType.INT32 || type == ScalarType.INT64 || type == ScalarType.FLOAT32 || type == ScalarType.FLOAT64
                || type == ScalarType.DECIMAL;
    }
}
