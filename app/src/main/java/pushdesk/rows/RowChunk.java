package pushdesk.rows;

import java.util.BitSet;
import java.util.List;

/// Up to [RowBatch#CHUNK_ROWS] consecutive rows of a batch.
///
/// @param lines for each row the first physical line of its record, the header counted; for rows without a file their number from 1
/// @param rejected the rows that have a bad cell; their bad cells are null here, the text is in the [RowProblem]
/// @param columns in the order of [RowBatch#columns()]
public record RowChunk(int size, long[] lines, BitSet rejected, List<ColumnVector> columns) {

    public RowChunk {
        columns = List.copyOf(columns);
    }
}
