package pushdesk.rows.column;

import java.util.BitSet;
import java.util.Optional;
import pushdesk.model.type.ScalarType;

/// Which values of one column were written with more digits than its type keeps, over all its chunks.
final class LostDigits {
    private final BitSet rows = new BitSet(); // by the number of the row in the batch
    private int rowsBefore;
    private String written;
    private Object stored;

    /// The value of that row of the present chunk is kept as another one than was written.
    void note(int row, String text, Object kept) {
        if (rows.isEmpty()) {
            written = text;
            stored = kept;
        }
        rows.set(rowsBefore + row);
    }

    /// The next chunk begins.
    void chunkTaken(int count) {
        rowsBefore += count;
    }

    Optional<Rounding> rounding(String column) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ScalarType kept = stored instanceof Float ? ScalarType.FLOAT32 : ScalarType.UNIX_TIMESTAMP;
        return Optional.of(new Rounding(column, kept, rows.cardinality(), written, stored.toString(), rows));
    }
}
