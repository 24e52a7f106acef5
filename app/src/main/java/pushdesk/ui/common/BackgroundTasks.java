package pushdesk.ui.common;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work on daemon threads, none of which is ever interrupted. Made and asked on the FX thread.
public final class BackgroundTasks implements TaskRunner {
    private final ObservableList<BackgroundTask<?>> running = FXCollections.observableArrayList();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            work -> Thread.ofPlatform().daemon().name("pushdesk-work").unstarted(work));

    /// The work under way, oldest first.
    public ObservableList<BackgroundTask<?>> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    @Override
    public <T> Running run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure, Runnable onCancelled) {
        var task = new BackgroundTask<>(title, work);
        task.setOnSucceeded(event -> finish(task, () -> onSuccess.accept(task.getValue())));
        task.setOnFailed(event -> finish(task, () -> {
            if (task.stopped()) {
                onCancelled.run();
            } else {
                onFailure.accept(task.getException());
            }
        }));
        running.add(task);
        threads.execute(task);
        return new Wish(task);
    }

    private void finish(BackgroundTask<?> task, Runnable callback) {
        running.remove(task);
        if (!task.abandoned()) {
            callback.run();
        }
    }

    /// The hold that a screen has on its work.
    private record Wish(BackgroundTask<?> task) implements Running {
        @Override
        public void cancel() {
            task.cancel();
        }

        @Override
        public void abandon() {
            task.abandon();
        }

        @Override
        public ReadOnlyDoubleProperty progressProperty() {
            return task.progressProperty();
        }

        @Override
        public ReadOnlyStringProperty messageProperty() {
            return task.messageProperty();
        }
    }
}
