package pushdesk.store.push;

/// What becomes of one row in one view online.
public enum RowFate { INSERTED, UPDATED, UNCHANGED, LATE, SUPERSEDED, REJECTED }
