package pushdesk.ui.graph.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The places one has been at, to go back and forward through. A new place forgets those one had come back from.
final class Trail<T> {
    private static final int MOST = 100;

    private final List<T> places = new ArrayList<>();
    private int at = -1;

    /// One is here now; staying is no new place.
    void visit(T place) {
        if (at >= 0 && places.get(at).equals(place)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > MOST) {
            places.removeFirst();
        }
        at = places.size() - 1;
    }

    boolean canGo(int steps) {
        return at + steps >= 0 && at + steps < places.size();
    }

    /// The place so many steps on, back where negative; one is there now.
    Optional<T> go(int steps) {
        if (!canGo(steps)) {
            return Optional.empty();
        }
        at += steps;
        return Optional.of(places.get(at));
    }

    void clear() {
        places.clear();
        at = -1;
    }
}
