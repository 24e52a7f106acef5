package pushdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import pushdesk.model.Propagation;
import pushdesk.model.PushMode;
import pushdesk.rows.RowOrigin;

/// A push that was done, as the journal has it.
///
/// @param pushId from 1, in the order of the pushes
/// @param at when it was committed
/// @param took parsing aside
/// @param propagations one line a view online and one for the batch source offline
public record PushResult(
        long pushId,
        Instant at,
        String source,
        PushMode mode,
        RowOrigin origin,
        long rowsRead,
        long rowsRejected,
        List<Propagation> propagations,
        Duration took) {

    public PushResult {
        propagations = List.copyOf(propagations);
    }
}
