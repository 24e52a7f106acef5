package pushdesk.cli.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;

class ProgressBarTest {
    private long millis;

    private String shown(boolean watched) {
        var bytes = new ByteArrayOutputStream();
        try (var bar = new ProgressBar(Progress.NONE, new PrintStream(bytes, true, StandardCharsets.UTF_8), watched, () -> Instant.ofEpochMilli(millis))) {
            bar.phase("Reading");
            millis += 499;
            bar.at(1, 2);
            millis += 1;
            bar.at(1, 2);
            bar.at(2, 2);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalSeesHowFarLongWorkIsAndNothingOfItAfterwards() {
        assertEquals("\r\u001B[KReading ████████████░░░░░░░░░░░░  50 %\r\u001B[K", shown(true));
    }

    @Test
    void elsewhereNothingIsWritten() {
        assertEquals("", shown(false));
    }
}
