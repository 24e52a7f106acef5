package pushdesk.store.trace;

import java.util.List;
import java.util.Optional;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredRow;

/// Some of the keys that an entry of the journal changed in a view, in key order, with the values that were pushed, as in [KeyTrace].
///
/// @param columns of the rows' values
/// @param next where the next page begins
/// @param total how many keys it changed in all
public record PushChanges(List<RowPage.Column> columns, List<Change> changes, Place next, long total) {

    public PushChanges {
        columns = List.copyOf(columns);
        changes = List.copyOf(changes);
    }

    /// Between two changed keys.
    ///
    /// @param passed how many changed keys lie before it
    /// @param after the last of them; empty for the beginning
    public record Place(long passed, Optional<JournalKey> after) {
        public static final Place BEGINNING = new Place(0, Optional.empty());
    }

    /// @param before what the earlier entries had left; empty for a new key
    /// @param after what stands since; empty where an undo or a reset took the key away
    public record Change(Optional<StoredRow> before, Optional<StoredRow> after) {}
}
