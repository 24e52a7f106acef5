package pushdesk.serving.guest;

import pushdesk.store.FeatureStore;

/// Runs the commands of guests in the process that holds the store.
@FunctionalInterface
public interface Guests {

    /// @param held the store that the process holds; the command may use it and does not close it
    GuestCommand.Answer run(GuestCommand command, FeatureStore held);
}
