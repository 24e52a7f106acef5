package pushdesk.store.journal;

import java.util.Arrays;
import java.util.List;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.plan.RowTimes;

/// A chunk of the journal in memory. Its cells stay compressed until one is asked for.
final class RestoredChunk {
    private final int number;
    private final RowChunk keys;
    private final byte[][] encoded;
    private final List<ValueType> cellTypes;
    private byte[] compressedCells;
    private RowChunk cells;

    /// @param compressed lines, times and keys
    RestoredChunk(int number, byte[] compressed, byte[] compressedCells, JournalLayout layout) {
        this.number = number;
        this.keys = JournalChunk.keys(compressed, layout.keyTypes());
        this.compressedCells = compressedCells;
        this.cellTypes = layout.cellTypes();
        this.encoded = layout.encoded(keys);
    }

    int number() {
        return number;
    }

    int size() {
        return encoded.length;
    }

    /// The keys as they are in the chunk, the times before them.
    RowChunk keys() {
        return keys;
    }

    synchronized RowChunk cells() {
        if (cells == null) {
            cells = JournalChunk.cells(compressedCells, cellTypes);
            compressedCells = null;
        }
        return cells;
    }

    byte[] encoded(int row) {
        return encoded[row];
    }

    long event(int row) {
        return ((ColumnVector.Longs) keys.columns().get(0)).values()[row];
    }

    long created(int row) {
        var created = (ColumnVector.Longs) keys.columns().get(1);
        return created.isNull(row) ? RowTimes.NONE : created.values()[row];
    }

    long line(int row) {
        return keys.lines()[row];
    }

    /// The first row from one on whose key is not before this one; [#size()] when all are.
    int firstNotBefore(byte[] key, int from) {
        int step = 1;
        int low = from;
        int high = from;
        while (high < encoded.length && Arrays.compareUnsigned(encoded[high], key) < 0) {
            low = high + 1;
            high += step;
            step *= 2;
        }
        high = Math.min(high, encoded.length);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(encoded[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
