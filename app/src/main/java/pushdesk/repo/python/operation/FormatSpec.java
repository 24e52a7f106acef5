package pushdesk.repo.python.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.value.Unknown;

/// Python's format specification: `[[fill]align][sign][#][0][width][,][.precision][type]`.
public final class FormatSpec {
    private static final Pattern FORM = Pattern.compile("(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\\d+)?([,_])?(?:\\.(\\d+))?([bcdeEfFgGnosxX%])?", Pattern.DOTALL);
    private static final int MOST_PRECISION = 1_000;
    private final Texts texts;
    private final Budget budget;

    FormatSpec(Texts texts, Budget budget) {
        this.texts = texts;
        this.budget = budget;
    }

    /// The formatted value; null when it is not known.
    String format(Object value, String spec) {
        if (spec.isEmpty()) {
            return texts.str(value);
        }
        Matcher form = FORM.matcher(spec);
        if (value instanceof Unknown || !form.matches()) {
            return null;
        }
        int width = form.group(6) == null ? 0 : size(form.group(6));
        int precision = form.group(8) == null ? -1 : size(form.group(8));
        if (precision > MOST_PRECISION && !(value instanceof String)) {
            return null;
        }
        Object number = value instanceof Boolean known ? (Object) (known ? 1L : 0L) : value;
        boolean numeric = number instanceof Long || number instanceof Double;
        String body = numeric ? number(number, form.group(9), precision, form.group(7), form.group(3), form.group(4) != null) : text(value, precision);
        if (body == null) {
            return null;
        }
        boolean zero = form.group(5) != null;
        String fill = form.group(1) != null ? form.group(1) : zero ? "0" : " ";
        String align = form.group(2) != null ? form.group(2) : numeric ? zero ? "=" : ">" : "<";
        return aligned(body, width, fill, align);
    }

    /// A width or precision that fits the limit.
    private int size(String digits) {
        budget.text(digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits));
        return Integer.parseInt(digits);
    }

    private String text(Object value, int precision) {
        String text = texts.str(value);
        return text == null || precision < 0 || precision >= text.length() ? text : text.substring(0, precision);
    }

    public static String aligned(String body, int width, String fill, String align) {
        int missing = width - body.length();
        if (missing <= 0) {
            return body;
        }
        return switch (align) {
            case "<" -> body + fill.repeat(missing);
            case "^" -> fill.repeat(missing / 2) + body + fill.repeat(missing - missing / 2);
            case "=" -> {
                int sign = body.startsWith("-") || body.startsWith("+") ? 1 : 0;
                yield body.substring(0, sign) + fill.repeat(missing) + body.substring(sign);
            }
            default -> fill.repeat(missing) + body;
        };
    }

    private static String number(Object number, String type, int precision, String group, String sign, boolean prefix) {
        double value = Numbers.asDouble(number);
        String digits = switch (type == null ? "" : type) {
            case "b" -> radix(number, 2, prefix ? "0b" : "");
            case "o" -> radix(number, 8, prefix ? "0o" : "");
            case "x" -> radix(number, 16, prefix ? "0x" : "");
            case "X" -> radix(number, 16, prefix ? "0X" : "");
            case "d", "n" -> number instanceof Long ? number.toString() : null;
            case "c" -> number instanceof Long code && Character.isValidCodePoint(code.intValue()) ? Character.toString(code.intValue()) : null;
            case "e", "E" -> String.format(Locale.ROOT, "%." + (precision < 0 ? 6 : precision) + type.toLowerCase(Locale.ROOT), value);
            case "f", "F" -> fixed(value, precision < 0 ? 6 : precision);
            case "%" -> fixed(value * 100, precision < 0 ? 6 : precision) + "%";
            case "s" -> null;
            default -> number instanceof Long ? number.toString() : precision < 0 ? Texts.decimal(value) : general(value, precision);
        };
        if (digits == null) {
            return null;
        }
        String grouped = group == null ? digits : grouped(digits, group);
        return sign != null && !sign.equals("-") && value >= 0 ? sign + grouped : grouped;
    }

    private static String radix(Object number, int radix, String prefix) {
        if (!(number instanceof Long whole)) {
            return null;
        }
        String digits = Long.toString(Math.abs(whole), radix);
        return (whole < 0 ? "-" : "") + prefix + (prefix.equals("0X") ? digits.toUpperCase(Locale.ROOT) : digits);
    }

    private static String fixed(double value, int precision) {
        return Double.isNaN(value) || Double.isInfinite(value) ? Texts.decimal(value) : new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String general(double value, int precision) {
        return Double.isNaN(value) || Double.isInfinite(value) ? Texts.decimal(value)
                : new BigDecimal(value).round(new java.math.MathContext(Math.max(1, precision))).stripTrailingZeros().toPlainString();
    }

    private static String grouped(String digits, String separator) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        var text = new StringBuilder(digits);
        for (int at = end - 3; at > (digits.startsWith("-") ? 1 : 0); at -= 3) {
            text.insert(at, separator);
        }
        return text.toString();
    }
}
