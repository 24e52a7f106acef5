package pushdesk.store.sql;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/// Makes the next of some things on another thread, while the caller's uses the one before, in their order. What uses them may need a connection;
/// what makes them must not.
///
/// Whoever gives work last calls [#finish]; work that is given up needs nothing.
public final class Ahead<T> {
    private final Executor maker;
    private final Use<T> use;
    private CompletableFuture<T> next;

    /// What is done with what was made, by the thread that gives the work.
    @FunctionalInterface
    public interface Use<T> {
        void of(T made) throws SQLException;
    }

    public Ahead(Use<T> use) {
        this(ForkJoinPool.commonPool(), use);
    }

    /// @param maker makes them, one after the other
    public Ahead(Executor maker, Use<T> use) {
        this.maker = maker;
        this.use = use;
    }

    /// Has the next one made, and uses the one before.
    public void make(Supplier<T> work) throws SQLException {
        CompletableFuture<T> before = next;
        next = CompletableFuture.supplyAsync(work, maker);
        use(before);
    }

    /// Uses the last one.
    public void finish() throws SQLException {
        use(next);
        next = null;
    }

    private void use(CompletableFuture<T> made) throws SQLException {
        if (made != null) {
            use.of(await(made));
        }
    }

    /// What work on another thread came to, or what it failed with.
    public static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
