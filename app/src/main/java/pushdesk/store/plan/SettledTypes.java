package pushdesk.store.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import pushdesk.model.FeatureView;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// Types that the definitions leave open, as the first push settled them.
public final class SettledTypes {

    private SettledTypes() {}

    public static PushRequirements of(Connection connection, PushRequirements requirements) throws SQLException {
        if (requirements.columns().stream().noneMatch(column -> column.type() == ScalarType.UNKNOWN)) {
            return requirements;
        }
        var tables = new ArrayList<StoredTable>();
        for (FeatureView view : requirements.consumers()) {
            Catalog.find(connection, StoreKind.ONLINE, view.name()).ifPresent(tables::add);
        }
        Optional<StoredTable> offline = requirements.batchSource().isPresent()
                ? Catalog.find(connection, StoreKind.OFFLINE, requirements.batchSource().get().name())
                : Optional.empty();
        return new PushRequirements(
                requirements.source(),
                requirements.batchSource(),
                requirements.consumers(),
                requirements.laterReaders(),
                requirements.columns().stream()
                        .map(column -> column.type() != ScalarType.UNKNOWN
                                ? column
                                : tables.stream()
                                        .flatMap(table -> table.column(column.featureName()).stream())
                                        .findFirst()
                                        .or(() -> offline.flatMap(table -> table.column(column.name())))
                                        .map(StoredColumn::type)
                                        .map(type -> settled(column, type))
                                        .orElse(column))
                        .toList());
    }

    private static PushColumn settled(PushColumn column, ValueType type) {
        var views = new LinkedHashMap<>(column.views());
        views.replaceAll((view, wanted) -> wanted == ScalarType.UNKNOWN ? type : wanted);
        return new PushColumn(column.name(), column.featureName(), column.role(), type, views, column.onlineFor(), column.offline());
    }
}
