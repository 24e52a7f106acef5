package pushdesk.rows;

/// A bad cell, or a bad record.
///
/// @param row the row's index in the batch, from 0
/// @param line the first physical line of the record, the header counted
/// @param column the column as the file calls it; empty when the whole record is bad
/// @param value the text as it was
/// @param reason what was expected: `'abc' is not a Float32`
public record RowProblem(long row, long line, String column, String value, String reason) {

    /// Why rows with bad cells refuse a push, and what to do. The others are offered only where there are any.
    ///
    /// @param bad how many of the rows are bad, at least one
    /// @param read all rows, the bad ones included
    public static String refusal(long bad, long read) {
        if (bad == read) {
            return read == 1 ? "The only row has a bad cell; mend it." : "All %,d rows have bad cells; mend them.".formatted(read);
        }
        return bad == 1
                ? "One row has a bad cell; mend it, or push the others without it."
                : "%,d rows have bad cells; mend them, or push the others without them.".formatted(bad);
    }
}
