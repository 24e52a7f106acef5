package pushdesk.store.materialize;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What to bring online.
///
/// @param views by name; empty for every view that takes part
/// @param start the earliest event time; empty to go on where each view's last materialization in effect ended: from there, else from `end − ttl`,
///     without a ttl from 52 weeks before the end (`feature_store.py`, `materialize_incremental`)
/// @param end the latest event time, included as the start is
public record MaterializeRequest(List<String> views, Optional<Instant> start, Instant end) {

    public MaterializeRequest {
        views = List.copyOf(views);
    }

    /// All views, from where each one's last materialization ended.
    public static MaterializeRequest incremental(Instant end) {
        return new MaterializeRequest(List.of(), Optional.empty(), end);
    }
}
