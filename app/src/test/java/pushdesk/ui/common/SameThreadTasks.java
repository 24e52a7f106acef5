package pushdesk.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pushdesk.model.Progress;

/// Does work on the calling thread, at once or, when held, when the test says so.
public final class SameThreadTasks implements TaskRunner {
    private final List<String> titles = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Wish> started = new ArrayList<>();
    private boolean held;

    /// The titles of all work asked for, in order.
    public List<String> titles() {
        return List.copyOf(titles);
    }

    /// From now on work waits for [#runNext()].
    public void hold() {
        held = true;
    }

    /// How much work waits.
    public int waiting() {
        return waiting.size();
    }

    /// Asks the work that was started last to stop, as the user can in the list of running work.
    public void cancelLast() {
        started.getLast().cancel();
    }

    /// Does the work that has waited longest.
    public void runNext() {
        waiting.remove().run();
    }

    @Override
    public <T> Running run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure, Runnable onCancelled) {
        titles.add(title);
        var running = new Wish();
        started.add(running);
        Runnable all = () -> perform(work, onSuccess, onFailure, onCancelled, running);
        if (held) {
            waiting.add(all);
        } else {
            all.run();
        }
        return running;
    }

    private static <T> void perform(Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure, Runnable onCancelled, Wish wish) {
        Runnable callback;
        try {
            T value = work.run(wish);
            callback = () -> onSuccess.accept(value);
        } catch (CancellationException e) {
            callback = wish.cancelled ? onCancelled : () -> onFailure.accept(e);
        } catch (Exception | Error e) {
            callback = () -> onFailure.accept(e);
        }
        if (!wish.abandoned) {
            callback.run();
        }
    }

    private static final class Wish implements Running, Progress {
        private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
        private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
        private boolean cancelled;
        private boolean abandoned;

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void abandon() {
            abandoned = true;
            cancelled = true;
        }

        @Override
        public ReadOnlyDoubleProperty progressProperty() {
            return progress.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyStringProperty messageProperty() {
            return message.getReadOnlyProperty();
        }

        @Override
        public void phase(String title) {
            message.set(title);
        }

        @Override
        public void at(long done, long total) {
            progress.set(total > 0 ? (double) done / total : -1);
        }

        @Override
        public void checkCancelled() {
            if (cancelled) {
                throw new CancellationException();
            }
        }
    }
}
