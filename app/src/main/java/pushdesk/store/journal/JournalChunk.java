package pushdesk.store.journal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.chunk.ChunkBytes;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.plan.RowTimes;

/// Some thousand rows of a push, sorted by their key, as the journal keeps them.
///
/// @param firstKey the least key as bytes, @param lastKey the greatest
/// @param keys lines, times and keys, compressed
/// @param cells everything else, compressed
record JournalChunk(int rows, byte[] firstKey, byte[] lastKey, byte[] keys, byte[] cells) {
    /// How many rows every chunk but the last of a group has.
    static final int ROWS = 4096;

    /// @param keyColumns the keys, from a batch in key order
    /// @param cellColumns the features
    static JournalChunk of(
            byte[] firstKey, byte[] lastKey, long[] lines, long[] events, long[] created, List<ColumnVector> keyColumns, List<ColumnVector> cellColumns) {
        int rows = lines.length;
        var withTimes = new ArrayList<ColumnVector>();
        withTimes.add(new ColumnVector.Longs(ScalarType.UNIX_TIMESTAMP, events, new BitSet()));
        withTimes.add(createdColumn(created));
        withTimes.addAll(keyColumns);
        return new JournalChunk(
                rows,
                firstKey,
                lastKey,
                Compressed.of(ChunkBytes.of(new RowChunk(rows, lines, new BitSet(), withTimes))),
                Compressed.of(ChunkBytes.of(new RowChunk(rows, new long[rows], new BitSet(), cellColumns))));
    }

    private static ColumnVector createdColumn(long[] created) {
        var nulls = new BitSet();
        var values = created.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == RowTimes.NONE) {
                nulls.set(i);
                values[i] = 0;
            }
        }
        return new ColumnVector.Longs(ScalarType.UNIX_TIMESTAMP, values, nulls);
    }

    /// Lines, event time, created time, then the keys.
    static RowChunk keys(byte[] keys, List<ValueType> types) {
        var withTimes = new ArrayList<ValueType>(List.of(ScalarType.UNIX_TIMESTAMP, ScalarType.UNIX_TIMESTAMP));
        withTimes.addAll(types);
        return ChunkBytes.read(Compressed.restored(keys), withTimes);
    }

    static RowChunk cells(byte[] cells, List<ValueType> types) {
        return ChunkBytes.read(Compressed.restored(cells), types);
    }
}
