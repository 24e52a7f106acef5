package pushdesk.store.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushdesk.model.FeatureView;
import pushdesk.model.ScalarType;
import pushdesk.store.RowPage;
import pushdesk.store.StoredRow;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableShape;

/// The columns of a view as the definitions have them now, of rows that have all columns of its table.
final class ShownColumns {
    private final List<StoredColumn> columns;

    /// @param table empty when nothing was ever written
    ShownColumns(FeatureView view, Optional<StoredTable> table) {
        columns = TableShape.online(view).columns().stream()
                .map(column -> table.flatMap(there -> there.column(column.name())).orElse(column))
                .map(column -> column.settled() ? column : column.withType(ScalarType.STRING))
                .toList();
    }

    List<RowPage.Column> columns() {
        return columns.stream().map(column -> new RowPage.Column(column.name(), column.type(), column.role())).toList();
    }

    StoredRow of(StoredRow row, StoredTable table) {
        var values = new ArrayList<Object>();
        for (StoredColumn column : columns) {
            int at = table.columns().indexOf(column);
            values.add(at < 0 ? null : row.values().get(at));
        }
        return new StoredRow(values, row.eventTime(), row.created(), row.pushId(), row.line());
    }
}
