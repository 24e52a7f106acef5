package pushdesk.rows.column;

import java.util.BitSet;
import java.util.List;

/// Up to [#ROWS] consecutive rows of a batch.
///
/// @param lines for each row the first physical line of its record, the header counted; for rows without a file their number from 1
/// @param rejected the rows that have a bad cell; their bad cells are null here, the batch tells their text
/// @param columns in the order of the batch's
public record RowChunk(int size, long[] lines, BitSet rejected, List<ColumnVector> columns) {
    /// How many rows every chunk of a batch but the last has.
    public static final int ROWS = 8192;

    public RowChunk {
        columns = List.copyOf(columns);
    }
}
