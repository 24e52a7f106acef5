package pushdesk.rows.column;

import java.util.Arrays;
import java.util.BitSet;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadCharacters;
import pushdesk.rows.text.IntegerText;
import pushdesk.rows.text.TimeFormat;

/// A column whose type the definitions leave open: Int64 while every value is a whole number without leading zeros, else String.
///
/// Such a number can be written back as it was, so chunks taken as Int64 become String later without a loss: [#settled].
public final class SettlingColumn extends ColumnBuilder {
    private final IntegerText integers = new IntegerText();
    private final ObjectColumn strings = new ObjectColumn(ScalarType.STRING, TimeFormat.ISO);
    private long[] values = new long[RowChunk.ROWS];
    private BitSet nulls = noNulls();
    private BitSet present = new BitSet();
    private boolean whole = true;
    private boolean any;

    @Override
    public String text(int row, char[] text, int from, int length) {
        String problem = BadCharacters.problem(text, from, length);
        if (problem != null) {
            nulls.set(row);
            return problem;
        }
        any = true;
        if (whole && integers.readPlain(text, from, length)) {
            values[row] = integers.value();
            present.set(row);
            return null;
        }
        becomeStrings();
        return strings.text(row, text, from, length);
    }

    @Override
    public void value(int row, Object value) {
        if (value == null) {
            nulls.set(row);
            present.clear(row);
            strings.value(row, null);
            return;
        }
        any = true;
        if (whole && (value instanceof Long || value instanceof Integer)) {
            values[row] = ((Number) value).longValue();
            present.set(row);
            return;
        }
        becomeStrings();
        strings.value(row, value.toString());
    }

    private void becomeStrings() {
        if (whole) {
            whole = false;
            present.stream().forEach(row -> strings.value(row, Long.toString(values[row])));
        }
    }

    @Override
    public Object get(int row) {
        return whole ? present.get(row) ? (Object) values[row] : null : strings.get(row);
    }

    @Override
    public ColumnVector take(int rows) {
        ColumnVector taken = whole ? new ColumnVector.Longs(ScalarType.INT64, Arrays.copyOf(values, rows), nulls) : strings.take(rows);
        nulls = noNulls();
        present = new BitSet();
        return taken;
    }

    @Override
    public long bytes(int rows) {
        return whole ? 8L * rows : strings.bytes(rows);
    }

    @Override
    public ValueType type() {
        return whole && any ? ScalarType.INT64 : ScalarType.STRING;
    }

    /// The vector as the type that its column was settled as in the end.
    public static ColumnVector settled(ColumnVector vector, ValueType type) {
        if (!(vector instanceof ColumnVector.Longs longs) || type != ScalarType.STRING) {
            return vector;
        }
        var strings = new Object[longs.values().length];
        for (int row = 0; row < strings.length; row++) {
            strings[row] = longs.isNull(row) ? null : Long.toString(longs.values()[row]);
        }
        return new ColumnVector.Objects(ScalarType.STRING, strings);
    }
}
