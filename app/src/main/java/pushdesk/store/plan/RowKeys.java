package pushdesk.store.plan;

import java.util.Arrays;
import pushdesk.rows.column.RowChunk;

/// The keys of all rows of a batch in the order of the batch: of each its first eight bytes as a number, the rest in one array a chunk.
final class RowKeys {
    private final long[] prefix;
    private final byte[][] tails;
    private final int[][] tailEnds;
    private int filledChunk = -1;
    private int filled;

    RowKeys(int rows, int chunks) {
        prefix = new long[rows];
        tails = new byte[chunks][];
        tailEnds = new int[chunks][];
    }

    /// A key of one whole number: the number is its own prefix.
    void set(int row, long number) {
        prefix[row] = number;
    }

    void set(int row, KeyEncoder key) {
        prefix[row] = key.prefix();
        int more = key.length() - 8;
        int chunk = row / RowChunk.ROWS;
        int index = row % RowChunk.ROWS;
        if (tailEnds[chunk] == null) {
            if (more <= 0) {
                return;
            }
            tailEnds[chunk] = new int[RowChunk.ROWS + 1];
            tails[chunk] = new byte[RowChunk.ROWS * Math.min(more, 64)];
        }
        int[] ends = tailEnds[chunk];
        if (chunk != filledChunk) {
            filledChunk = chunk;
            filled = 0;
        }
        Arrays.fill(ends, filled + 1, index + 1, ends[filled]); // rows that were passed over have empty tails
        filled = index + 1;
        int from = ends[index];
        int to = from + Math.max(more, 0);
        if (to > tails[chunk].length) {
            tails[chunk] = Arrays.copyOf(tails[chunk], Math.max(tails[chunk].length * 2, to));
        }
        if (more > 0) {
            key.copyTo(tails[chunk], from, 8);
        }
        ends[index + 1] = to;
    }

    int compare(int left, int right) {
        int byPrefix = Long.compare(prefix[left], prefix[right]);
        return byPrefix != 0 ? byPrefix : compareTails(left, right);
    }

    boolean same(int left, int right) {
        return prefix[left] == prefix[right] && compareTails(left, right) == 0;
    }

    private int compareTails(int left, int right) {
        int leftChunk = left / RowChunk.ROWS;
        int rightChunk = right / RowChunk.ROWS;
        int[] leftEnds = tailEnds[leftChunk];
        int[] rightEnds = tailEnds[rightChunk];
        if (leftEnds == null || rightEnds == null) {
            return Boolean.compare(hasTail(leftEnds, left), hasTail(rightEnds, right));
        }
        int l = left % RowChunk.ROWS;
        int r = right % RowChunk.ROWS;
        return Arrays.compareUnsigned(
                tails[leftChunk], leftEnds[l], leftEnds[l + 1], tails[rightChunk], rightEnds[r], rightEnds[r + 1]);
    }

    private static boolean hasTail(int[] ends, int row) {
        int index = row % RowChunk.ROWS;
        return ends != null && ends[index + 1] > ends[index];
    }
}
