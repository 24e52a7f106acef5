package pushdesk.ui.common;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work on daemon threads, none of which is ever interrupted. Made and asked on the FX thread.
public final class BackgroundTasks implements TaskRunner {
    private final ObservableList<BackgroundTask> running = FXCollections.observableArrayList();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            work -> Thread.ofPlatform().daemon().name("pushdesk-work").unstarted(work));

    /// The work under way, oldest first.
    public ObservableList<BackgroundTask> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    @Override
    public <T> Running run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure, Runnable onCancelled) {
        var task = BackgroundTask.start(threads, title, work, running::remove, onSuccess, onFailure, onCancelled);
        running.add(task);
        return task;
    }
}
