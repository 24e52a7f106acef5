package pushdesk.rows.column;

import java.util.BitSet;
import java.util.Locale;
import pushdesk.model.type.ScalarType;

/// That values of a column were written with more digits than its type has.
///
/// @param column as the file calls it
/// @param kept Float32: the nearest one is stored; UnixTimestamp: what is below a microsecond is left out
/// @param values how many rows
/// @param written the first of them
/// @param stored what becomes of that
/// @param rows their numbers; not to be changed
public record Rounding(String column, ScalarType kept, long values, String written, String stored, BitSet rows) {

    /// `rate: 12 values are stored as the nearest Float32, the first, 0.1234567891, as 0.12345679`
    public String sentence() {
        return column + ": " + (values == 1 ? "1 value is" : String.format(Locale.ROOT, "%,d values are", values))
                + (kept == ScalarType.FLOAT32 ? " stored as the nearest Float32, " : " stored to the microsecond, ")
                + (values == 1 ? "" : "the first, ") + written + (values == 1 ? "" : ",") + " as " + stored;
    }
}
