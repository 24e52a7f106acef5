package pushdesk.store.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Which stored rows to read.
///
/// @param contains rows in which the text of any column contains this, without regard to case; empty for all
/// @param equal rows whose column has one of these values, given as text: `driver_id` → `1001`, `1002`
/// @param writtenBy rows that this push wrote; empty for all
/// @param sortBy a column's name or one of the four constants; empty for key order online, the rows appended last first offline
public record RowQuery(
        String contains,
        Map<String, List<String>> equal,
        OptionalLong writtenBy,
        Optional<String> sortBy,
        boolean descending,
        long offset,
        int limit) {

    /// Names the event time in [#equal()] and [#sortBy()].
    public static final String EVENT_TIME = SystemColumns.EVENT_TIME;
    /// Names the created time.
    public static final String CREATED = SystemColumns.CREATED;
    /// Names the push that wrote a row.
    public static final String PUSH = SystemColumns.PUSH;
    /// Names the line a row came from.
    public static final String LINE = SystemColumns.LINE;

    public RowQuery {
        equal = Collections.unmodifiableMap(new LinkedHashMap<>(equal));
    }

    /// The first rows, in the natural order.
    public static RowQuery first(int limit) {
        return new RowQuery("", Map.of(), OptionalLong.empty(), Optional.empty(), false, 0, limit);
    }

    /// The same rows, another stretch of them.
    public RowQuery page(long newOffset, int newLimit) {
        return new RowQuery(contains, equal, writtenBy, sortBy, descending, newOffset, newLimit);
    }
}
