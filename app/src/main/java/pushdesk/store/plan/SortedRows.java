package pushdesk.store.plan;

import java.util.BitSet;
import java.util.List;
import pushdesk.model.Progress;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;

/// The accepted rows of a batch in the order of one key, within a key the winner last.
public final class SortedRows {
    private final RowBatch batch;
    private final int[] order;
    private final BitSet lastOfKey;
    private int[] positions;

    private SortedRows(RowBatch batch, int[] order, BitSet lastOfKey) {
        this.batch = batch;
        this.order = order;
        this.lastOfKey = lastOfKey;
    }

    static SortedRows of(RowBatch batch, BitSet rejected, RowKeys keys, RowSort.Order withinKey, Progress progress) {
        int rows = Math.toIntExact(batch.rowsRead());
        var order = new int[rows - rejected.cardinality()];
        int accepted = 0;
        for (int row = rejected.nextClearBit(0); row < rows; row = rejected.nextClearBit(row + 1)) {
            order[accepted++] = row;
        }
        RowSort.sort(order, (left, right) -> {
            int byKey = keys.compare(left, right);
            return byKey != 0 ? byKey : withinKey.compare(left, right);
        }, done -> {
            progress.at(done, order.length);
            progress.checkCancelled();
        });
        var lastOfKey = new BitSet(order.length);
        for (int i = 0; i < order.length; i++) {
            if (i + 1 == order.length || !keys.same(order[i], order[i + 1])) {
                lastOfKey.set(i);
            }
        }
        return new SortedRows(batch, order, lastOfKey);
    }

    public int count() {
        return order.length;
    }

    /// The row of the batch at a position of this order.
    public int row(int position) {
        return order[position];
    }

    /// The position of the row that wins the key of the row at this position.
    int winner(int position) {
        return lastOfKey.nextSetBit(position);
    }

    boolean wins(int position) {
        return lastOfKey.get(position);
    }

    int keys() {
        return lastOfKey.cardinality();
    }

    /// The position of a row; negative for a rejected one.
    int position(int row) {
        return positions()[row];
    }

    /// The columns' values at the positions, in this order, read in one walk over the chunks that hold any.
    public List<ColumnVector> gather(int from, int to, List<Integer> columns, Progress progress) {
        int[] at = positions();
        var gathered = columns.stream().map(column -> new GatheredColumn(batch.columns().get(column).type(), to - from)).toList();
        BitSet wanted = chunks(from, to);
        for (int index = wanted.nextSetBit(0); index >= 0; index = wanted.nextSetBit(index + 1)) {
            RowChunk chunk = batch.chunk(index);
            int first = index * RowChunk.ROWS;
            for (int i = 0; i < columns.size(); i++) {
                gathered.get(i).take(chunk.columns().get(columns.get(i)), chunk.size(), at, first, from, to);
            }
            progress.checkCancelled();
        }
        return gathered.stream().map(GatheredColumn::vector).toList();
    }

    /// The lines of the rows at the positions.
    public long[] lines(int from, int to) {
        int[] at = positions();
        var lines = new long[to - from];
        BitSet wanted = chunks(from, to);
        for (int index = wanted.nextSetBit(0); index >= 0; index = wanted.nextSetBit(index + 1)) {
            RowChunk chunk = batch.chunk(index);
            int first = index * RowChunk.ROWS;
            for (int i = 0; i < chunk.size(); i++) {
                int position = at[first + i];
                if (position >= from && position < to) {
                    lines[position - from] = chunk.lines()[i];
                }
            }
        }
        return lines;
    }

    private BitSet chunks(int from, int to) {
        var chunks = new BitSet(batch.chunkCount());
        for (int position = from; position < to; position++) {
            chunks.set(order[position] / RowChunk.ROWS);
        }
        return chunks;
    }

    private synchronized int[] positions() {
        if (positions == null) {
            var made = new int[Math.toIntExact(batch.rowsRead())];
            java.util.Arrays.fill(made, -1);
            for (int position = 0; position < order.length; position++) {
                made[order[position]] = position;
            }
            positions = made;
        }
        return positions;
    }
}
