package pushdesk.store.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import pushdesk.model.FeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ScalarType;
import pushdesk.store.push.PushRequest;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableShape;

/// Which views and which batch source a push writes, and why not the others.
///
/// @param refused by view, why it gets nothing
/// @param refusedOffline why the batch source gets nothing
/// @param blocking the reasons among them that refuse the push
record Targets(
        PushRequirements requirements,
        List<OnlineTarget> online,
        Map<String, String> refused,
        Optional<OfflineTarget> offline,
        Optional<String> refusedOffline,
        List<String> blocking) {

    static Targets of(PushRequest request, PushRequirements requirements, Connection connection) throws SQLException {
        var online = new ArrayList<OnlineTarget>();
        var refused = new LinkedHashMap<String, String>();
        var blocking = new ArrayList<String>();
        var binder = new Binder(request, requirements, connection);
        if (request.mode().online()) {
            for (FeatureView view : requirements.consumers()) {
                if (!view.online()) {
                    refused.put(view.name(), "The view is defined with online=False and gets nothing online.");
                } else if (request.leftOut().contains(view.name())) {
                    refused.put(view.name(), "Left out of this push.");
                } else {
                    binder.online(view).match(online::add, reason -> {
                        refused.put(view.name(), reason);
                        blocking.add(view.name() + ": " + reason);
                    });
                }
            }
            if (requirements.consumers().isEmpty()) {
                blocking.add("No feature view consumes the push source '" + requirements.source().name() + "', so nothing goes online.");
            } else if (online.isEmpty() && blocking.isEmpty() && !request.mode().offline()) {
                blocking.add("No view of this push takes rows online, so nothing would be written.");
            }
        }
        Optional<OfflineTarget> offline = Optional.empty();
        Optional<String> refusedOffline = Optional.empty();
        if (request.mode().offline()) {
            Bound<OfflineTarget> bound = binder.offline();
            offline = Optional.ofNullable(bound.target());
            refusedOffline = Optional.ofNullable(bound.reason());
            refusedOffline.ifPresent(blocking::add);
        }
        return new Targets(requirements, online, refused, offline, refusedOffline, blocking);
    }

    /// A target, or the reason why there is none.
    private record Bound<T>(T target, String reason) {
        void match(java.util.function.Consumer<T> found, java.util.function.Consumer<String> none) {
            if (target != null) {
                found.accept(target);
            } else {
                none.accept(reason);
            }
        }
    }

    /// Finds the batch's columns for the columns of tables.
    private record Binder(PushRequest request, PushRequirements requirements, Connection connection) {

        Bound<OnlineTarget> online(FeatureView view) throws SQLException {
            Optional<StoredTable> table = Catalog.find(connection, StoreKind.ONLINE, view.name());
            TableShape wanted = TableShape.online(view).settledBy(table);
            var columns = new ArrayList<BoundColumn>();
            var missing = new ArrayList<String>();
            for (StoredColumn column : wanted.columns()) {
                find(brought -> brought.featureName().equals(column.name()))
                        .ifPresentOrElse(index -> columns.add(bind(column, index)), () -> missing.add(column.name()));
            }
            if (eventTime().isEmpty()) {
                missing.add(requirements.eventTimestamp().name());
            }
            if (!missing.isEmpty()) {
                return new Bound<>(null, missing(missing));
            }
            TableShape shape = new TableShape(StoreKind.ONLINE, view.name(), columns.stream().map(BoundColumn::column).toList());
            Optional<String> conflict = table.flatMap(shape::conflict);
            return conflict.isPresent()
                    ? new Bound<>(null, outdated(conflict.get()))
                    : new Bound<>(new OnlineTarget(view, shape, table, columns), null);
        }

        Bound<OfflineTarget> offline() throws SQLException {
            PushSource source = requirements.source();
            if (requirements.batchSource().isEmpty()) {
                return new Bound<>(null, source.batchSource()
                        .map(name -> "The push source '%s' names the batch source '%s', which the repository does not have, so there is nowhere to append to."
                                .formatted(source.name(), name))
                        .orElse("The push source '%s' has no batch source, so there is nowhere to append to.".formatted(source.name())));
            }
            String batch = requirements.batchSource().get().name();
            Optional<StoredTable> table = Catalog.find(connection, StoreKind.OFFLINE, batch);
            TableShape wanted = TableShape.offline(requirements).orElseThrow().settledBy(table);
            var columns = new ArrayList<BoundColumn>();
            var shaped = new ArrayList<StoredColumn>();
            var missing = new ArrayList<String>();
            Optional<StoredColumn> filled = Optional.empty();
            for (StoredColumn column : wanted.columns()) {
                Optional<Integer> brought = find(one -> one.name().equals(column.name()));
                if (brought.isPresent()) {
                    BoundColumn bound = bind(column, brought.get());
                    columns.add(bound);
                    shaped.add(bound.column());
                } else if (column.role() == PushColumn.Role.CREATED_TIMESTAMP && request.fillCreated()) {
                    filled = Optional.of(column);
                    shaped.add(column);
                } else {
                    missing.add(column.name());
                }
            }
            if (!missing.isEmpty()) {
                return new Bound<>(null, missing(missing));
            }
            Optional<String> torn = requirements.columns().stream()
                    .filter(column -> column.offline() && !column.typesAgree())
                    .map(column -> "No one type holds '%s' for all its views: %s.".formatted(column.name(), wishes(column)))
                    .findFirst();
            if (torn.isPresent()) {
                return new Bound<>(null, torn.get());
            }
            TableShape shape = new TableShape(StoreKind.OFFLINE, batch, shaped);
            Optional<String> conflict = table.flatMap(shape::conflict);
            return conflict.isPresent()
                    ? new Bound<>(null, outdated(conflict.get()))
                    : new Bound<>(new OfflineTarget(requirements.batchSource().get(), shape, table, columns, filled), null);
        }

        private BoundColumn bind(StoredColumn column, int index) {
            var from = request.rows().columns().get(index).type();
            StoredColumn settled = column.settled() ? column : column.withType(from == ScalarType.UNKNOWN ? ScalarType.STRING : from);
            return new BoundColumn(settled, index, from);
        }

        private Optional<Integer> eventTime() {
            return find(brought -> brought.role() == PushColumn.Role.EVENT_TIMESTAMP);
        }

        private Optional<Integer> find(Predicate<PushColumn> wanted) {
            List<PushColumn> brought = request.rows().columns();
            for (int i = 0; i < brought.size(); i++) {
                if (wanted.test(brought.get(i))) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    private static String missing(List<String> columns) {
        return columns.size() == 1
                ? "The rows do not bring its column '" + columns.getFirst() + "'."
                : "The rows do not bring its columns '" + String.join("', '", columns) + "'.";
    }

    private static String outdated(String conflict) {
        return "Its table holds rows of an older definition: " + conflict + ". Set that table aside to go on.";
    }

    private static String wishes(PushColumn column) {
        var wishes = new ArrayList<String>();
        column.views().forEach((view, type) -> wishes.add(view + " wants " + type.feastName()));
        return String.join(", ", wishes);
    }
}
