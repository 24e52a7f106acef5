package pushdesk.store.journal;

import java.time.Instant;

/// The stretch of time of a view's batch source that was brought online, both ends included.
public record Materialization(String view, Instant start, Instant end) {}
