package pushdesk.store.journal;

import java.util.OptionalLong;

/// How much of the journal is kept. What is older becomes the baseline: no value changes by it, but it can no longer be undone or traced to
/// rows that were beaten.
///
/// @param entries how many of the last entries are kept at least; empty for all
/// @param days how many days back entries are kept at least; empty for all
public record Retention(OptionalLong entries, OptionalLong days) {
    /// Everything is kept.
    public static final Retention ALL = new Retention(OptionalLong.empty(), OptionalLong.empty());

    public Retention {
        if (entries.orElse(1) < 1 || days.orElse(1) < 1) {
            throw new IllegalArgumentException("at least one entry and one day are kept");
        }
    }
}
