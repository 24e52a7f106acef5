package pushdesk.store.plan;

import java.util.List;
import java.util.Optional;
import pushdesk.model.FeatureView;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableShape;

/// A view that a push writes online.
///
/// @param shape its table as the definitions want it, every type settled
/// @param table its table as it is; empty when there is none yet
/// @param columns keys first, as in the shape
public record OnlineTarget(FeatureView view, TableShape shape, Optional<StoredTable> table, List<BoundColumn> columns) {

    public OnlineTarget {
        columns = List.copyOf(columns);
    }

    public List<BoundColumn> keys() {
        return columns.stream().filter(bound -> bound.column().key()).toList();
    }

    public List<BoundColumn> cells() {
        return columns.stream().filter(bound -> !bound.column().key()).toList();
    }

    /// The columns of the cells that the table has already; others read as null.
    List<StoredColumn> stored() {
        return cells().stream().map(BoundColumn::column).filter(cell -> table.flatMap(there -> there.column(cell.name())).isPresent()).toList();
    }
}
