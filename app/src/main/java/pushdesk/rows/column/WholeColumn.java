package pushdesk.rows.column;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.text.BoolText;
import pushdesk.rows.text.IntegerText;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.TimestampText;

/// Bool, Int32, Int64 and UnixTimestamp.
final class WholeColumn extends NumberColumn {
    private final IntegerText integers = new IntegerText();
    private final TimestampText times;
    private long[] values = new long[RowChunk.ROWS];

    WholeColumn(ScalarType type, TimeFormat format) {
        super(type, format);
        this.times = new TimestampText(format);
    }

    @Override
    boolean read(int row, char[] text, int from, int length) {
        if (type == ScalarType.UNIX_TIMESTAMP) {
            if (!times.read(text, from, length)) {
                return false;
            }
            values[row] = times.micros();
            if (times.cut()) {
                lost.note(row, new String(text, from, length), ColumnVector.instant(values[row]));
            }
            return true;
        }
        if (type == ScalarType.BOOL) {
            values[row] = length == 0 ? -1 : BoolText.read(text, from, length);
            return values[row] >= 0;
        }
        if (integers.read(text, from, length) != IntegerText.Outcome.OK) {
            return false;
        }
        values[row] = integers.value();
        return type == ScalarType.INT64 || (int) values[row] == values[row];
    }

    @Override
    void put(int row, Object value) {
        switch (value) {
            case Boolean truth -> values[row] = truth ? 1 : 0;
            case Instant instant -> {
                values[row] = ColumnVector.micros(instant);
                if (instant.getNano() % 1_000 != 0) {
                    lost.note(row, instant.toString(), ColumnVector.instant(values[row]));
                }
            }
            case Number number -> values[row] = number.longValue();
            default -> throw new IllegalArgumentException(value.getClass().getName() + " is no " + type.feastName());
        }
    }

    @Override
    ColumnVector values(BitSet ofThemNull) {
        return new ColumnVector.Longs(type, values, ofThemNull);
    }

    @Override
    ColumnVector take(int rows, BitSet ofThemNull) {
        boolean full = rows == values.length;
        var taken = new ColumnVector.Longs(type, full ? values : Arrays.copyOf(values, rows), ofThemNull);
        values = full ? new long[RowChunk.ROWS] : values;
        return taken;
    }
}
