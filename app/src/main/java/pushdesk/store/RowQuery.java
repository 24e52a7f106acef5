package pushdesk.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which stored rows to read.
///
/// @param contains rows in which the text of any column contains this, without regard to case; empty for all
/// @param equal rows whose column has one of these values, given as text: `driver_id` → `1001`, `1002`
/// @param sortBy a column's name; empty for key order online, newest first offline
public record RowQuery(String contains, Map<String, List<String>> equal, Optional<String> sortBy, boolean descending, long offset, int limit) {

    public RowQuery {
        equal = Collections.unmodifiableMap(new LinkedHashMap<>(equal));
    }

    /// The first rows, in the natural order.
    public static RowQuery first(int limit) {
        return new RowQuery("", Map.of(), Optional.empty(), false, 0, limit);
    }
}
