package pushdesk.store.offline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// A view and the table of its batch source, whose columns may have other names and wider types than the view's.
///
/// @param table empty when nothing was ever appended, or when the table does not have the view's keys
public record OfflineView(FeatureView view, BatchSource batch, Optional<StoredTable> table) {

    /// @throws PushdeskException when the view has no batch source
    public static OfflineView of(FeatureRepo repo, FeatureView view, Connection connection) throws SQLException {
        BatchSource batch = view.batchSource().flatMap(repo::batchSource).orElseThrow(() -> new PushdeskException(ErrorCode.INVALID_INPUT,
                "'" + view.name() + "' has no batch source, so there are no offline rows of it."));
        Optional<StoredTable> table = Catalog.find(connection, StoreKind.OFFLINE, batch.name());
        var found = new OfflineView(view, batch, table);
        boolean usable = table.isPresent() && time(table.get(), PushColumn.Role.EVENT_TIMESTAMP).isPresent()
                && view.joinKeys().stream().allMatch(key -> found.stored(key).isPresent());
        return usable ? found : new OfflineView(view, batch, Optional.empty());
    }

    /// The table's columns of the view's keys, in the view's order.
    public List<StoredColumn> keys() {
        var keys = new ArrayList<StoredColumn>();
        view.joinKeys().forEach(key -> stored(key).ifPresent(keys::add));
        return keys;
    }

    /// The table's column of a key or feature; empty where nothing was appended for it since it was defined.
    public Optional<StoredColumn> stored(Field field) {
        return table.flatMap(there -> there.column(batch.columnName(field.name())));
    }

    /// The type that the view gives a key or feature.
    public ValueType type(Field field) {
        ValueType settled = stored(field).map(StoredColumn::type).orElse(ScalarType.STRING);
        return field.type() == ScalarType.UNKNOWN ? settled : field.type();
    }

    public String eventColumn() {
        return time(table.orElseThrow(), PushColumn.Role.EVENT_TIMESTAMP).orElseThrow();
    }

    public Optional<String> createdColumn() {
        return time(table.orElseThrow(), PushColumn.Role.CREATED_TIMESTAMP);
    }

    private static Optional<String> time(StoredTable table, PushColumn.Role role) {
        return table.columns().stream().filter(column -> column.role() == role).map(StoredColumn::column).findFirst();
    }
}
