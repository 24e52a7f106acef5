package pushdesk.model;

import java.util.List;

/// A view that is computed when it is read.
///
/// @param mode `pandas`, `python` or `substrait`; empty when unknown
/// @param transformation the source text of its function; empty when unknown
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
        ObjectInfo info)
        implements View {

    public OnDemandFeatureView {
        entities = List.copyOf(entities);
        features = List.copyOf(features);
        sourceViews = List.copyOf(sourceViews);
        requestSources = List.copyOf(requestSources);
    }

    @Override
    public String kind() {
        return "OnDemandFeatureView";
    }
}
