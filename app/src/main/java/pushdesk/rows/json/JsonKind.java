package pushdesk.rows.json;

import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.text.BadCharacters;
import pushdesk.rows.text.BadText;

/// What a value of JSON is; a null is none of them. Here alone JSON's values become cells.
///
/// A number is no String. Bytes, times and UUIDs are texts; numbers are times only where a unit is chosen. A text may stand for a value of any other
/// type, as in CSV; so a Json value that is itself a text stands in quotes twice: `"\"abc\""`.
public enum JsonKind {
    TEXT("a text"),
    NUMBER("a number"),
    TRUTH("a truth value"),
    NESTED("a list or an object");

    private final String said;

    JsonKind(String said) {
        this.said = said;
    }

    /// The kind with its article.
    public String said() {
        return said;
    }

    /// Makes the value the row's cell: the text of a string, otherwise the JSON itself, its numbers as they were written.
    public void put(RowBatchBuilder builder, int column, ValueType type, char[] text, int from, int length) {
        if (!mayBe(type)) {
            var shown = new String(text, from, length);
            builder.bad(column, shown, BadText.shown(shown) + " is " + said + ", not "
                    + (type == ScalarType.UNKNOWN ? "a text or a number" : BadText.named(type)));
        } else if (type == ScalarType.UNKNOWN && this == TEXT && BadCharacters.problem(text, from, length) == null) {
            builder.value(column, new String(text, from, length)); // a text of digits is a text where the type is left open
        } else {
            builder.text(column, text, from, length);
        }
    }

    /// What a type can't hold is told by its text, but where any text will do, or where base64 is expected, which `true` and `1234` are too.
    private boolean mayBe(ValueType type) {
        return switch (type) {
            case ScalarType.STRING, ScalarType.BYTES, ScalarType.PDF_BYTES, ScalarType.IMAGE_BYTES -> this == TEXT;
            case ScalarType.UNKNOWN -> this == NUMBER || this == TEXT;
            default -> true;
        };
    }
}
