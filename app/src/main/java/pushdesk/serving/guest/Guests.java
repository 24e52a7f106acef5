package pushdesk.serving.guest;

import pushdesk.model.Progress;
import pushdesk.store.FeatureStore;

/// Runs the commands of guests in the process that holds the store.
@FunctionalInterface
public interface Guests {

    /// @param held the store that the process holds; the command may use it and does not close it
    /// @param progress tells when the guest wants the command to stop
    GuestCommand.Answer run(GuestCommand command, FeatureStore held, Progress progress);
}
