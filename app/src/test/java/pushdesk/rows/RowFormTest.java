package pushdesk.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.rows.PushColumns.eventTime;
import static pushdesk.rows.PushColumns.feature;
import static pushdesk.rows.PushColumns.key;
import static pushdesk.rows.PushColumns.renamed;
import static pushdesk.rows.PushColumns.requirements;
import static pushdesk.rows.PushColumns.shared;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;

class RowFormTest {
    private static final PushRequirements REQUIREMENTS = requirements(
            key("id", ScalarType.UNKNOWN), feature("name", ScalarType.STRING), renamed("rate_raw", "rate", ScalarType.FLOAT64), eventTime());

    @Test
    void aRowIsMadeFromTextsNullAndEmptyToldApart() {
        try (RowBatch batch = RowForm.batch(texts("id", "7", "name", "", "rate", null, "event_timestamp", "2026-01-01"), REQUIREMENTS)) {
            assertEquals(List.of(Arrays.asList(7L, "", null, Instant.parse("2026-01-01T00:00:00Z"))), BatchRows.values(batch));
            assertEquals(List.of("id", "name", "rate_raw", "event_timestamp"), batch.columns().stream().map(c -> c.name()).toList());
            assertEquals(List.of(1L), BatchRows.lines(batch));
            assertEquals(RowOrigin.form(), batch.origin());
            assertEquals(0, batch.rowsRejected());
        }
    }

    @Test
    void badTextsAreToldAsInAFile() {
        try (RowBatch batch = RowForm.batch(texts("id", null, "rate", "fast", "event_timestamp", "2026-01-01"), REQUIREMENTS)) {
            assertEquals(
                    List.of(
                            new RowProblem(0, 1, "rate", "fast", "'fast' is not a Float64"),
                            new RowProblem(0, 1, "id", "", "the key is null; every row needs it")),
                    batch.problems());
        }
    }

    @Test
    void anUnknownColumnIsRefused() {
        var thrown = assertThrows(PushdeskException.class, () -> RowForm.batch(texts("who", "1"), REQUIREMENTS));
        assertEquals("A push to 'driver_push' has no column 'who'; it has id, name, rate_raw, event_timestamp.", thrown.getMessage());
    }

    @Test
    void aTextIsCheckedWhileItIsTyped() {
        assertEquals(Optional.empty(), RowForm.check(feature("trips", ScalarType.INT32), "12"));
        assertEquals(Optional.of("'' is not an Int32"), RowForm.check(feature("trips", ScalarType.INT32), ""));
        assertEquals(Optional.empty(), RowForm.check(feature("trips", ScalarType.INT32), null));
        assertEquals(Optional.empty(), RowForm.check(feature("name", ScalarType.STRING), ""));
        assertEquals(Optional.of("it contains a NUL character"), RowForm.check(feature("name", ScalarType.STRING), "\0"));
        assertEquals(Optional.of("the key is null; every row needs it"), RowForm.check(key("id", ScalarType.INT64), null));
        assertEquals(Optional.of("the event time is null; every row needs it"), RowForm.check(eventTime(), null));
        assertEquals(
                Optional.of("'300' is not a Bool (true or false is expected), as flags wants it"),
                RowForm.check(shared("x", ScalarType.STRING, Map.of("flags", ScalarType.BOOL)), "300"));
    }

    private static Map<String, String> texts(String... pairs) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return texts;
    }
}
