package pushdesk.store.plan;

import java.util.List;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// How many rows are held in memory at once, in the order of a key, while all the others stay in the chunks of their batch.
public final class Portion {
    private static final long MEMORY = Runtime.getRuntime().maxMemory() / 8;
    private static final int LEAST = 1 << 16;

    private Portion() {}

    /// @param types those of the columns that are held
    public static int rows(List<ValueType> types) {
        long bytesARow = 16;
        for (ValueType type : types) {
            bytesARow += type instanceof ScalarType scalar ? bytes(scalar) : 256;
        }
        return (int) Math.min(Integer.MAX_VALUE / 2, Math.max(LEAST, MEMORY / bytesARow));
    }

    private static int bytes(ScalarType type) {
        return switch (type) {
            case BOOL, INT32, INT64, FLOAT32, FLOAT64, UNIX_TIMESTAMP -> 8;
            case UUID, TIME_UUID, ZONED_TIMESTAMP, DECIMAL -> 64;
            case STRING, UNKNOWN -> 96;
            case BYTES, PDF_BYTES, IMAGE_BYTES, JSON, MAP, SCALAR_MAP -> 1024;
        };
    }
}
