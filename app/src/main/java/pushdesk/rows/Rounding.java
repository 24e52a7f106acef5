package pushdesk.rows;

import java.util.BitSet;
import java.util.Locale;

/// That values of a Float32 column were written with more digits than a Float32 has.
///
/// @param column as the file calls it
/// @param values how many
/// @param written the first of them
/// @param stored what becomes of that
/// @param rows the numbers of their rows; not to be changed
public record Rounding(String column, long values, String written, float stored, BitSet rows) {

    /// `rate: 12 values are stored as the nearest Float32, the first, 0.1234567891, as 0.12345679`
    public String sentence() {
        return column + ": " + (values == 1 ? "1 value is" : String.format(Locale.ROOT, "%,d values are", values))
                + " stored as the nearest Float32, " + (values == 1 ? "" : "the first, ") + written + (values == 1 ? "" : ",") + " as " + stored;
    }
}
