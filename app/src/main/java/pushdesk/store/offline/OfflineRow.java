package pushdesk.store.offline;

/// Where and when of one row in a batch source's table.
///
/// @param event microseconds since 1970 UTC
/// @param created likewise; [Long#MIN_VALUE] for none
/// @param push the push that appended it
/// @param line the line it came from
/// @param row the database's number of it
public record OfflineRow(long event, long created, long push, long line, long row) {
    /// Stands for a created time that is not there.
    public static final long NONE = Long.MIN_VALUE;
}
