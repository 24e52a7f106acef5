package pushdesk.store.join;

import java.util.List;
import java.util.Optional;
import pushdesk.rows.text.TimeFormat;

/// Which features to join to entity rows (`feature_store.py`, `get_historical_features`).
///
/// @param features `view:feature` each; not looked at where there is a service
/// @param service the feature service whose features are joined
/// @param fullFeatureNames whether features are named `view__feature`
/// @param filterByCreated whether a row counts only if it was created at the entity row's time already; one without a created time does not then.
///     Views whose batch source declares no created column are not filtered.
/// @param times what a bare number means as an entity row's time
public record HistoricalQuery(
        List<String> features, Optional<String> service, boolean fullFeatureNames, boolean filterByCreated, TimeFormat times) {

    /// The column of an entity row's time.
    public static final String EVENT_TIMESTAMP = "event_timestamp";

    public HistoricalQuery {
        features = List.copyOf(features);
    }

    public static HistoricalQuery of(List<String> features) {
        return new HistoricalQuery(features, Optional.empty(), false, false, TimeFormat.ISO);
    }

    public static HistoricalQuery ofService(String service) {
        return new HistoricalQuery(List.of(), Optional.of(service), false, false, TimeFormat.ISO);
    }
}
