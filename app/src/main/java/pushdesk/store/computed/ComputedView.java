package pushdesk.store.computed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.computation.Computation.Style;
import pushdesk.model.computation.Formula;
import pushdesk.model.type.ScalarType;

/// Features of one on-demand view that can be computed here.
///
/// @param features those that are asked for
/// @param inputs where each input comes from, by the name that the formulas have for it
public record ComputedView(OnDemandFeatureView view, Style style, List<Feature> features, Map<String, Input> inputs) {

    public ComputedView {
        features = List.copyOf(features);
        inputs = Map.copyOf(inputs);
    }

    /// @param inputs the names that its formula reads, each once
    public record Feature(Field field, Formula formula, List<String> inputs) {
        public Feature {
            inputs = List.copyOf(inputs);
        }
    }

    /// Where the value of an input comes from.
    public sealed interface Input {

        /// A feature of a stored view.
        record Stored(String view, String feature) implements Input {}

        /// A join key of a view it reads.
        record Key(String joinKey) implements Input {}

        /// A column that comes with the request.
        record Requested(Field column) implements Input {}
    }

    /// What came out for a row.
    ///
    /// @param value of the Java type that belongs to the feature's type, or null
    /// @param fault why there is no value where Python raises an error; empty where there is none
    /// @param missing whether that is for want of an input alone
    public record Outcome(Object value, String fault, boolean missing) {}

    /// The same view with some of its features alone.
    public ComputedView only(List<Feature> some) {
        var read = new HashMap<>(inputs);
        read.keySet().retainAll(some.stream().flatMap(feature -> feature.inputs().stream()).toList());
        return new ComputedView(view, style, some, read);
    }

    /// The stored features that are read of a view.
    public Set<String> read(String storedView) {
        return inputs.values().stream()
                .filter(input -> input instanceof Input.Stored(String view, String _) && view.equals(storedView))
                .map(input -> ((Input.Stored) input).feature())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /// Computes a feature of one row. Never throws for what the values are.
    ///
    /// @param values of the Java types that belong to the inputs' types, or null
    public Outcome compute(Feature feature, Function<Input, Object> values) {
        try {
            Object value = new Evaluation(style).value(feature.formula(), name -> Given.input(values.apply(inputs.get(name))));
            return new Outcome(Given.output(value, (ScalarType) feature.field().type()), "", false);
        } catch (NotComputable e) {
            return new Outcome(null, e.getMessage(), e.missing());
        }
    }
}
