package pushdesk.rows.column;

import java.util.Arrays;
import java.util.BitSet;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.text.FloatText;
import pushdesk.rows.text.TimeFormat;

/// Float32 and Float64.
final class FloatColumn extends NumberColumn {
    private final FloatText floats = new FloatText();
    private double[] values = new double[RowChunk.ROWS];

    FloatColumn(ScalarType type) {
        super(type, TimeFormat.ISO);
    }

    @Override
    boolean read(int row, char[] text, int from, int length) {
        if (!floats.read(text, from, length) || !floats.fits(type)) {
            return false;
        }
        if (type == ScalarType.FLOAT64) {
            values[row] = floats.value();
            return true;
        }
        values[row] = (float) floats.value();
        if (floats.roundedAsFloat32()) {
            lost.note(row, new String(text, from, length), (float) values[row]);
        }
        return true;
    }

    @Override
    void put(int row, Object value) {
        values[row] = ((Number) value).doubleValue();
    }

    @Override
    ColumnVector values(BitSet ofThemNull) {
        return new ColumnVector.Doubles(type, values, ofThemNull);
    }

    @Override
    ColumnVector take(int rows, BitSet ofThemNull) {
        boolean full = rows == values.length;
        var taken = new ColumnVector.Doubles(type, full ? values : Arrays.copyOf(values, rows), ofThemNull);
        values = full ? new double[RowChunk.ROWS] : values;
        return taken;
    }
}
