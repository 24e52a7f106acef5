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
    private boolean deaf;
    private final InvalidationListener later = value -> changed();

    public AutoSave(Runnable save) {
        this.save = save;
        wait.setOnFinished(event -> save());
    }

    /// From now on a change of these is saved.
    public void follow(Iterable<? extends Observable> values) {
        values.forEach(value -> value.addListener(later));
    }

    /// Saves at once, and never again.
    @Override
    public void close() {
        wait.stop();
        deaf = true;
        save.run();
    }

    private void save() {
        deaf = true; // what saving itself changes is saved by it
        save.run();
        deaf = false;
    }

    private void changed() {
        if (!deaf) {
            wait.playFromStart();
        }
    }
}
