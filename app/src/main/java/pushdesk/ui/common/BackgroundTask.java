package pushdesk.ui.common;

import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import pushdesk.model.Progress;

/// A piece of work under way, with title, phase (the task's message) and progress to show.
///
/// A cancel is a wish that the work meets at its next check: the task itself is never cancelled, since a thread that is interrupted inside
/// the database closes the store's file for the whole process, and since work past its last check is done and must say so.
public final class BackgroundTask<T> extends Task<T> {
    private final TaskRunner.Work<T> work;
    private volatile boolean cancelWished;
    private boolean abandoned;

    BackgroundTask(String title, TaskRunner.Work<T> work) {
        this.work = work;
        updateTitle(title);
    }

    @Override
    protected T call() throws Exception {
        return work.run(new TaskProgress());
    }

    /// Notes the wish, whatever the argument; the work's thread is left alone. [#cancel()] comes here as well.
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        cancelWished = true;
        return false;
    }

    void abandon() {
        abandoned = true;
        cancel(false);
    }

    boolean abandoned() {
        return abandoned;
    }

    /// Whether the work ended at a check, on the user's wish.
    boolean stopped() {
        return cancelWished && getException() instanceof CancellationException;
    }

    /// Passes progress on to the FX thread, which sees the latest only.
    private final class TaskProgress implements Progress {
        @Override
        public void phase(String title) {
            updateMessage(title);
            updateProgress(-1, -1);
        }

        @Override
        public void at(long done, long total) {
            updateProgress(total > 0 ? done : -1, total > 0 ? total : -1);
        }

        @Override
        public void checkCancelled() {
            if (cancelWished) {
                throw new CancellationException();
            }
        }
    }
}
