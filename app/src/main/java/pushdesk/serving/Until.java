package pushdesk.serving;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import pushdesk.model.Progress;

/// Work that nobody watches, and that is given up when something has happened.
record Until(BooleanSupplier over) implements Progress {

    /// Work that is given up when it takes too long.
    static Until past(Duration time) {
        long ends = System.nanoTime() + time.toNanos();
        return new Until(() -> System.nanoTime() - ends > 0);
    }

    @Override
    public void phase(String title) {}

    @Override
    public void at(long done, long total) {}

    @Override
    public void checkCancelled() {
        if (over.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
