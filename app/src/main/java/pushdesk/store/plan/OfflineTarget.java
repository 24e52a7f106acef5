package pushdesk.store.plan;

import java.util.List;
import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableShape;

/// The batch source that a push is appended to.
///
/// @param columns those that the rows bring
/// @param filledCreated the created column, when it is filled with the time of the push
public record OfflineTarget(
        BatchSource batch, TableShape shape, Optional<StoredTable> table, List<BoundColumn> columns, Optional<StoredColumn> filledCreated) {

    public OfflineTarget {
        columns = List.copyOf(columns);
    }
}
