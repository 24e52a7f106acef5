package pushdesk.store.parity;

/// How a key differs between the online store and the newest offline rows.
public enum Drift {
    /// The event times are the same, a value is not.
    DIFFERENT,
    /// The row online is of a later event.
    ONLINE_NEWER,
    /// The row offline is of a later event.
    OFFLINE_NEWER,
    MISSING_ONLINE,
    MISSING_OFFLINE
}
