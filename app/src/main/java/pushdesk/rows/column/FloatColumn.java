package pushdesk.rows.column;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.FloatText;
import pushdesk.rows.text.Spaces;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;

/// Float32 and Float64.
final class FloatColumn extends ColumnBuilder {
    private final ScalarType type;
    private final FloatText floats = new FloatText();
    private double[] values = new double[RowChunk.ROWS];
    private BitSet nulls = noNulls();
    private final LostDigits lost = new LostDigits();

    FloatColumn(ScalarType type) {
        this.type = type;
    }

    @Override
    public String text(int row, char[] text, int from, int length) {
        int start = Spaces.start(text, from, from + length);
        int end = Spaces.end(text, start, from + length);
        if (floats.read(text, start, end - start) && floats.fits(type)) {
            if (type == ScalarType.FLOAT64) {
                values[row] = floats.value();
                return null;
            }
            values[row] = (float) floats.value();
            if (floats.roundedAsFloat32()) {
                lost.note(row, new String(text, start, end - start), (float) values[row]);
            }
            return null;
        }
        nulls.set(row);
        // the slow way knows why
        return ValueText.read(type, new String(text, from, length), TimeFormat.ISO) instanceof BadText(String reason)
                ? reason
                : BadText.shown(new String(text, from, length)) + " is not " + BadText.named(type);
    }

    @Override
    public void value(int row, Object value) {
        if (value == null) {
            nulls.set(row);
        } else {
            values[row] = ((Number) value).doubleValue();
        }
    }

    @Override
    public Object get(int row) {
        return new ColumnVector.Doubles(type, values, nulls).get(row);
    }

    @Override
    public ColumnVector take(int rows) {
        boolean full = rows == values.length;
        var taken = new ColumnVector.Doubles(type, full ? values : Arrays.copyOf(values, rows), nulls);
        values = full ? new double[RowChunk.ROWS] : values;
        nulls = noNulls();
        lost.chunkTaken(rows);
        return taken;
    }

    @Override
    public Optional<Rounding> rounding(String name) {
        return lost.rounding(name);
    }

    @Override
    public long bytes(int rows) {
        return 8L * rows;
    }

    @Override
    public ValueType type() {
        return type;
    }
}
