package pushdesk.store.retrieval;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.Field;
import pushdesk.model.ScalarType;
import pushdesk.model.ValueType;
import pushdesk.rows.ColumnVector;
import pushdesk.store.retrieval.OnlineFeatures.Cell;
import pushdesk.store.retrieval.OnlineFeatures.Column;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.SystemColumns;

/// Finds the features of one view, row by row under its primary key.
///
/// @param table empty when nothing was ever written
record ViewLookup(Connection connection, ChosenFeatures.Part part, Optional<StoredTable> table, ChosenFeatures chosen, Instant now) {
    private static final Cell NOT_FOUND = new Cell(null, FeatureStatus.NOT_FOUND, Optional.empty(), "");

    /// @param keys the view's keys, in its order
    List<Column> columns(List<Column> keys, int rows) throws SQLException {
        List<Field> features = part.projection().features().stream().map(this::field).toList();
        var cells = new ArrayList<List<Cell>>();
        features.forEach(feature -> cells.add(new ArrayList<>()));
        if (table.isEmpty() || !sameKeys(table.get())) {
            cells.forEach(column -> column.addAll(java.util.Collections.nCopies(rows, NOT_FOUND)));
        } else {
            read(keys, features, rows, cells);
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < features.size(); i++) {
            var source = new OnlineFeatures.Source.Stored(part.view().name(), features.get(i).name(), part.view().joinKeys().stream().map(part::callersName).toList());
            columns.add(new Column(chosen.nameOf(part.projection(), features.get(i).name()), type(features.get(i)), Optional.of(source), cells.get(i)));
        }
        return columns;
    }

    private void read(List<Column> keys, List<Field> features, int rows, List<List<Cell>> cells) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(features))) {
            for (int row = 0; row < rows; row++) {
                Optional<Instant> found = bind(statement, keys, row) ? read(statement, features, cells) : Optional.empty();
                if (found.isEmpty()) {
                    cells.forEach(column -> column.add(NOT_FOUND));
                }
            }
        }
    }

    /// @return whether the row has all keys
    private static boolean bind(PreparedStatement statement, List<Column> keys, int row) throws SQLException {
        for (int i = 0; i < keys.size(); i++) {
            Object key = keys.get(i).cells().get(row).value();
            if (key == null) {
                return false;
            }
            statement.setObject(i + 1, SqlTypes.value(key, keys.get(i).type()));
        }
        return true;
    }

    private Optional<Instant> read(PreparedStatement statement, List<Field> features, List<List<Cell>> cells) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Instant eventTime = ColumnVector.instant(SqlTypes.readMicros(row, features.size() + 1));
            var origin = Optional.of(new OnlineFeatures.Origin(eventTime, row.getLong(features.size() + 2), row.getLong(features.size() + 3)));
            boolean old = part.view().outlived(eventTime, now);
            for (int i = 0; i < features.size(); i++) {
                Object value = SqlTypes.read(row, i + 1, type(features.get(i)));
                FeatureStatus status = old ? FeatureStatus.OUTSIDE_MAX_AGE : value == null ? FeatureStatus.NULL_VALUE : FeatureStatus.PRESENT;
                cells.get(i).add(new Cell(value, status, origin, ""));
            }
            return Optional.of(eventTime);
        }
    }

    private String sql(List<Field> features) {
        StoredTable there = table.orElseThrow();
        String selected = Stream.concat(features.stream().map(this::expression), Stream.of(SystemColumns.EVENT_TIME, SystemColumns.PUSH, SystemColumns.LINE).map(Identifiers::quote))
                .collect(Collectors.joining(", "));
        String keys = part.view().joinKeys().stream()
                .map(key -> Identifiers.quote(there.column(key.name()).orElseThrow().column()) + " = ?")
                .collect(Collectors.joining(" AND "));
        return "SELECT " + selected + " FROM " + there.sqlName() + (keys.isEmpty() ? " FETCH FIRST ROW ONLY" : " WHERE " + keys);
    }

    /// A feature that nothing was pushed for since it was defined reads as null.
    private String expression(Field feature) {
        return stored(feature).map(column -> Identifiers.quote(column.column())).orElse("NULL");
    }

    /// Rows under keys that the view no longer has are not its rows.
    private boolean sameKeys(StoredTable there) {
        List<String> stored = there.keys().stream().map(StoredColumn::name).sorted().toList();
        return stored.equals(part.view().joinKeys().stream().map(Field::name).sorted().toList());
    }

    private Field field(String feature) {
        return part.view().features().stream().filter(field -> field.name().equals(feature)).findFirst().orElseThrow();
    }

    private ValueType type(Field feature) {
        return stored(feature).map(StoredColumn::type).orElse(feature.type() == ScalarType.UNKNOWN ? ScalarType.STRING : feature.type());
    }

    private Optional<StoredColumn> stored(Field feature) {
        return table.flatMap(there -> there.column(feature.name()));
    }
}
