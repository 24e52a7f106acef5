package pushdesk.rows.column;

import java.util.BitSet;
import java.util.Optional;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.TimeFormat;

/// Collects the values of one column, chunk after chunk.
public abstract sealed class ColumnBuilder permits NumberColumn, ObjectColumn, SettlingColumn {

    public static ColumnBuilder of(ValueType type, TimeFormat times) {
        if (!(type instanceof ScalarType scalar)) {
            return new ObjectColumn(type, times);
        }
        return switch (scalar) {
            case BOOL, INT32, INT64, UNIX_TIMESTAMP -> new WholeColumn(scalar, times);
            case FLOAT32, FLOAT64 -> new FloatColumn(scalar);
            case UNKNOWN -> new SettlingColumn();
            case BYTES, STRING, UUID, TIME_UUID, DECIMAL, JSON, MAP, SCALAR_MAP, ZONED_TIMESTAMP, PDF_BYTES, IMAGE_BYTES ->
                new ObjectColumn(scalar, times);
        };
    }

    /// Takes the value of a row from its text; spaces around it don't count, except in a String.
    ///
    /// @return null, or why the text holds no value; the row's value is null then
    public abstract String text(int row, char[] text, int from, int length);

    /// Takes the value of a row as it is.
    ///
    /// @param value of the Java type that belongs to the column's type, or null
    public abstract void value(int row, Object value);

    /// The value that the row of this chunk has so far.
    public abstract Object get(int row);

    /// The chunk's values; the next chunk begins.
    public abstract ColumnVector take(int rows);

    /// What the chunk's values take in memory, about.
    public abstract long bytes(int rows);

    /// The type that the values have turned out to have.
    public abstract ValueType type();

    /// What its values lost of their digits, if any did.
    ///
    /// @param name the column as the file calls it
    public Optional<Rounding> rounding(String name) {
        return Optional.empty();
    }

    static BitSet noNulls() {
        return new BitSet();
    }
}
