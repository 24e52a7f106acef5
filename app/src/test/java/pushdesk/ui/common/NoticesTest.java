package pushdesk.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private final Notices notices = new Notices(Clock.fixed(NOW.plusMillis(300), ZoneOffset.UTC));

    @Test
    void aNoticeThatWasClosedCanBeLookedUpAndShownAgainWithoutBeingToldTwice() {
        var first = Notice.info("first");
        var second = Notice.warning("second");
        notices.show(first);
        notices.show(second);
        notices.dismiss();
        assertNull(notices.currentProperty().get());

        notices.showAgain(first);
        assertEquals(first, notices.currentProperty().get());
        assertEquals(List.of(new Notices.Told(NOW, second), new Notices.Told(NOW, first)), notices.all());
    }
}
