package pushdesk.store.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which features to read online, and under which keys.
///
/// @param features `view:feature` each; not looked at where there is a service
/// @param service the feature service whose features are read
/// @param entities the join keys, as the caller names them, the columns that on-demand views want of the request, and their values as text: one for
///     each row, null where a row has none. What no view needs is ignored.
/// @param fullFeatureNames whether features are named `view__feature`
/// @param leavingOut whether features of on-demand views that can't be computed here are listed instead of answered; otherwise they refuse the query
public record OnlineQuery(
        List<String> features, Optional<String> service, Map<String, List<String>> entities, boolean fullFeatureNames, boolean leavingOut) {

    public OnlineQuery {
        features = List.copyOf(features);
        var copied = new LinkedHashMap<String, List<String>>();
        entities.forEach((key, values) -> copied.put(key, Collections.unmodifiableList(new ArrayList<>(values))));
        entities = Collections.unmodifiableMap(copied);
    }

    /// A query that features refuse which can't be computed here.
    public OnlineQuery(List<String> features, Optional<String> service, Map<String, List<String>> entities, boolean fullFeatureNames) {
        this(features, service, entities, fullFeatureNames, false);
    }

    public static OnlineQuery of(List<String> features, Map<String, List<String>> entities) {
        return new OnlineQuery(features, Optional.empty(), entities, false);
    }

    public static OnlineQuery of(String service, Map<String, List<String>> entities) {
        return new OnlineQuery(List.of(), Optional.of(service), entities, false);
    }

    public OnlineQuery withFullFeatureNames() {
        return new OnlineQuery(features, service, entities, true, leavingOut);
    }

    public OnlineQuery leavingOutComputed() {
        return new OnlineQuery(features, service, entities, fullFeatureNames, true);
    }
}
