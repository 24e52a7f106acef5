package pushdesk.ui.settings;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.util.Duration;

/// Saves a moment after the last of many changes, so that a run that is killed is remembered as well. FX thread only.
public final class AutoSave implements AutoCloseable {
    private static final Duration QUIET = Duration.millis(400);

    private final Runnable save;
    private final PauseTransition wait = new PauseTransition(QUIET);
    private boolean closed;
    private final InvalidationListener later = value -> changed();

    public AutoSave(Runnable save) {
        this.save = save;
        wait.setOnFinished(event -> save.run());
    }

    /// From now on a change of these is saved.
    public void follow(Iterable<? extends Observable> values) {
        values.forEach(value -> value.addListener(later));
    }

    /// Saves at once, and never again.
    @Override
    public void close() {
        closed = true;
        wait.stop();
        save.run();
    }

    private void changed() {
        if (!closed) {
            wait.playFromStart();
        }
    }
}
