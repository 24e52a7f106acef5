package pushdesk.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final Room room = new Room(shown, 70);

    @Test
    void aSideGivesWayAndComesBackWithTheRoom() {
        room.is(60);
        assertFalse(shown.get());
        room.is(50);
        assertFalse(shown.get());
        room.is(70);
        assertTrue(shown.get());
    }

    @Test
    void whatTheUserClosedStaysClosed() {
        shown.set(false);
        room.is(60);
        assertEquals(Optional.empty(), room.closed());
        room.is(80);
        assertFalse(shown.get());
    }

    @Test
    void theUserMayOpenItAllTheSame() {
        room.is(60);
        shown.set(true);
        room.is(55);
        assertTrue(shown.get());
        shown.set(false);
        room.is(90);
        assertFalse(shown.get());
    }

    @Test
    void whatGaveWayIsToldApartFromWhatTheUserClosed() {
        room.is(60);
        assertEquals(Optional.of(shown), room.closed());
        room.is(80);
        assertEquals(Optional.empty(), room.closed());
    }
}
