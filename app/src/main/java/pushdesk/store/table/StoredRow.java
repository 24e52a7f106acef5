package pushdesk.store.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A row as it is stored.
///
/// @param values in the order of [RowPage#columns()]; null where the value is null; Java types as in [pushdesk.rows.column.ColumnVector]
/// @param eventTime null only when the row has none
/// @param created null when the row has none
/// @param pushId the push that wrote it
/// @param line the line it came from
public record StoredRow(List<Object> values, Instant eventTime, Instant created, long pushId, long line) {

    public StoredRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
