package pushdesk.model.difference;

import java.util.List;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.RepoObject;
import pushdesk.model.type.ScalarType;

/// What Feast itself fills in when it applies a definition that left it open (`inference.py`, `registry.py`).
final class Inference {
    private static final String OPEN = ScalarType.UNKNOWN.feastName();

    private Inference() {}

    /// Whether the registry has this only because the definition does not say it.
    static boolean explains(PropertyChange change, RepoObject defined) {
        String name = change.property();
        if (name.equals(ObjectProperties.CLASS)) {
            // A registry has no kind of message for batch views.
            return change.defined().equals("BatchFeatureView") && change.applied().equals("FeatureView");
        }
        if (name.equals("value_type") || name.startsWith(ObjectProperties.KEY)) {
            return change.defined().equals(OPEN);
        }
        if (name.equals("timestamp_field") || name.equals("types") || name.equals("mode")) {
            return change.defined().isEmpty();
        }
        if (name.startsWith(ObjectProperties.SCHEMA)) {
            return change.defined().isEmpty() && defined instanceof FeatureView view && view.features().isEmpty();
        }
        if (name.startsWith(ObjectProperties.FEATURES)) {
            return change.defined().isEmpty() && takesWhole(defined, name.substring(ObjectProperties.FEATURES.length()));
        }
        return false;
    }

    /// A service that takes a view whose schema is inferred.
    private static boolean takesWhole(RepoObject defined, String nameToUse) {
        List<FeatureService.Projection> projections = defined instanceof FeatureService service ? service.projections() : List.of();
        return projections.stream().anyMatch(projection -> projection.nameToUse().equals(nameToUse) && projection.features().isEmpty());
    }
}
