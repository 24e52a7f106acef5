package pushdesk.rows.text;

import java.math.BigDecimal;
import pushdesk.model.type.ScalarType;

/// Reads decimals of any precision. Written out they have at most 1,000 digits, so that `1e999999999` can't fill the memory of whoever writes it out.
final class DecimalText {
    private static final int MOST_DIGITS = 1000;

    private DecimalText() {}

    static Object read(String text) {
        if (text.length() > 2 * MOST_DIGITS) {
            return tooLong(text);
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 'e') {
                return BadText.notA(ScalarType.DECIMAL, text); // BigDecimal takes digits of every script
            }
        }
        try {
            BigDecimal value = new BigDecimal(text);
            long before = (long) value.precision() - value.scale();
            return before > MOST_DIGITS || value.scale() > MOST_DIGITS ? tooLong(text) : value;
        } catch (NumberFormatException e) {
            return BadText.notA(ScalarType.DECIMAL, text);
        }
    }

    private static BadText tooLong(String text) {
        return new BadText(BadText.shown(text) + " has more digits than a Decimal may have (" + MOST_DIGITS + ")");
    }
}
