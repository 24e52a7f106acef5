package pushdesk.store.push;

/// What an entry of the journal did.
public enum EntryKind {
    /// Rows were pushed to a push source.
    PUSH,
    /// Rows were written to one view alone.
    WRITE,
    /// The newest offline rows of views were brought online.
    MATERIALIZE,
    /// Another entry was undone. An undone undo brings back what it undid.
    UNDO,
    /// Views or batch sources were emptied.
    RESET;

    /// Whether it brought rows.
    public boolean brings() {
        return this == PUSH || this == WRITE || this == MATERIALIZE;
    }
}
