package pushdesk.rows.text;

import pushdesk.model.type.ScalarType;
import tools.jackson.core.io.NumberInput;

/// Reads floating point numbers from characters: `1`, `-1.5`, `.5`, `1e-7`, `nan`, `inf`, `-Infinity`; the words in any case.
///
/// The result is the double nearest to the decimal text, as [Double#parseDouble] gives.
public final class FloatText {
    /// Powers of ten that a double holds exactly.
    private static final double[] EXACT_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };
    private static final long EXACT_LONG = 1L << 53;

    private double value;
    private int significant;
    private int digits;
    private long mantissa; // of up to 18 digits
    private int power; // of ten, times the mantissa
    private boolean word;

    /// The number read last.
    public double value() {
        return value;
    }

    /// Whether the type has a number near the one read last; an infinity that was asked for by name is one.
    public boolean fits(ScalarType type) {
        return word || !Double.isInfinite(type == ScalarType.FLOAT32 ? (float) value : value);
    }

    /// How many digits the number read last was written with, zeros at both ends aside.
    public int significant() {
        return significant;
    }

    /// Whether a Float32 of the number read last is another one than was written, told by the shortest text of that Float32.
    public boolean roundedAsFloat32() {
        if (value == (float) value || significant <= 6 && Math.abs(value) >= Float.MIN_NORMAL) { // so many digits every Float32 keeps
            return false;
        }
        return significant > 9 || !writes((float) value);
    }

    /// Whether [Float#toString] writes this Float32 as the number was written, which has 9 digits at most: of the shortest decimals that are read as it,
    /// the nearest. Told without making a text, unless a number is too near to a border.
    private boolean writes(float kept) {
        float magnitude = Math.abs(kept);
        long written = mantissa;
        int tens = power;
        for (int zeros = digits - significant; zeros > 0; zeros--) {
            written /= 10;
            tens++;
        }
        if (digits > 18 || tens < -22 || tens > 22 || magnitude < Float.MIN_NORMAL || magnitude >= Float.MAX_VALUE) {
            return writesSlowly(kept);
        }
        double low = ((double) magnitude + Math.nextDown(magnitude)) / 2;
        double high = ((double) magnitude + Math.nextUp(magnitude)) / 2;
        long down = written - written % 10;
        for (long shorter = down; shorter <= down + 10; shorter += 10) {
            double near = times(shorter, tens);
            if (near == low || near == high) {
                return writesSlowly(kept);
            }
            if (near > low && near < high) {
                return false;
            }
        }
        double unit = times(1, tens);
        double beyond = Math.abs(Math.abs(value) - magnitude) - unit / 2;
        return Math.abs(beyond) < unit / 100_000 ? writesSlowly(kept) : beyond < 0;
    }

    private boolean writesSlowly(float kept) {
        return Double.parseDouble(Float.toString(kept)) == value;
    }

    /// Of an exact number and a power of at most 22: one rounding is all there is.
    private static double times(long exact, int power) {
        return power < 0 ? exact / EXACT_TEN[-power] : exact * EXACT_TEN[power];
    }

    /// @return whether the text is a number
    public boolean read(char[] text, int from, int length) {
        int end = from + length;
        int at = from;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        int start = at;
        mantissa = 0;
        digits = 0;
        significant = 0;
        word = false;
        int scale = 0;
        boolean point = false;
        boolean any = false;
        for (; at < end; at++) {
            char c = text[at];
            int digit = c - '0';
            if (digit >= 0 && digit <= 9) {
                any = true;
                if (mantissa != 0 || digit != 0) {
                    digits++;
                }
                significant = digit == 0 ? significant : digits;
                if (digits <= 18) {
                    mantissa = mantissa * 10 + digit;
                }
                scale += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (!any) {
            return word(text, start, end, negative);
        }
        int exponent = 0;
        if (at < end) {
            if ((text[at] | 0x20) != 'e') {
                return false;
            }
            at++;
            boolean minus = at < end && text[at] == '-';
            if (minus || at < end && text[at] == '+') {
                at++;
            }
            if (at == end) {
                return false;
            }
            for (; at < end; at++) {
                int digit = text[at] - '0';
                if (digit < 0 || digit > 9) {
                    return false;
                }
                exponent = Math.min(exponent * 10 + digit, 100_000);
            }
            exponent = minus ? -exponent : exponent;
        }
        power = exponent - scale;
        if (digits <= 18 && mantissa <= EXACT_LONG && power >= -22 && power <= 22) {
            double exact = times(mantissa, power);
            value = negative ? -exact : exact;
        } else {
            value = NumberInput.parseDouble(text, from, length, true);
        }
        return true;
    }

    private boolean word(char[] text, int start, int end, boolean negative) {
        word = true;
        if (is("nan", text, start, end)) {
            value = Double.NaN;
            return true;
        }
        if (is("inf", text, start, end) || is("infinity", text, start, end)) {
            value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return true;
        }
        return false;
    }

    private static boolean is(String word, char[] text, int start, int end) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((text[start + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
