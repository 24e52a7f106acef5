package pushdesk.ui.common;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.concurrent.Task;
import pushdesk.model.Progress;

/// A piece of work under way, with its title, phase and progress to show.
///
/// A cancel is a wish that the work meets at its next check: the task itself is never cancelled, since a thread that is interrupted inside
/// the database closes the store's file for the whole process, and since work past its last check is done and must say so.
public final class BackgroundTask implements TaskRunner.Running {
    private final String title;
    private final Body<?> task;
    private volatile boolean cancelWished;
    private boolean abandoned;

    private <T> BackgroundTask(
            String title,
            TaskRunner.Work<T> work,
            Consumer<BackgroundTask> onEnd,
            Consumer<T> onSuccess,
            Consumer<Throwable> onFailure,
            Runnable onCancelled) {
        this.title = title;
        var body = new Body<>(work);
        task = body;
        body.setOnSucceeded(event -> end(onEnd, () -> onSuccess.accept(body.getValue())));
        body.setOnFailed(event -> end(onEnd, stopped() ? onCancelled : () -> onFailure.accept(body.getException())));
    }

    /// @param onEnd told before the one callback that fits
    static <T> BackgroundTask start(
            Executor threads,
            String title,
            TaskRunner.Work<T> work,
            Consumer<BackgroundTask> onEnd,
            Consumer<T> onSuccess,
            Consumer<Throwable> onFailure,
            Runnable onCancelled) {
        var started = new BackgroundTask(title, work, onEnd, onSuccess, onFailure, onCancelled);
        threads.execute(started.task);
        return started;
    }

    public String title() {
        return title;
    }

    @Override
    public ReadOnlyStringProperty messageProperty() {
        return task.messageProperty();
    }

    @Override
    public ReadOnlyDoubleProperty progressProperty() {
        return task.progressProperty();
    }

    @Override
    public void cancel() {
        cancelWished = true;
        task.stopping();
    }

    @Override
    public boolean cancelled() {
        return cancelWished;
    }

    @Override
    public void abandon() {
        abandoned = true;
        cancelWished = true;
    }

    private void end(Consumer<BackgroundTask> onEnd, Runnable callback) {
        onEnd.accept(this);
        if (!abandoned) {
            callback.run();
        }
    }

    /// Whether the work ended at a check, on the user's wish.
    private boolean stopped() {
        return cancelWished && task.getException() instanceof CancellationException;
    }

    /// The work on its thread. What it tells reaches the FX thread as the latest only.
    private final class Body<T> extends Task<T> implements Progress {
        private final TaskRunner.Work<T> work;

        Body(TaskRunner.Work<T> work) {
            this.work = work;
        }

        @Override
        protected T call() throws Exception {
            return work.run(this);
        }

        /// Whoever cancels, the thread is left alone.
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            cancelWished = true;
            return false;
        }

        /// From here to its end the work says one thing only: a stop may take as long as what is taken back took.
        void stopping() {
            updateMessage(Words.text("work.stopping"));
            updateProgress(-1, -1);
        }

        @Override
        public void phase(String phase) {
            if (!cancelWished) {
                updateMessage(phase);
                updateProgress(-1, -1);
            }
        }

        @Override
        public void at(long done, long total) {
            if (!cancelWished) {
                updateProgress(total > 0 ? done : -1, total > 0 ? total : -1);
            }
        }

        @Override
        public void checkCancelled() {
            if (cancelWished) {
                throw new CancellationException();
            }
        }
    }
}
