package pushdesk.rows.column;

import java.util.BitSet;
import java.util.Optional;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.Spaces;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;

/// The types whose values are kept as bare numbers, beside which stands which of them are null.
abstract sealed class NumberColumn extends ColumnBuilder permits WholeColumn, FloatColumn {
    final ScalarType type;
    final LostDigits lost = new LostDigits();
    private final TimeFormat format;
    private BitSet nulls = noNulls();

    NumberColumn(ScalarType type, TimeFormat format) {
        this.type = type;
        this.format = format;
    }

    /// Takes the value of a row from its text, which has no spaces around it.
    ///
    /// @return whether the text holds a value
    abstract boolean read(int row, char[] text, int from, int length);

    /// Takes the value of a row, which is not null.
    abstract void put(int row, Object value);

    /// All values of this chunk so far.
    abstract ColumnVector values(BitSet ofThemNull);

    /// The chunk's values; the next chunk begins.
    abstract ColumnVector take(int rows, BitSet ofThemNull);

    @Override
    public final String text(int row, char[] text, int from, int length) {
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

    @Override
    public final void value(int row, Object value) {
        if (value == null) {
            nulls.set(row);
        } else {
            put(row, value);
        }
    }

    @Override
    public final Object get(int row) {
        return values(nulls).get(row);
    }

    @Override
    public final ColumnVector take(int rows) {
        ColumnVector taken = take(rows, nulls);
        nulls = noNulls();
        lost.chunkTaken(rows);
        return taken;
    }

    @Override
    public final Optional<Rounding> rounding(String name) {
        return lost.rounding(name);
    }

    @Override
    public final long bytes(int rows) {
        return 8L * rows;
    }

    @Override
    public final ValueType type() {
        return type;
    }
}
