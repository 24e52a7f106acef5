package pushdesk.store.table;

import java.util.List;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ValueType;

/// Some of the rows of a view online or of a batch source offline.
///
/// @param total how many rows match the query in all
public record RowPage(List<Column> columns, List<StoredRow> rows, long total) {

    /// A stored column, the times and the origin aside.
    public record Column(String name, ValueType type, PushColumn.Role role) {}

    public RowPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
