package pushdesk.store.journal;

import java.util.Arrays;
import java.util.List;
import pushdesk.store.plan.KeyEncoder;

/// A key of an online table.
///
/// @param values in the order of the table's key columns
/// @param encoded the same as bytes, by which keys are in order
public record JournalKey(List<Object> values, byte[] encoded) implements Comparable<JournalKey> {

    public static JournalKey of(List<Object> values) {
        return new JournalKey(values, KeyEncoder.encode(values));
    }

    @Override
    public int compareTo(JournalKey other) {
        return Arrays.compareUnsigned(encoded, other.encoded);
    }

    /// Whether both are the same key.
    public boolean same(JournalKey other) {
        return Arrays.equals(encoded, other.encoded);
    }
}
