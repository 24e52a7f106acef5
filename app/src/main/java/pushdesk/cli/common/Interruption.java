package pushdesk.cli.common;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import pushdesk.model.Progress;

/// Ctrl-C while a command runs: asks the work to stop where it can, and lets it end before the process does.
///
/// So a push is done or not done when the terminal is back, and the store's file is closed in order. Work is never interrupted: an interrupt
/// inside H2 closes the database.
public final class Interruption implements Progress, AutoCloseable {
    /// Rolling back a large push takes a while; past this the process ends anyway, and the store recovers when opened next.
    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "end of the process");
    private final Progress inner;
    private volatile boolean wanted;

    private Interruption(Progress inner) {
        this.inner = inner;
    }

    /// Stands guard until closed, over a command that is at home or a guest: a guest's own terminal may ask it to stop as well.
    public static Interruption guard(Streams streams) {
        var guard = new Interruption(streams.host().map(Host::progress).orElse(Progress.NONE));
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    /// Asks the work to stop, and waits until it has.
    public void stop() {
        wanted = true;
        asked.countDown();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The push did not stop in time; the store recovers when it is opened next.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the work is asked to stop.
    public void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void phase(String title) {}

    @Override
    public void at(long done, long total) {}

    @Override
    public void checkCancelled() {
        if (wanted) {
            throw new CancellationException();
        }
        inner.checkCancelled();
    }

    @Override
    public void close() {
        ended.countDown();
        if (!wanted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already: the hook runs or ran.
            }
        }
    }
}
