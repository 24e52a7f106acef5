package pushdesk.cli.common;

import java.util.List;
import pushdesk.store.FeatureStore;

/// Why nothing was written, and what to do where tables of older definitions are the reason.
public final class Refusals {
    private Refusals() {}

    public static void print(List<String> refusals, FeatureStore store, Streams streams) {
        refusals.forEach(streams.err()::println);
        if (!refusals.isEmpty() && !store.pendingMigrations().isEmpty()) {
            streams.err().println("'pushdesk migrate' lists such tables, and sets them aside with --yes.");
        }
    }
}
