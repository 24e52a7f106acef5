package pushdesk.rows.chunk;

import java.util.Arrays;
import java.util.List;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.RowChunk;

/// A chunk as bytes, to be kept. What [#of] wrote, [#read] reads in every later version.
public final class ChunkBytes {

    private ChunkBytes() {}

    public static byte[] of(RowChunk chunk) {
        Bytes out = Bytes.toWrite();
        ChunkCodec.write(chunk, out);
        return Arrays.copyOf(out.array(), out.size());
    }

    /// @param types the columns' types
    public static RowChunk read(byte[] bytes, List<ValueType> types) {
        return ChunkCodec.read(bytes, types);
    }
}
