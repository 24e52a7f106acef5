package pushdesk.ui.common;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import pushdesk.model.Progress;

/// The one way to do work off the FX thread. Screens know this port only; tests give one that works on the calling thread.
public interface TaskRunner {

    /// Work in the background. It sees values only, never properties.
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /// Work that was started.
    interface Running {
        /// Asks the work to stop at its next [Progress#checkCancelled()]. Its thread is never interrupted. Work that ends before it gets
        /// there has done what it was to do, and reports so. Until it ends, its phase is that it stops.
        void cancel();

        /// Whether it was asked to stop, by whomever, in time or not.
        boolean cancelled();

        /// Cancels, and no callback runs from now on, whatever the work does: for reads whose answer nobody wants any more. FX thread only.
        void abandon();

        /// From 0 to 1, or -1 while the end is not known. FX thread only.
        ReadOnlyDoubleProperty progressProperty();

        /// The phase it is in. FX thread only.
        ReadOnlyStringProperty messageProperty();
    }

    /// Starts the work. One of the three callbacks runs on the FX thread when it ends, unless it was abandoned.
    ///
    /// @param title what the user reads beside the progress bar
    /// @param onCancelled the work saw the cancel and stopped; nothing was done. The cancel may have come from the list of running work
    <T> Running run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure, Runnable onCancelled);

    /// The same for work whose end is waited for: that it was cancelled is told as a failure is, with a sentence that says so.
    default <T> Running run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        return run(title, work, onSuccess, onFailure, () -> onFailure.accept(new CancellationException(Words.text("work.stopped", title))));
    }
}
