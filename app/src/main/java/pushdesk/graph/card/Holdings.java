package pushdesk.graph.card;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the stores hold, as far as cards tell it.
///
/// @param online by feature view
/// @param offline by batch source
public record Holdings(Map<String, Holding> online, Map<String, Holding> offline) {

    /// @param rows keys online, rows offline
    public record Holding(long rows, Optional<Instant> newestEvent) {
        static final Holding NONE = new Holding(0, Optional.empty());
    }

    public Holdings {
        online = Map.copyOf(online);
        offline = Map.copyOf(offline);
    }

    Holding online(String view) {
        return online.getOrDefault(view, Holding.NONE);
    }

    Holding offline(String source) {
        return offline.getOrDefault(source, Holding.NONE);
    }

    long keys() {
        return online.values().stream().mapToLong(Holding::rows).sum();
    }

    long rows() {
        return offline.values().stream().mapToLong(Holding::rows).sum();
    }
}
