package pushdesk.ui.push.input;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.RowForm;
import pushdesk.rows.text.ValueText;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.table.CellText;

/// One value of the form, as it is typed.
public final class FormField {

    /// Which editor serves a type.
    public enum Editor { LINE, TRUTH, TIME, TEXT_AREA }

    /// What the text means.
    ///
    /// @param problem why it can't be; empty when it can
    /// @param says how the value was understood; empty where the text says it all
    public record Meaning(String problem, String says) {}

    private final PushColumn column;
    private final InstantSource clock;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty emptyText = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Meaning> meaning = new ReadOnlyObjectWrapper<>();

    FormField(PushColumn column, InstantSource clock) {
        this.column = column;
        this.clock = clock;
        text.subscribe((was, is) -> understand());
        emptyText.subscribe((was, is) -> understand());
        understand();
    }

    public PushColumn column() {
        return column;
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Whether no text means the empty string; otherwise it means null. Matters to strings only.
    public BooleanProperty emptyTextProperty() {
        return emptyText;
    }

    public ReadOnlyObjectProperty<Meaning> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /// Fills in the present, to the second.
    public void now() {
        text.set(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    public Editor editor() {
        return switch (column.type()) {
            case ScalarType scalar -> switch (scalar) {
                case BOOL -> Editor.TRUTH;
                case UNIX_TIMESTAMP, ZONED_TIMESTAMP -> Editor.TIME;
                case JSON, MAP, SCALAR_MAP -> Editor.TEXT_AREA;
                default -> Editor.LINE;
            };
            case ValueType.Array array -> Editor.TEXT_AREA;
            case ValueType.SetOf set -> Editor.TEXT_AREA;
            case ValueType.Struct struct -> Editor.TEXT_AREA;
        };
    }

    /// Whether the field takes text whose absence is not null.
    public boolean isString() {
        return column.type() == ScalarType.STRING || column.type() == ScalarType.UNKNOWN;
    }

    /// The text that counts, or null for a null: a string may be empty, no other value is.
    public String value() {
        boolean nothing = isString() ? text.get().isEmpty() && !emptyText.get() : text.get().isBlank();
        return nothing ? null : text.get();
    }

    /// What may be typed, as an example.
    public String example() {
        return switch (column.type()) {
            case ScalarType scalar -> switch (scalar) {
                case INT32, INT64 -> "1001";
                case FLOAT32, FLOAT64, DECIMAL -> "0.5";
                case UNIX_TIMESTAMP, ZONED_TIMESTAMP -> "2026-01-31T12:30:00Z";
                case UUID, TIME_UUID -> "123e4567-e89b-12d3-a456-426614174000";
                case BYTES, PDF_BYTES, IMAGE_BYTES -> "base64";
                case JSON, MAP, SCALAR_MAP -> "{\"key\": 1}";
                case STRING, BOOL, UNKNOWN -> "";
            };
            case ValueType.Array array -> Words.text("push.form.list", array.element().feastName());
            case ValueType.SetOf set -> Words.text("push.form.set", set.element().feastName());
            case ValueType.Struct struct -> "{\"" + String.join("\": …, \"", struct.fields().keySet()) + "\": …}";
        };
    }

    private void understand() {
        meaning.set(understood(text.get()));
    }

    private Meaning understood(String typed) {
        String problem = RowForm.check(column, value()).orElse("");
        if (!problem.isEmpty()) {
            return new Meaning(problem, "");
        }
        if (value() == null) {
            return new Meaning("", "null");
        }
        if (column.type() == ScalarType.UNIX_TIMESTAMP || column.type() == ScalarType.ZONED_TIMESTAMP) {
            Instant instant = (Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, typed);
            return new Meaning("", Formats.instant(instant) + ", " + Formats.ago(instant, clock.instant()));
        }
        return new Meaning("", typed.isEmpty() ? CellText.ofText("").text() : "");
    }
}
