package pushdesk.store.trace;

import java.util.List;
import java.util.Optional;
import pushdesk.store.RowPage;
import pushdesk.store.StoredRow;

/// Some of the keys that a push changed in a view, in key order, with the values that were pushed, as in [KeyTrace].
///
/// @param columns of the rows' values
/// @param total how many keys it changed in all
public record PushChanges(List<RowPage.Column> columns, List<Change> changes, long total) {

    public PushChanges {
        columns = List.copyOf(columns);
        changes = List.copyOf(changes);
    }

    /// @param before what the earlier pushes had left; empty for a new key
    public record Change(Optional<StoredRow> before, StoredRow after) {}
}
