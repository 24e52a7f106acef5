package pushdesk.rows;

import java.util.List;
import java.util.function.IntFunction;
import pushdesk.model.push.PushColumn;
import pushdesk.rows.column.Rounding;
import pushdesk.rows.column.RowChunk;

/// Rows of a push as typed columns that can be read again and again, in chunks. Rows are in the order of their file.
///
/// Safe for use by several threads, until closed.
public final class RowBatch implements AutoCloseable {

    private final RowOrigin origin;
    private final List<PushColumn> columns;
    private final List<String> ignoredColumns;
    private final long rowsRead;
    private final long rowsRejected;
    private final List<RowProblem> problems;
    private final IntFunction<RowChunk> chunks;
    private final Runnable onClose;
    private final RejectedRows rejected;
    private final List<Rounding> roundings;

    /// @param chunks gives the chunk of an index; called from any thread
    /// @param onClose frees what the chunks hold
    public RowBatch(
            RowOrigin origin,
            List<PushColumn> columns,
            List<String> ignoredColumns,
            long rowsRead,
            long rowsRejected,
            List<RowProblem> problems,
            IntFunction<RowChunk> chunks,
            Runnable onClose) {
        this(origin, columns, ignoredColumns, rowsRead, rowsRejected, problems, chunks, onClose, new RejectedRows(List.of()), List.of());
    }

    RowBatch(
            RowOrigin origin,
            List<PushColumn> columns,
            List<String> ignoredColumns,
            long rowsRead,
            long rowsRejected,
            List<RowProblem> problems,
            IntFunction<RowChunk> chunks,
            Runnable onClose,
            RejectedRows rejected,
            List<Rounding> roundings) {
        this.origin = origin;
        this.columns = List.copyOf(columns);
        this.ignoredColumns = List.copyOf(ignoredColumns);
        this.rowsRead = rowsRead;
        this.rowsRejected = rowsRejected;
        this.problems = List.copyOf(problems);
        this.chunks = chunks;
        this.onClose = onClose;
        this.rejected = rejected;
        this.roundings = List.copyOf(roundings);
    }

    public RowOrigin origin() {
        return origin;
    }

    /// The columns the rows bring, with their settled types.
    public List<PushColumn> columns() {
        return columns;
    }

    /// The columns of the file that nobody needs, as the file calls them.
    public List<String> ignoredColumns() {
        return ignoredColumns;
    }

    /// All rows, rejected ones included.
    public long rowsRead() {
        return rowsRead;
    }

    /// The rows that have a bad cell.
    public long rowsRejected() {
        return rowsRejected;
    }

    /// The bad cells in the order of the file: all of them until 100,000 are kept, then the first of each row until 200,000 are kept. The counts
    /// and [RowChunk#rejected()] know every rejected row, [#rejectedRows()] every reason.
    public List<RowProblem> problems() {
        return problems;
    }

    /// The bad cells of a row, of those that were kept.
    ///
    /// @param row the row's index in the batch, from 0
    public List<RowProblem> problemsOf(long row) {
        int first = firstProblemFrom(row);
        int after = firstProblemFrom(row + 1);
        return problems.subList(first, after);
    }

    /// The rejected records as they were; empty when the rows came from nowhere that has records.
    public RejectedRows rejectedRows() {
        return rejected;
    }

    /// The columns whose values lose digits as Float32.
    public List<Rounding> roundings() {
        return roundings;
    }

    public int chunkCount() {
        return Math.toIntExact((rowsRead + RowChunk.ROWS - 1) / RowChunk.ROWS);
    }

    /// @param index from 0
    public RowChunk chunk(int index) {
        return chunks.apply(index);
    }

    private int firstProblemFrom(long row) {
        int low = 0;
        int high = problems.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (problems.get(middle).row() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
