package pushdesk.store.trace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import pushdesk.store.journal.JournalKey;
import pushdesk.store.plan.SameValue;
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

    /// What became of a key; the same values may stand by another row since.
    public enum Became { NEW, CHANGED, SAME_VALUES, GONE }

    /// What became of the key of one of these changes.
    public Became became(Change change) {
        if (change.before().isEmpty()) {
            return Became.NEW;
        }
        if (change.after().isEmpty()) {
            return Became.GONE;
        }
        boolean differs = otherTime(change) || IntStream.range(0, columns.size()).anyMatch(column -> other(change, column));
        return differs ? Became.CHANGED : Became.SAME_VALUES;
    }

    /// Whether a value is another one than before, in a row that was there before and after.
    public boolean other(Change change, int column) {
        return change.before().isPresent() && change.after().isPresent() && !SameValue.same(
                change.before().get().values().get(column), change.after().get().values().get(column), columns.get(column).type());
    }

    /// Whether the row's event time is another one than before.
    public boolean otherTime(Change change) {
        return change.before().isPresent() && change.after().isPresent()
                && !Objects.equals(change.before().get().eventTime(), change.after().get().eventTime());
    }

    /// @param before what the earlier entries had left; empty for a new key
    /// @param after what stands since; empty where an undo or a reset took the key away
    public record Change(Optional<StoredRow> before, Optional<StoredRow> after) {}
}
