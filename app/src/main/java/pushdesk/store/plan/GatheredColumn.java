package pushdesk.store.plan;

import java.util.BitSet;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;

/// A column on its way from the order of a batch to another one.
final class GatheredColumn {
    private final ValueType type;
    private final BitSet nulls = new BitSet();
    private long[] longs;
    private double[] doubles;
    private Object[] objects;

    GatheredColumn(ValueType type, int size) {
        this.type = type;
        switch (type) {
            case ScalarType.BOOL, ScalarType.INT32, ScalarType.INT64, ScalarType.UNIX_TIMESTAMP -> longs = new long[size];
            case ScalarType.FLOAT32, ScalarType.FLOAT64 -> doubles = new double[size];
            default -> objects = new Object[size];
        }
    }

    /// Takes a chunk's values whose positions lie in the range.
    ///
    /// @param positions the position of each row of the batch
    /// @param first the row with which the chunk begins
    void take(ColumnVector chunk, int size, int[] positions, int first, int from, int to) {
        for (int i = 0; i < size; i++) {
            int position = positions[first + i];
            if (position < from || position >= to) {
                continue;
            }
            int at = position - from;
            switch (chunk) {
                case ColumnVector.Longs column when longs != null -> longs[at] = column.values()[i];
                case ColumnVector.Doubles column when doubles != null -> doubles[at] = column.values()[i];
                default -> set(at, chunk.get(i));
            }
            if (objects == null && chunk.isNull(i)) {
                nulls.set(at);
            }
        }
    }

    /// A chunk may hold a column as objects that another holds as numbers.
    private void set(int at, Object value) {
        if (objects != null) {
            objects[at] = value;
        } else if (value != null) {
            switch (value) {
                case Boolean truth -> longs[at] = truth ? 1 : 0;
                case java.time.Instant instant -> longs[at] = ColumnVector.micros(instant);
                case Float number -> doubles[at] = number;
                case Double number -> doubles[at] = number;
                case Number number -> longs[at] = number.longValue();
                default -> throw new IllegalArgumentException(value.getClass().getName() + " is no " + type.feastName());
            }
        }
    }

    ColumnVector vector() {
        if (longs != null) {
            return new ColumnVector.Longs(type, longs, nulls);
        }
        return doubles != null ? new ColumnVector.Doubles(type, doubles, nulls) : new ColumnVector.Objects(type, objects);
    }
}
