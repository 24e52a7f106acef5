package pushdesk.store.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;

/// The table that the definitions want for a view online or for a batch source offline.
public record TableShape(StoreKind store, String target, List<StoredColumn> columns) {

    public TableShape {
        columns = List.copyOf(columns);
    }

    public static TableShape online(FeatureView view) {
        var columns = new ArrayList<StoredColumn>();
        view.joinKeys().forEach(key -> columns.add(new StoredColumn(key.name(), key.type(), PushColumn.Role.KEY)));
        view.features().forEach(feature -> columns.add(new StoredColumn(feature.name(), feature.type(), PushColumn.Role.FEATURE)));
        return new TableShape(StoreKind.ONLINE, view.name(), columns);
    }

    /// The table of a push's batch source; empty where the push source has none.
    public static Optional<TableShape> offline(PushRequirements requirements) {
        return requirements.batchSource().map(batch -> new TableShape(
                StoreKind.OFFLINE,
                batch.name(),
                requirements.columns().stream()
                        .filter(PushColumn::offline)
                        .map(column -> new StoredColumn(column.name(), column.type(), column.role()))
                        .toList()));
    }

    /// The table of a batch source, whether or not something is pushed to it.
    public static TableShape offline(FeatureRepo repo, BatchSource batch) {
        return offline(PushRequirements.ofBatchSource(repo, batch.name())).orElseThrow();
    }

    public List<StoredColumn> keys() {
        return columns.stream().filter(StoredColumn::key).toList();
    }

    /// The shape with the types that are left open settled by what is stored.
    public TableShape settledBy(Optional<StoredTable> stored) {
        return new TableShape(store, target, columns.stream()
                .map(column -> column.settled()
                        ? column
                        : stored.flatMap(table -> table.column(column.name())).map(old -> column.withType(old.type())).orElse(column))
                .toList());
    }

    /// The columns that the stored table does not have yet.
    public List<StoredColumn> missingIn(StoredTable stored) {
        return columns.stream().filter(column -> stored.column(column.name()).isEmpty()).toList();
    }

    /// Why the stored table can't take rows of this shape, in one sentence; empty when it can, columns yet to be added aside.
    public Optional<String> conflict(StoredTable stored) {
        if (store == StoreKind.ONLINE && !names(keys()).equals(names(stored.keys()))) {
            return Optional.of("its keys were " + listed(stored.keys()) + " and are now " + listed(keys()));
        }
        for (StoredColumn wanted : columns) {
            Optional<StoredColumn> old = stored.column(wanted.name());
            if (old.isPresent() && wanted.settled() && !old.get().type().equals(wanted.type())) {
                return Optional.of("'%s' was %s and is now %s".formatted(wanted.name(), old.get().type().feastName(), wanted.type().feastName()));
            }
            boolean timeBefore = old.filter(column -> time(column.role())).isPresent();
            if (old.isPresent() && (timeBefore || time(wanted.role())) && old.get().role() != wanted.role()) {
                return Optional.of("'%s' has another role than it had".formatted(wanted.name()));
            }
            if (old.isEmpty() && wanted.role() == PushColumn.Role.EVENT_TIMESTAMP) {
                return Optional.of("its event time is now '%s'".formatted(wanted.name()));
            }
        }
        return Optional.empty();
    }

    private static boolean time(PushColumn.Role role) {
        return role == PushColumn.Role.EVENT_TIMESTAMP || role == PushColumn.Role.CREATED_TIMESTAMP;
    }

    private static Set<String> names(List<StoredColumn> columns) {
        return columns.stream().map(StoredColumn::name).collect(Collectors.toSet());
    }

    private static String listed(List<StoredColumn> keys) {
        return keys.isEmpty() ? "none" : keys.stream().map(StoredColumn::name).collect(Collectors.joining("', '", "'", "'"));
    }
}
