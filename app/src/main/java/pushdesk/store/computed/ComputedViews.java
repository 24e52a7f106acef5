package pushdesk.store.computed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.RequestSource;
import pushdesk.model.computation.Computation;
import pushdesk.model.computation.Formula;
import pushdesk.model.type.ValueType;
import pushdesk.store.computed.ComputedView.Feature;
import pushdesk.store.computed.ComputedView.Input;

/// Tells which features of on-demand views can be computed here, and what from.
public record ComputedViews(FeatureRepo repo) {

    /// @param view empty where none of its features can be computed here
    /// @param elsewhere why the others can't, by feature
    public record Sorted(Optional<ComputedView> view, Map<String, String> elsewhere) {}

    /// @param features those that are asked for
    public Sorted sort(OnDemandFeatureView view, List<String> features) {
        List<Field> asked = view.features().stream().filter(field -> features.contains(field.name())).toList();
        return switch (view.computation()) {
            case Computation.Elsewhere elsewhere -> new Sorted(Optional.empty(), allElsewhere(asked, elsewhere.sentence()));
            case Computation.Formulas formulas -> sort(view, asked, formulas);
        };
    }

    /// The columns that a request has to bring for features of a view; none where they are not computed here.
    public List<Field> requestColumns(OnDemandFeatureView view, List<String> features) {
        return sort(view, features).view().stream()
                .flatMap(computed -> computed.features().stream().flatMap(feature -> feature.inputs().stream()).map(computed.inputs()::get))
                .filter(Input.Requested.class::isInstance)
                .map(input -> ((Input.Requested) input).column())
                .distinct()
                .toList();
    }

    /// The stored views that a computed view reads.
    public List<FeatureView> storedViews(OnDemandFeatureView view) {
        return view.sourceViews().stream().flatMap(name -> repo.featureView(name).stream()).toList();
    }

    private static Map<String, String> allElsewhere(List<Field> asked, String reason) {
        var elsewhere = new HashMap<String, String>();
        asked.forEach(field -> elsewhere.put(field.name(), reason));
        return elsewhere;
    }

    private Sorted sort(OnDemandFeatureView view, List<Field> asked, Computation.Formulas formulas) {
        for (String source : view.sourceViews()) {
            if (repo.featureView(source).isEmpty()) {
                return new Sorted(Optional.empty(), allElsewhere(asked, "its source '" + source + "' is no stored view"));
            }
        }
        var features = new ArrayList<Feature>();
        var inputs = new HashMap<String, Input>();
        var elsewhere = new HashMap<String, String>();
        for (Field field : asked) {
            Formula formula = formulas.columns().get(field.name());
            String reason = formula == null ? "its function gives no '" + field.name() + "'" : reason(view, field, formula, inputs);
            if (reason.isEmpty()) {
                features.add(new Feature(field, formula, formula.inputs().distinct().toList()));
            } else {
                elsewhere.put(field.name(), reason);
            }
        }
        Set<String> read = Set.copyOf(features.stream().flatMap(feature -> feature.inputs().stream()).toList());
        inputs.keySet().retainAll(read);
        return new Sorted(features.isEmpty() ? Optional.empty() : Optional.of(new ComputedView(view, formulas.style(), features, inputs)), elsewhere);
    }

    /// @return why it can't be computed; empty when it can
    private String reason(OnDemandFeatureView view, Field field, Formula formula, Map<String, Input> inputs) {
        if (!Given.reckonsWith(field.type())) {
            return "its type is " + field.type().feastName();
        }
        for (String name : formula.inputs().distinct().toList()) {
            List<Found> found = found(view, name);
            if (found.size() != 1) {
                return found.isEmpty() ? "it reads '" + name + "', which none of its sources has" : "it reads '" + name + "', which more than one of its sources has";
            }
            if (!Given.reckonsWith(found.getFirst().type())) {
                return "it reads '" + name + "', which is of type " + found.getFirst().type().feastName();
            }
            inputs.put(name, found.getFirst().input());
        }
        return "";
    }

    private record Found(Input input, ValueType type) {}

    private List<Found> found(OnDemandFeatureView view, String name) {
        Stream<Found> requested = view.requestSources().stream()
                .flatMap(source -> repo.dataSource(source).stream())
                .flatMap(source -> source instanceof RequestSource request ? request.schema().stream() : Stream.empty())
                .filter(column -> column.name().equals(name))
                .map(column -> new Found(new Input.Requested(column), column.type()));
        Stream<Found> stored = storedViews(view).stream()
                .flatMap(source -> source.features().stream()
                        .filter(feature -> name.equals(feature.name()) || name.equals(source.name() + "__" + feature.name()))
                        .map(feature -> new Found(new Input.Stored(source.name(), feature.name()), feature.type())));
        Stream<Found> keys = storedViews(view).stream()
                .flatMap(source -> source.joinKeys().stream())
                .filter(key -> key.name().equals(name))
                .map(key -> new Found(new Input.Key(key.name()), key.type()));
        return Stream.of(requested, stored, keys).flatMap(each -> each).distinct().toList();
    }
}
