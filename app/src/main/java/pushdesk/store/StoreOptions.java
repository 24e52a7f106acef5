package pushdesk.store;

import java.time.Clock;

/// How a store is opened.
///
/// @param holder what opens it, as others who find it in use are told: `a window of Pushdesk`
/// @param clock gives the times of pushes
public record StoreOptions(String holder, Clock clock) {
    public static final StoreOptions USUAL = new StoreOptions("Pushdesk", Clock.systemUTC());

    public StoreOptions heldBy(String newHolder) {
        return new StoreOptions(newHolder, clock);
    }
}
