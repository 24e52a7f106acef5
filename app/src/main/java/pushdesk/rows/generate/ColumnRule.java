package pushdesk.rows.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.Micros;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;

/// What values a column of made-up rows takes.
public sealed interface ColumnRule {

    /// A value, of the Java type that belongs to the column's type.
    Object next(Random random);

    /// Any value of these, all as likely.
    record Choice(List<Object> values) implements ColumnRule {
        @Override
        public Object next(Random random) {
            return values.get(random.nextInt(values.size()));
        }
    }

    /// Any value between two, both included.
    record Range(ScalarType type, BigDecimal low, BigDecimal high, int scale) implements ColumnRule {
        @Override
        public Object next(Random random) {
            double share = random.nextDouble();
            return switch (type) {
                case INT32, INT64, UNKNOWN -> {
                    BigDecimal count = high.subtract(low).add(BigDecimal.ONE);
                    long whole = low.add(count.multiply(new BigDecimal(share)).setScale(0, RoundingMode.FLOOR)).min(high).longValueExact();
                    yield type == ScalarType.INT32 ? (Object) (int) whole : (Object) whole;
                }
                case FLOAT32 -> (float) between(share);
                case FLOAT64 -> between(share);
                case UNIX_TIMESTAMP -> Micros.instant(Math.round(between(share)));
                default -> low.add(high.subtract(low).multiply(new BigDecimal(share))).setScale(scale, RoundingMode.HALF_EVEN);
            };
        }

        private double between(double share) {
            return low.doubleValue() + share * (high.doubleValue() - low.doubleValue());
        }
    }

    /// Reads `0..100` as a range and `a|b|c` as a list of values.
    ///
    /// @throws PushdeskException when a value is none of the column's type, or a range ends before it begins
    static ColumnRule parse(PushColumn column, String text) {
        int dots = text.indexOf("..");
        if (dots > 0 && column.type() instanceof ScalarType type && ranges(type)) {
            BigDecimal low = number(type, value(column, text.substring(0, dots).strip()));
            BigDecimal high = number(type, value(column, text.substring(dots + 2).strip()));
            if (low.compareTo(high) > 0) {
                throw PushdeskException.invalid(column.name() + ": the range " + text + " ends before it begins.");
            }
            return new Range(type, low, high, Math.max(low.scale(), high.scale()));
        }
        return new Choice(Arrays.stream(text.split("\\|", -1)).map(each -> value(column, each)).toList());
    }

    private static boolean ranges(ScalarType type) {
        return switch (type) {
            case INT32, INT64, FLOAT32, FLOAT64, DECIMAL, UNIX_TIMESTAMP, UNKNOWN -> true;
            case BYTES, STRING, BOOL, UUID, TIME_UUID, JSON, MAP, SCALAR_MAP, ZONED_TIMESTAMP, PDF_BYTES, IMAGE_BYTES -> false;
        };
    }

    private static Object value(PushColumn column, String text) {
        ValueType type = column.type() == ScalarType.UNKNOWN && text.matches("-?[0-9]{1,18}") ? ScalarType.INT64 : column.type();
        Object value = ValueText.read(type, text, TimeFormat.ISO);
        if (value instanceof BadText(String reason)) {
            throw PushdeskException.invalid(column.name() + ": " + reason + ".");
        }
        return value;
    }

    private static BigDecimal number(ScalarType type, Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Instant instant -> BigDecimal.valueOf(Micros.of(instant));
            case OffsetDateTime time -> BigDecimal.valueOf(Micros.of(time.toInstant()));
            case Float number when Float.isFinite(number) -> new BigDecimal(number.toString());
            case Double number when Double.isFinite(number) -> new BigDecimal(number.toString());
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            default -> throw PushdeskException.invalid("'" + value + "' is no end of a range of " + type.feastName() + ".");
        };
    }
}
