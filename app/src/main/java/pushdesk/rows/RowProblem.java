package pushdesk.rows;

/// A bad cell, or a bad record.
///
/// @param row the row's index in the batch, from 0
/// @param line the first physical line of the record, the header counted
/// @param column the column as the file calls it; empty when the whole record is bad
/// @param value the text as it was
/// @param reason what was expected: `'abc' is not a Float32`
public record RowProblem(long row, long line, String column, String value, String reason) {}
