package pushdesk.model;

/// What kind of failure left the engine.
public enum ErrorCode {
    /// What the user gave is wrong: a file, a name, a value, a choice. Shown in place.
    INVALID_INPUT(true),
    /// The named object is not there.
    NOT_FOUND(true),
    /// Another process or window holds the store.
    STORE_IN_USE(true),
    /// The store was written by a newer Pushdesk, or can't be read.
    STORE_UNREADABLE(true),
    /// What a plan rested on has changed; plan again.
    PLAN_OUTDATED(true),
    /// No room, no permission, a device failed.
    STORAGE_FAILED(true),
    /// A fault of Pushdesk.
    INTERNAL(false);

    private final boolean userFault;

    ErrorCode(boolean userFault) {
        this.userFault = userFault;
    }

    /// Whether the user can mend it; others are faults to report.
    public boolean userFault() {
        return userFault;
    }
}
