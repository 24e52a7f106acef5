package pushdesk.serving;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import pushdesk.model.Progress;

/// Work that is given up when it takes too long.
final class Deadline implements Progress {
    private final long ends;

    Deadline(Duration time) {
        ends = System.nanoTime() + time.toNanos();
    }

    @Override
    public void phase(String title) {}

    @Override
    public void at(long done, long total) {}

    @Override
    public void checkCancelled() {
        if (System.nanoTime() - ends > 0) {
            throw new CancellationException();
        }
    }
}
