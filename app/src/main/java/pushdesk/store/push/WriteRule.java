package pushdesk.store.push;

/// Which of two rows of one key is kept online.
public enum WriteRule {
    /// The newer event; of equal events the one created later (a row without created time counts as created before all others); then the
    /// later push, then the later line.
    NEWEST_EVENT,
    /// The later push, then the later line, whatever their times say (as Feast's SQLite store does).
    LAST_WRITE
}
