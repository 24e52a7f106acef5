package pushdesk.store.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import pushdesk.rows.RowOrigin;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.RowFate;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredRow;

/// Every row that was ever brought for one key of a view: the stored one first, then the others, those of the later entry and the better place
/// in it first. Empty when the key was never pushed.
///
/// A row of an entry that was undone is not beaten by another; it is marked.
///
/// @param columns of the rows' values
public record KeyTrace(List<RowPage.Column> columns, List<Row> rows) {

    public KeyTrace {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param at when its push was made
    /// @param fate what its push did with it
    /// @param beatenBy empty for the stored row, and for rows out of effect
    /// @param undoneBy the undo or the reset that took it out of effect
    /// @param from the push whose offline row it was, where its entry materialized it
    /// @param setAside it lies in a table that was set aside when the view's keys or types changed; values that do not fit the types of today are null
    /// @param asWritten those values as text, by the names of their columns
    public record Row(
            StoredRow row, Instant at, EntryKind kind, RowOrigin origin, RowFate fate, Optional<Beaten> beatenBy, OptionalLong undoneBy, OptionalLong from,
            boolean setAside, Map<String, String> asWritten) {
        /// Whether it is what is stored now.
        public boolean stored() {
            return beatenBy.isEmpty() && undoneBy.isEmpty() && !setAside;
        }
    }

    /// Which row stands in place of another: for one that was unchanged, the row that held these values already.
    public record Beaten(long pushId, long line) {}
}
