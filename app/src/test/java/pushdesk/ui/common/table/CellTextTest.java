package pushdesk.ui.common.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.ui.common.table.CellText.Kind.EMPTY;
import static pushdesk.ui.common.table.CellText.Kind.NULL;
import static pushdesk.ui.common.table.CellText.Kind.VALUE;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

class CellTextTest {

    @Test
    void nullTheEmptyStringAndTheWordNullAreToldApart() {
        assertEquals(new CellText("‹null›", NULL), CellText.of(ScalarType.STRING, null));
        assertEquals(new CellText("‹\"\"›", EMPTY), CellText.of(ScalarType.STRING, ""));
        assertEquals(new CellText("null", VALUE), CellText.of(ScalarType.STRING, "null"));
    }

    @Test
    void timesAreInUtcAndListsAreJson() {
        assertEquals("2026-11-22 09:00:00Z", CellText.of(ScalarType.UNIX_TIMESTAMP, Instant.parse("2026-11-22T09:00:00Z")).text());
        assertEquals("[\"a\",null]", CellText.of(new ValueType.Array(ScalarType.STRING), Arrays.asList("a", null)).text());
    }

    @Test
    void linesAreKeptInOneLineAndLongTextIsCut() {
        assertEquals("a⏎b", CellText.of(ScalarType.STRING, "a\r\nb").text());
        assertEquals("x".repeat(500) + "…", CellText.of(ScalarType.STRING, "x".repeat(600)).text());
    }
}
