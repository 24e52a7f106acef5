package pushdesk.ui.vector;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pushdesk.model.type.ValueType;
import pushdesk.store.retrieval.FeatureStatus;
import pushdesk.store.retrieval.OnlineFeatures.Origin;

/// One feature of one entity row.
///
/// @param row which of the entity rows, from 0
/// @param key the entity row's keys, as `driver_id 1001`
/// @param view the view it is stored in, or computed by
/// @param storedName the feature's name in the view
/// @param viewKeys the values of the view's own join keys, as text; null for one that is not given. None for what is not stored.
/// @param status empty for a feature that is computed when it is read, and not here
/// @param inputs what it is computed from here
/// @param reason why it is not computed here, or why that failed; empty otherwise
public record VectorLine(
        int row,
        String key,
        String name,
        ValueType type,
        String view,
        String storedName,
        Kind kind,
        List<String> viewKeys,
        Object value,
        Optional<FeatureStatus> status,
        Optional<Origin> origin,
        List<String> inputs,
        String reason) {

    /// Where the value is from.
    public enum Kind { STORED, COMPUTED, ELSEWHERE }

    public Instant eventTime() {
        return origin.map(Origin::eventTime).orElse(null);
    }
}
