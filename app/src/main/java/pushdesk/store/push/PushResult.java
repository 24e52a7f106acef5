package pushdesk.store.push;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowOrigin;

/// A push that was done, or another entry of the journal.
///
/// @param pushId from 1, in the order of the entries
/// @param at when it was committed
/// @param source the push source; the view, the views or the batch sources where the entry is of another kind; of an undo, what it undid had
/// @param took parsing aside
/// @param propagations one line a view online and one for each batch source offline
/// @param undoes the entry that it undid; empty for other kinds
/// @param undoneBy the entry that undid it; empty while it is in effect
/// @param pruned its rows are no longer in the journal: what it wrote has become part of the baseline, and can't be undone
/// @param setAside a table that it wrote to was set aside since, with its rows, which can be traced and not undone
public record PushResult(
        long pushId,
        Instant at,
        String source,
        PushMode mode,
        RowOrigin origin,
        long rowsRead,
        long rowsRejected,
        List<Propagation> propagations,
        Duration took,
        EntryKind kind,
        OptionalLong undoes,
        OptionalLong undoneBy,
        boolean pruned,
        boolean setAside) {

    public PushResult {
        propagations = List.copyOf(propagations);
    }

    /// A push that is in effect.
    public PushResult(
            long pushId,
            Instant at,
            String source,
            PushMode mode,
            RowOrigin origin,
            long rowsRead,
            long rowsRejected,
            List<Propagation> propagations,
            Duration took) {
        this(
                pushId,
                at,
                source,
                mode,
                origin,
                rowsRead,
                rowsRejected,
                propagations,
                took,
                EntryKind.PUSH,
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                false);
    }

    /// Whether the journal can still undo it, as far as its own rows go: it may have been undone already.
    public boolean undoable() {
        return !pruned && !setAside;
    }

    /// The same, with another time taken.
    public PushResult withTook(Duration time) {
        return new PushResult(
                pushId, at, source, mode, origin, rowsRead, rowsRejected, propagations, time, kind, undoes, undoneBy, pruned, setAside);
    }
}
