package pushdesk.store.projection;

import java.time.Instant;

/// A state of the online store that is not the present one.
public sealed interface Moment {

    /// When an entry of the journal had been made, with what was in effect then. 0 is before the first.
    record AfterEntry(long entry) implements Moment {}

    /// When no row of a later event had ever been brought, with what is in effect now.
    record AtEventTime(Instant time) implements Moment {}
}
