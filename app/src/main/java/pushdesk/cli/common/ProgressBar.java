package pushdesk.cli.common;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Locale;
import pushdesk.model.Progress;

/// One line on a terminal that says how far long work is; gone when closed. Where messages go elsewhere it writes nothing.
public final class ProgressBar implements Progress, AutoCloseable {
    /// Short work shows nothing.
    private static final long FIRST_MILLIS = 500;
    private static final long PAUSE_MILLIS = 100;
    private static final int BAR = 24;
    private static final String ERASE = "\r\u001B[K";

    private final Progress inner;
    private final PrintStream err;
    private final boolean watched;
    private final InstantSource clock;
    private long next;
    private boolean shown;
    private String phase = "";

    ProgressBar(Progress inner, PrintStream err, boolean watched, InstantSource clock) {
        this.inner = inner;
        this.err = err;
        this.watched = watched;
        this.clock = clock;
        next = clock.millis() + FIRST_MILLIS;
    }

    /// @param inner hears of all progress too, and decides on cancelling
    public static ProgressBar on(Streams streams, Progress inner) {
        return new ProgressBar(inner, streams.err(), streams.watched(), InstantSource.system());
    }

    @Override
    public synchronized void phase(String title) {
        inner.phase(title);
        phase = title;
        show(0, 0);
    }

    @Override
    public synchronized void at(long done, long total) {
        inner.at(done, total);
        show(done, total);
    }

    @Override
    public void checkCancelled() {
        inner.checkCancelled();
    }

    private void show(long done, long total) {
        if (!watched || clock.millis() < next) {
            return;
        }
        next = clock.millis() + PAUSE_MILLIS;
        shown = true;
        err.print(ERASE + phase + (total <= 0 ? "…" : " " + bar(done, total)));
        err.flush();
    }

    private static String bar(long done, long total) {
        double part = Math.clamp((double) done / total, 0, 1);
        int full = (int) (part * BAR);
        return "█".repeat(full) + "░".repeat(BAR - full) + String.format(Locale.ROOT, " %3d %%", (int) (part * 100));
    }

    /// Takes the line away, so that what is said next stands on a line of its own.
    @Override
    public synchronized void close() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }
}
