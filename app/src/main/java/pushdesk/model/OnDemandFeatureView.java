package pushdesk.model;

import java.util.List;
import pushdesk.model.computation.Computation;

/// A view that is computed when it is read.
///
/// @param mode `pandas`, `python` or `substrait`; empty when unknown
/// @param transformation the source text of its function; empty when unknown
/// @param computation what the function does, where it is arithmetic only
public record OnDemandFeatureView(
        String name,
        List<String> entities,
        List<Field> features,
        List<String> sourceViews,
        List<String> requestSources,
        String mode,
        boolean singleton,
        boolean writeToOnlineStore,
        String transformation,
        Computation computation,
        ObjectInfo info)
        implements View {

    public OnDemandFeatureView {
        entities = List.copyOf(entities);
        features = List.copyOf(features);
        sourceViews = List.copyOf(sourceViews);
        requestSources = List.copyOf(requestSources);
    }

    /// A view of whose function nothing but its text is known.
    public OnDemandFeatureView(
            String name,
            List<String> entities,
            List<Field> features,
            List<String> sourceViews,
            List<String> requestSources,
            String mode,
            boolean singleton,
            boolean writeToOnlineStore,
            String transformation,
            ObjectInfo info) {
        this(name, entities, features, sourceViews, requestSources, mode, singleton, writeToOnlineStore, transformation, Computation.UNKNOWN, info);
    }

    @Override
    public String kind() {
        return "OnDemandFeatureView";
    }
}
