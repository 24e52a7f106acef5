package pushdesk.ui.common;

import java.util.function.Consumer;
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
        /// Asks the work to stop at its next [Progress#checkCancelled()]. Its thread is never interrupted.
        void cancel();
    }

    /// Starts the work. One of the two callbacks runs on the FX thread when it ends; neither does when it was cancelled.
    ///
    /// @param title what the user reads beside the progress bar
    <T> Running run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure);
}
