package pushdesk.store.table;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The live figures of a store.
///
/// @param online by feature view; views that never got a row are there with zero
/// @param offline by batch source, likewise
/// @param fileBytes the size of the store's file; 0 in memory
public record StoreFigures(Map<String, Figure> online, Map<String, Figure> offline, long fileBytes, long pushes) {

    /// @param rows keys online, rows offline
    /// @param newestEvent the newest event time
    public record Figure(long rows, Optional<Instant> newestEvent) {
        public static final Figure EMPTY = new Figure(0, Optional.empty());
    }

    public StoreFigures {
        online = Map.copyOf(online);
        offline = Map.copyOf(offline);
    }
}
