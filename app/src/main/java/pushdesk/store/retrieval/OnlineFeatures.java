package pushdesk.store.retrieval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pushdesk.model.type.ValueType;

/// What was found online: the keys' columns, then those of stored features, then those of features computed here, each with a cell for every row asked for.
///
/// @param elsewhere features that are computed when they are read, and so are not here
public record OnlineFeatures(List<Column> columns, List<ComputedFeature> elsewhere) {

    public OnlineFeatures {
        columns = List.copyOf(columns);
        elsewhere = List.copyOf(elsewhere);
    }

    /// @param name as the caller names the key, or `feature`, or `view__feature`
    /// @param type [pushdesk.model.type.ScalarType#STRING] for a key of which neither the definitions nor the store know one
    /// @param source what it was read or computed from; empty for a key
    public record Column(String name, ValueType type, Optional<Source> source, List<Cell> cells) {

        public Column {
            cells = List.copyOf(cells);
        }

        public boolean key() {
            return source.isEmpty();
        }
    }

    /// Where the values of a feature come from.
    public sealed interface Source {

        String view();

        String feature();

        /// A column of a stored view.
        ///
        /// @param callersKeys the caller's names of the view's join keys, in the view's order
        record Stored(String view, String feature, List<String> callersKeys) implements Source {

            public Stored {
                callersKeys = List.copyOf(callersKeys);
            }
        }

        /// Arithmetic on other values.
        ///
        /// @param inputs their names, as the function of the on-demand view has them
        record Computed(String view, String feature, List<String> inputs) implements Source {

            public Computed {
                inputs = List.copyOf(inputs);
            }
        }
    }

    /// @param value of the Java type that belongs to the column's type, or null
    /// @param origin the row that holds it; empty for keys, for what is computed and where nothing was found
    /// @param fault why there is no value, where computing one failed; empty otherwise
    public record Cell(Object value, FeatureStatus status, Optional<Origin> origin, String fault) {

        /// The time of the row that holds it; null for keys and where nothing was found.
        public Instant eventTime() {
            return origin.map(Origin::eventTime).orElse(null);
        }
    }

    /// @param pushId the entry that wrote the row
    /// @param line the line it came from
    public record Origin(Instant eventTime, long pushId, long line) {}
}
