package pushdesk.store.retrieval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pushdesk.model.ValueType;

/// What was found online: the keys' columns, then the features', each with a cell for every row asked for.
///
/// @param computed features that are computed when they are read, and so are not here
public record OnlineFeatures(List<Column> columns, List<ComputedFeature> computed) {

    public OnlineFeatures {
        columns = List.copyOf(columns);
        computed = List.copyOf(computed);
    }

    /// @param name as the caller names the key, or `feature`, or `view__feature`
    /// @param type [pushdesk.model.ScalarType#STRING] for a key of which neither the definitions nor the store know one
    /// @param source the view's column that it was read from; empty for a key
    public record Column(String name, ValueType type, Optional<Source> source, List<Cell> cells) {

        public Column {
            cells = List.copyOf(cells);
        }

        public boolean key() {
            return source.isEmpty();
        }
    }

    /// @param callersKeys the caller's names of the view's join keys, in the view's order
    public record Source(String view, String feature, List<String> callersKeys) {

        public Source {
            callersKeys = List.copyOf(callersKeys);
        }
    }

    /// @param value of the Java type that belongs to the column's type, or null
    /// @param origin the row that holds it; empty for keys and where nothing was found
    public record Cell(Object value, FeatureStatus status, Optional<Origin> origin) {

        /// The time of the row that holds it; null for keys and where nothing was found.
        public Instant eventTime() {
            return origin.map(Origin::eventTime).orElse(null);
        }
    }

    /// @param pushId the entry that wrote the row
    /// @param line the line it came from
    public record Origin(Instant eventTime, long pushId, long line) {}
}
