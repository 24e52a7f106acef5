package pushdesk.store.journal;

/// What a retention would do to the journal as it is.
///
/// @param entries how many would become part of the baseline
/// @param held how many are older than what it keeps and stay all the same: an undo that is kept holds what it undid, and all since
public record Prunable(long entries, long held) {}
