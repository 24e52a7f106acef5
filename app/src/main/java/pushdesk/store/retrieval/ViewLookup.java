package pushdesk.store.retrieval;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.h2.value.Value;
import pushdesk.model.Field;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.retrieval.OnlineFeatures.Cell;
import pushdesk.store.retrieval.OnlineFeatures.Column;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.ExistingRows;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

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
        StoredTable there = table.orElseThrow();
        List<StoredColumn> keyColumns =
                part.view().joinKeys().stream().map(key -> there.column(key.name()).orElseThrow()).toList();
        List<Optional<StoredColumn>> columns = features.stream().map(this::stored).toList();
        var existing = new ExistingRows(connection, there, keyColumns, columns.stream().flatMap(Optional::stream).toList());
        IntStream whole = IntStream.range(0, rows).filter(row -> keys.stream().allMatch(key -> key.cells().get(row).value() != null));
        int[] asked = whole.toArray();
        var found = new ExistingRows.Found[rows];
        existing.find(values(keys, asked), asked.length, (index, row) -> found[asked[index]] = row);
        for (ExistingRows.Found row : found) {
            if (row == null) {
                cells.forEach(column -> column.add(NOT_FOUND));
            } else {
                add(row, columns, cells);
            }
        }
    }

    private static Value[][] values(List<Column> keys, int[] rows) {
        return keys.stream()
                .map(key -> Arrays.stream(rows).mapToObj(row -> SqlTypes.value(key.cells().get(row).value(), key.type())).toArray(Value[]::new))
                .toArray(Value[][]::new);
    }

    /// A feature that nothing was pushed for since it was defined reads as null.
    private void add(ExistingRows.Found row, List<Optional<StoredColumn>> columns, List<List<Cell>> cells) {
        Instant eventTime = ColumnVector.instant(row.event());
        var origin = Optional.of(new OnlineFeatures.Origin(eventTime, row.push(), row.line()));
        boolean old = part.view().outlived(eventTime, now);
        int stored = 0;
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).isPresent() ? row.cell(stored++) : null;
            FeatureStatus status = old ? FeatureStatus.OUTSIDE_MAX_AGE : value == null ? FeatureStatus.NULL_VALUE : FeatureStatus.PRESENT;
            cells.get(i).add(new Cell(value, status, origin, ""));
        }
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
