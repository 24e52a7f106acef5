package pushdesk.store.retrieval;

import java.time.Instant;
import java.util.List;
import pushdesk.model.ValueType;

/// What was found online: the keys' columns, then the features', each with a cell for every row asked for.
public record OnlineFeatures(List<Column> columns) {

    public OnlineFeatures {
        columns = List.copyOf(columns);
    }

    /// @param name as the caller names the key, or `feature`, or `view__feature`
    /// @param type [pushdesk.model.ScalarType#STRING] for a key of which neither the definitions nor the store know one
    public record Column(String name, ValueType type, boolean key, List<Cell> cells) {

        public Column {
            cells = List.copyOf(cells);
        }
    }

    /// @param value of the Java type that belongs to the column's type, or null
    /// @param eventTime of the row that holds it; null for keys and where nothing was found
    public record Cell(Object value, FeatureStatus status, Instant eventTime) {}
}
