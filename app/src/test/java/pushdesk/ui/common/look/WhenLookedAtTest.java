package pushdesk.ui.common.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WhenLookedAtTest {
    private final CountDownLatch thrice = new CountDownLatch(3);
    private final AtomicInteger hidden = new AtomicInteger();
    private Stage stage;

    @Start
    void show(Stage shared) {
        var label = new Label();
        stage = new Stage();
        WhenLookedAt.each(Duration.ofMillis(20), label, () -> {
            assertTrue(Platform.isFxApplicationThread());
            if (!stage.isShowing()) {
                hidden.incrementAndGet();
            }
            thrice.countDown();
        });
        stage.setScene(new Scene(label));
        stage.show();
    }

    @Test
    void agesAreToldAgainAndAgainWhileTheWindowShowsAndNotOnceItIsClosed() throws InterruptedException {
        assertTrue(thrice.await(20, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
        var later = new CountDownLatch(3);
        Stage other = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new Stage());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var label = new Label();
            WhenLookedAt.each(Duration.ofMillis(20), label, later::countDown);
            other.setScene(new Scene(label));
            other.show();
        });
        assertTrue(later.await(20, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForAsyncFx(20_000, other::hide);
        assertEquals(0, hidden.get());
    }
}
