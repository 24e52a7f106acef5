package pushdesk.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/// What comes in from other threads, handed to the FX thread in lots: the first at once, the next ones a few times a second, however many come.
///
/// Where more come than the window can take, the oldest are dropped.
public final class Arrivals<T> {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int MOST = 10_000;

    private final Consumer<List<T>> take;
    private final Deque<T> waiting = new ArrayDeque<>();
    private boolean announced;
    private long handed = System.nanoTime() - PAUSE_NANOS;

    /// @param take is given what came, oldest first, on the FX thread
    public Arrivals(Consumer<List<T>> take) {
        this.take = take;
    }

    /// May be called from any thread.
    public synchronized void add(T arrived) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.addLast(arrived);
        if (!announced) {
            announced = true;
            long pause = PAUSE_NANOS - (System.nanoTime() - handed);
            if (pause <= 0) {
                Platform.runLater(this::hand);
            } else {
                CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS, Platform::runLater).execute(this::hand);
            }
        }
    }

    private void hand() {
        take.accept(taken());
    }

    private synchronized List<T> taken() {
        var lot = new ArrayList<T>(waiting);
        waiting.clear();
        announced = false;
        handed = System.nanoTime();
        return lot;
    }
}
