package pushdesk.rows.text;

/// Reads whole numbers from characters without making a string.
///
/// A sign, leading zeros and a fraction of zeros are fine: `+7`, `007`, `1001.0` (pandas writes integer columns with nulls so).
public final class IntegerText {
    public enum Outcome { OK, NOT_A_NUMBER, OUT_OF_RANGE }

    private long value;

    /// The number read last.
    public long value() {
        return value;
    }

    public Outcome read(char[] text, int from, int length) {
        int at = from;
        int end = from + length;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        int digits = at;
        long sum = 0; // kept negative: the range is one wider there
        boolean overflow = false;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            if (sum < Long.MIN_VALUE / 10 || sum * 10 < Long.MIN_VALUE + digit) {
                overflow = true;
            } else {
                sum = sum * 10 - digit;
            }
        }
        if (at == digits || !zerosAfterPoint(text, at, end)) {
            return Outcome.NOT_A_NUMBER;
        }
        if (overflow || !negative && sum == Long.MIN_VALUE) {
            return Outcome.OUT_OF_RANGE;
        }
        value = negative ? sum : -sum;
        return Outcome.OK;
    }

    /// Whether the text is what [Long#toString(long)] would write: no plus, no leading zero, no fraction. Such a column can be settled as Int64
    /// and still be turned back into its text.
    public boolean readPlain(char[] text, int from, int length) {
        int first = length > 0 && text[from] == '-' ? 1 : 0;
        if (length == first || length > 20) {
            return false;
        }
        char lead = text[from + first];
        if (lead == '0' && length > 1) {
            return false;
        }
        char last = text[from + length - 1];
        return lead >= '0' && lead <= '9' && last >= '0' && last <= '9'
                && read(text, from, length) == Outcome.OK
                && noPoint(text, from, length);
    }

    private static boolean noPoint(char[] text, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (text[at] == '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean zerosAfterPoint(char[] text, int from, int end) {
        if (from == end) {
            return true;
        }
        if (text[from] != '.') {
            return false;
        }
        for (int at = from + 1; at < end; at++) {
            if (text[at] != '0') {
                return false;
            }
        }
        return true;
    }
}
