package pushdesk.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the desktop and returns when its last window is closed.
@FunctionalInterface
public interface Desktop {

    /// @param repository what to open; empty for the start screen
    /// @param project of a registry with several projects, the one meant
    /// @param storeDirectory where stores lie instead of in the user's data directory
    void open(Optional<Path> repository, Optional<String> project, Optional<Path> storeDirectory);
}
