package pushdesk.ui.push.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.PushColumns;

class FormFieldTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00.5Z"));

    @Test
    void noTextIsNullUntilTheUserWantsTheEmptyString() {
        FormField name = field(PushColumns.feature("name", ScalarType.STRING));
        assertNull(name.value());
        name.emptyTextProperty().set(true);
        assertEquals("", name.value());
        assertEquals(new FormField.Meaning("", "‹\"\"›"), name.meaningProperty().get());
    }

    @Test
    void aBlankNumberIsNull() {
        FormField rate = field(PushColumns.feature("rate", ScalarType.FLOAT32));
        rate.textProperty().set("  ");
        assertNull(rate.value());
        assertEquals(new FormField.Meaning("", "null"), rate.meaningProperty().get());
    }

    @Test
    void whatIsNoNumberSaysSo() {
        FormField rate = field(PushColumns.feature("rate", ScalarType.FLOAT32));
        rate.textProperty().set("abc");
        assertEquals(new FormField.Meaning("'abc' is not a Float32", ""), rate.meaningProperty().get());
    }

    @Test
    void aTimeSaysWhichInstantItIs() {
        FormField time = field(PushColumns.eventTime());
        time.textProperty().set("2026-11-22 12:00:00+02:00");
        assertEquals(new FormField.Meaning("", "2026-11-22 10:00:00Z, 2 h ago"), time.meaningProperty().get());
        time.now();
        assertEquals("2026-11-22T12:00:00Z", time.textProperty().get());
    }

    @Test
    void aKeyNeedsAValue() {
        assertEquals("the key is null; every row needs it", field(PushColumns.key("driver_id", ScalarType.INT64)).meaningProperty().get().problem());
    }

    private static FormField field(PushColumn column) {
        return new FormField(column, NOON);
    }
}
