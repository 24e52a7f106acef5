package pushdesk.rows.column;

import java.util.Arrays;
import java.util.Optional;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadCharacters;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;

/// Strings and every other type whose values are objects.
final class ObjectColumn extends ColumnBuilder {
    /// What an object costs besides its content: its header, the reference, rounding.
    private static final int OBJECT_BYTES = 48;

    private final ValueType type;
    private final TimeFormat times;
    private final RecentStrings recent = new RecentStrings();
    private Object[] values = new Object[RowChunk.ROWS];
    private long characters;
    private final LostDigits lost = new LostDigits();

    ObjectColumn(ValueType type, TimeFormat times) {
        this.type = type;
        this.times = times;
    }

    @Override
    public String text(int row, char[] text, int from, int length) {
        String problem = BadCharacters.problem(text, from, length);
        if (problem != null) {
            return problem;
        }
        String given = recent.string(text, from, length);
        characters += length;
        if (type == ScalarType.STRING) {
            values[row] = given;
            return null;
        }
        Object value = ValueText.read(type, given, times, (written, stored) -> lost.note(row, written, stored));
        if (value instanceof BadText(String reason)) {
            return reason;
        }
        values[row] = value;
        return null;
    }

    @Override
    public void value(int row, Object value) {
        values[row] = value;
        if (value != null) {
            characters += value instanceof String text ? text.length() : 16;
        }
    }

    @Override
    public Object get(int row) {
        return values[row];
    }

    @Override
    public ColumnVector take(int rows) {
        boolean full = rows == values.length;
        var taken = new ColumnVector.Objects(type, full ? values : Arrays.copyOf(values, rows));
        values = new Object[RowChunk.ROWS];
        characters = 0;
        lost.chunkTaken(rows);
        return taken;
    }

    @Override
    public Optional<Rounding> rounding(String name) {
        return lost.rounding(name);
    }

    @Override
    public long bytes(int rows) {
        return (long) OBJECT_BYTES * rows + characters * (type instanceof ValueType.Array || type instanceof ValueType.SetOf ? 4 : 1);
    }

    @Override
    public ValueType type() {
        return type;
    }
}
