package pushdesk.store.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pushdesk.rows.RowOrigin;
import pushdesk.store.RowFate;
import pushdesk.store.RowPage;
import pushdesk.store.StoredRow;

/// Every row that was ever pushed for one key of a view: the stored one first, then the others, those of the later push and the better place
/// in it first. Empty when the key was never pushed.
///
/// Values are those that were pushed: where a view got a feature after a push, which another view with the same keys had already, the journal
/// knows a value that the view's table never got.
///
/// @param columns of the rows' values
public record KeyTrace(List<RowPage.Column> columns, List<Row> rows) {

    public KeyTrace {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param at when its push was made
    /// @param fate what its push did with it
    /// @param beatenBy empty for the stored row alone
    public record Row(StoredRow row, Instant at, RowOrigin origin, RowFate fate, Optional<Beaten> beatenBy) {}

    /// Which row stands in place of another: for one that was unchanged, the row that held these values already.
    public record Beaten(long pushId, long line) {}
}
