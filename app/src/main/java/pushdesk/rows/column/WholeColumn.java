package pushdesk.rows.column;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.BoolText;
import pushdesk.rows.text.IntegerText;
import pushdesk.rows.text.Spaces;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.TimestampText;
import pushdesk.rows.text.ValueText;

/// Bool, Int32, Int64 and UnixTimestamp.
final class WholeColumn extends ColumnBuilder {
    private final ScalarType type;
    private final TimeFormat format;
    private final IntegerText integers = new IntegerText();
    private final TimestampText times;
    private long[] values = new long[RowChunk.ROWS];
    private BitSet nulls = noNulls();
    private final LostDigits lost = new LostDigits();

    WholeColumn(ScalarType type, TimeFormat format) {
        this.type = type;
        this.format = format;
        this.times = new TimestampText(format);
    }

    @Override
    public String text(int row, char[] text, int from, int length) {
        int start = Spaces.start(text, from, from + length);
        int end = Spaces.end(text, start, from + length);
        if (read(row, text, start, end - start)) {
            return null;
        }
        nulls.set(row);
        // the slow way knows why
        return ValueText.read(type, new String(text, from, length), format) instanceof BadText(String reason)
                ? reason
                : BadText.shown(new String(text, from, length)) + " is not " + BadText.named(type);
    }

    private boolean read(int row, char[] text, int from, int length) {
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
    public void value(int row, Object value) {
        switch (value) {
            case null -> nulls.set(row);
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
    public Object get(int row) {
        return new ColumnVector.Longs(type, values, nulls).get(row);
    }

    @Override
    public ColumnVector take(int rows) {
        boolean full = rows == values.length;
        var taken = new ColumnVector.Longs(type, full ? values : Arrays.copyOf(values, rows), nulls);
        values = full ? new long[RowChunk.ROWS] : values;
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
