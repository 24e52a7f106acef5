package pushdesk.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;

class KeyQueryTest {

    @Test
    void bareValuesAreThoseOfTheOnlyKey() {
        assertEquals(Map.of("driver_id", List.of("1001", "1002")), KeyQuery.parse(" 1001, 1002 ", List.of("driver_id")));
    }

    @Test
    void severalKeysAreNamed() {
        assertEquals(
                Map.of("driver_id", List.of("1001", "1002"), "city", List.of("Oslo, Norway", "a;b=c")),
                KeyQuery.parse("driver_id = 1001, 1002; city = \"Oslo, Norway\", \"a;b=c\"", List.of("driver_id", "city")));
    }

    @Test
    void blankTextAsksForNothing() {
        assertEquals(Map.of(), KeyQuery.parse("  ", List.of("driver_id")));
    }

    @Test
    void aBareValueAmongSeveralKeysIsRefusedWithWhatToWrite() {
        var failure = assertThrows(PushdeskException.class, () -> KeyQuery.parse("1001", List.of("driver_id", "city")));
        assertEquals("'1001' does not say which column; write driver_id = …; city = ….", failure.getMessage());
    }

    @Test
    void aQuotedEmptyValueIsTheEmptyString() {
        assertEquals(Map.of("city", List.of("")), KeyQuery.parse("\"\"", List.of("city")));
    }
}
