package pushdesk.cli.common;

import java.nio.file.Path;
import pushdesk.model.PushdeskException;

/// Another process holds the store that a command needs.
public final class StoreHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path store;
    private final transient Path directory;

    StoreHeld(PushdeskException cause, Path store, Path directory) {
        super(cause.getMessage(), cause);
        this.store = store;
        this.directory = directory;
    }

    /// The store's file.
    public Path store() {
        return store;
    }

    /// The folder that the command looked for it in.
    public Path directory() {
        return directory;
    }
}
