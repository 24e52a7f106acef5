package pushdesk.rows.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.rows.input.RowInput;

class LinesStreamTest {
    private static final int LONGEST = 2 << 20;

    @Test
    void aLineThatIsTooLongIsNamedByItsNumber() throws IOException {
        try (RowInput input = RowInput.clipboard("{\"a\": 1}\n\n{\"a\": \"" + "x".repeat(LONGEST) + "\"}\n"); var stream = new LinesStream(input, LONGEST)) {
            JsonRecord record = JsonRecord.of(List.of("a"));
            assertTrue(stream.next(record));
            assertEquals("clipboard, line 3: the line is longer than 2 million characters; an object a line is expected.",
                    assertThrows(PushdeskException.class, () -> stream.next(record)).getMessage());
        }
    }
}
