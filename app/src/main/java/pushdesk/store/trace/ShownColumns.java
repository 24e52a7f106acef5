package pushdesk.store.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.FeatureView;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.ValueText;
import pushdesk.rows.text.Values;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredRow;
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
            Optional<StoredColumn> stored = table.column(column.name());
            Object value = stored.map(there -> row.values().get(table.columns().indexOf(there))).orElse(null);
            Object shown = stored.map(there -> Values.read(value, there.type(), column.type())).orElse(null);
            values.add(shown instanceof BadText ? null : shown);
        }
        return new StoredRow(values, row.eventTime(), row.created(), row.pushId(), row.line());
    }

    /// The values of a row that the types of today do not hold, as text, by the names of their columns.
    Map<String, String> asWritten(StoredRow row, StoredTable table) {
        var texts = new LinkedHashMap<String, String>();
        for (StoredColumn column : columns) {
            table.column(column.name()).ifPresent(there -> {
                Object value = row.values().get(table.columns().indexOf(there));
                if (Values.read(value, there.type(), column.type()) instanceof BadText) {
                    texts.put(column.name(), ValueText.format(there.type(), value));
                }
            });
        }
        return texts;
    }
}
