package pushdesk.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;

class AheadTest {
    private final List<String> used = new ArrayList<>();
    private final Ahead<String> ahead = new Ahead<>(used::add);

    @Test
    void whatWasMadeIsUsedInItsOrderTheLastWhenFinished() throws SQLException {
        for (String name : List.of("a", "b", "c")) {
            ahead.make(() -> name);
        }
        assertEquals(List.of("a", "b"), used);
        ahead.finish();
        assertEquals(List.of("a", "b", "c"), used);
        ahead.finish();
        assertEquals(List.of("a", "b", "c"), used, "nothing is used twice");
    }

    @Test
    void theNextIsMadeWhileTheOneBeforeIsUsed() throws SQLException {
        var using = new CountDownLatch(1);
        var making = new CountDownLatch(1);
        var waiting = new Ahead<String>(name -> {
            using.countDown();
            assertTrue(reached(making), "the second is not made before the first was used");
            used.add(name);
        });
        waiting.make(() -> "first");
        waiting.make(() -> {
            making.countDown();
            assertTrue(reached(using), "the first is not used before the second was made");
            return "second";
        });
        waiting.finish();
        assertEquals(List.of("first", "second"), used);
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCouldNotBeMadeIsToldAsItsMakerToldIt() throws SQLException {
        ahead.make(() -> "a");
        ahead.make(() -> {
            throw PushdeskException.invalid("no");
        });
        assertEquals("no", assertThrows(PushdeskException.class, ahead::finish).getMessage());
        assertEquals(List.of("a"), used);
    }
}
