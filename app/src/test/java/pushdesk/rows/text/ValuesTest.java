package pushdesk.rows.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.model.type.ScalarType.BOOL;
import static pushdesk.model.type.ScalarType.DECIMAL;
import static pushdesk.model.type.ScalarType.FLOAT32;
import static pushdesk.model.type.ScalarType.FLOAT64;
import static pushdesk.model.type.ScalarType.INT32;
import static pushdesk.model.type.ScalarType.INT64;
import static pushdesk.model.type.ScalarType.JSON;
import static pushdesk.model.type.ScalarType.MAP;
import static pushdesk.model.type.ScalarType.STRING;
import static pushdesk.model.type.ScalarType.UNIX_TIMESTAMP;
import static pushdesk.model.type.ScalarType.ZONED_TIMESTAMP;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ValueType;

class ValuesTest {

    @Test
    void valuesThatFitAreConverted() {
        assertEquals(5L, Values.convert(5, INT32, INT64));
        assertEquals(5, Values.convert(5L, INT64, INT32));
        assertEquals(5.0, Values.convert(5, INT32, FLOAT64));
        assertEquals(5, Values.convert(5.0, FLOAT64, INT32));
        assertEquals(0.1f, Values.convert(0.1, FLOAT64, FLOAT32));
        assertEquals((double) 0.1f, Values.convert(0.1f, FLOAT32, FLOAT64));
        assertEquals(Float.NaN, Values.convert(Double.NaN, FLOAT64, FLOAT32));
        assertEquals(new BigDecimal("7"), Values.convert(7L, INT64, DECIMAL));
        assertEquals(7L, Values.convert(new BigDecimal("7E0"), DECIMAL, INT64));
        assertEquals(true, Values.convert("1", STRING, BOOL));
        assertEquals("1", Values.convert(1L, INT64, STRING));
        assertEquals("{}", Values.convert("{}", MAP, JSON));
        assertEquals(OffsetDateTime.parse("2026-01-01T00:00Z"), Values.convert(Instant.parse("2026-01-01T00:00:00Z"), UNIX_TIMESTAMP, ZONED_TIMESTAMP));
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), Values.convert(OffsetDateTime.parse("2026-01-01T02:00+02:00"), ZONED_TIMESTAMP, UNIX_TIMESTAMP));
        assertEquals(Arrays.asList(1L, null), Values.convert(Arrays.asList(1, null), new ValueType.Array(INT32), new ValueType.Array(INT64)));
        assertNull(Values.convert(null, STRING, INT32));
    }

    @Test
    void valuesThatDoNotFitAreTold() {
        assertError("'3000000000' is out of the range of Int32 (-2147483648 to 2147483647).", 3_000_000_000L, INT64, INT32);
        assertError("'1.0E39' is out of the range of Float32 (-3.4028235E38 to 3.4028235E38).", 1e39, FLOAT64, FLOAT32);
        assertError("'5.5' is not an Int32.", 5.5, FLOAT64, INT32);
        assertError("'10000000000000000000000' is out of the range of Int64 (-9223372036854775808 to 9223372036854775807).", 1e22, FLOAT64, INT64);
        assertError("'NaN' is not an Int64.", Double.NaN, FLOAT64, INT64);
        assertError("a list is not a Map.", "[]", JSON, MAP);
        assertError("element 2: '3000000000' is out of the range of Int32 (-2147483648 to 2147483647).", List.of(1L, 3_000_000_000L), new ValueType.Array(INT64), new ValueType.Array(INT32));
    }

    private static void assertError(String message, Object value, ValueType from, ValueType to) {
        assertEquals(message, assertThrows(PushdeskException.class, () -> Values.convert(value, from, to)).getMessage());
    }
}
