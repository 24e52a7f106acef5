package pushdesk.ui.frame;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;

/// A side that is closed where there is too little room for it, and opens again with the room, unless the user decides otherwise meanwhile.
public final class Room {
    private final BooleanProperty shown;
    private final double least;
    private boolean enough = true;
    private boolean closedHere;

    /// @param shown whether the side is open, both ways
    /// @param least the room that it needs
    public Room(BooleanProperty shown, double least) {
        this.shown = shown;
        this.least = least;
        shown.subscribe((before, now) -> closedHere = false);
    }

    /// So much room there is now.
    public void is(double room) {
        boolean now = room >= least;
        if (now == enough) {
            return;
        }
        enough = now;
        if (enough && closedHere) {
            shown.set(true);
        } else if (!enough && shown.get()) {
            shown.set(false);
            closedHere = true;
        }
    }

    /// The side, if it is closed for want of room.
    public Optional<BooleanProperty> closed() {
        return closedHere ? Optional.of(shown) : Optional.empty();
    }
}
