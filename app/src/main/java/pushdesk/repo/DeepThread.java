package pushdesk.repo;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;

/// Runs work on a thread whose stack is deep enough for programs that nest deeply, while the caller waits and keeps its progress.
final class DeepThread<T> {
    private static final long STACK_BYTES = 192L << 20;
    private static final long MILLIS_BETWEEN_LOOKS = 20;
    private final Progress progress;
    private volatile boolean cancelled;
    private volatile long done;
    private volatile long total;
    private volatile T result;
    private volatile Throwable failure;

    DeepThread(Progress progress) {
        this.progress = progress;
    }

    /// What the work gives, or throws, once it has ended. A cancel, or an interrupt of the caller, ends it soon.
    T run(Function<Progress, T> work) {
        var thread = new Thread(null, () -> {
            try {
                result = work.apply(new Relay());
            } catch (Throwable e) {
                failure = e;
            }
        }, "repository-reader", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        RuntimeException stop = watch(thread);
        if (stop != null) {
            throw stop;
        }
        return switch (failure) {
            case null -> result;
            case RuntimeException e -> throw e;
            case OutOfMemoryError e -> throw new PushdeskException(ErrorCode.INVALID_INPUT, "The repository can't be read, since its definitions need more memory than there is.", e);
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        };
    }

    private RuntimeException watch(Thread thread) {
        RuntimeException stop = null;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join(MILLIS_BETWEEN_LOOKS);
                if (stop == null && total > 0) {
                    progress.at(done, total);
                }
                if (stop == null) {
                    progress.checkCancelled();
                }
            } catch (InterruptedException e) {
                interrupted = true;
                cancelled = true;
                stop = new CancellationException("Reading the repository was interrupted.");
            } catch (CancellationException e) {
                cancelled = true;
                stop = e;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return stop;
    }

    /// Keeps what the work tells for the waiting thread.
    private final class Relay implements Progress {
        @Override
        public void phase(String title) {}

        @Override
        public void at(long reached, long end) {
            done = reached;
            total = end;
        }

        @Override
        public void checkCancelled() {
            if (cancelled) {
                throw new CancellationException("Reading the repository was cancelled.");
            }
        }
    }
}
