package pushdesk.store.push;

import java.util.Set;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;

/// What the user wants pushed.
///
/// @param source the push source's name
/// @param leftOut consumers that the user leaves out of this push, by name
/// @param skipBadRows push the rest when rows are bad; otherwise bad rows refuse the push
/// @param fillCreated give rows the time of the push where the created column is missing
public record PushRequest(String source, PushMode mode, RowBatch rows, Set<String> leftOut, boolean skipBadRows, boolean fillCreated) {

    public PushRequest {
        leftOut = Set.copyOf(leftOut);
    }

    public PushRequest(String source, PushMode mode, RowBatch rows) {
        this(source, mode, rows, Set.of(), false, false);
    }
}
