package pushdesk.rows.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// Values of one type as values of another.
///
/// A column that several views type differently is read once and converted for each view. Nothing is lost on the way but the digits that a
/// Float32 does not have and the offset of a ZonedTimestamp; what does not fit is told.
public final class Values {
    private Values() {}

    /// @param value of the Java type that belongs to `from`, or null
    /// @return the value as `to`; null for null
    /// @throws PushdeskException when the value does not fit
    public static Object convert(Object value, ValueType from, ValueType to) {
        Object converted = read(value, from, to);
        if (converted instanceof BadText(String reason)) {
            throw PushdeskException.invalid(reason + ".");
        }
        return converted;
    }

    /// As [#convert], with [BadText] for a value that does not fit.
    public static Object read(Object value, ValueType from, ValueType to) {
        if (value == null || from.equals(to) || to == ScalarType.UNKNOWN) {
            return value;
        }
        if (to instanceof ScalarType scalar) {
            return scalar(value, from, scalar);
        }
        if (value instanceof List<?> list && from instanceof ValueType.Array(ValueType a) && to instanceof ValueType.Array(ValueType b)) {
            return elements(list, a, b);
        }
        if (value instanceof List<?> list && from instanceof ValueType.SetOf(ValueType a) && to instanceof ValueType.SetOf(ValueType b)) {
            return elements(list, a, b);
        }
        return ValueText.read(to, ValueText.format(from, value), TimeFormat.ISO);
    }

    private static Object scalar(Object value, ValueType from, ScalarType to) {
        return switch (value) {
            case Integer number when to == ScalarType.INT64 -> number.longValue();
            case Integer number when to == ScalarType.FLOAT64 -> number.doubleValue();
            case Long number when to == ScalarType.INT32 && number == number.intValue() -> number.intValue();
            case Float number when to == ScalarType.FLOAT64 -> number.doubleValue();
            case Double number when to == ScalarType.FLOAT32 && (Math.abs(number) <= Float.MAX_VALUE || !Double.isFinite(number)) -> number.floatValue();
            case Double number when to == ScalarType.INT32 || to == ScalarType.INT64 -> whole(number, to);
            case Float number when to == ScalarType.INT32 || to == ScalarType.INT64 -> whole(number.doubleValue(), to);
            case BigDecimal number when to == ScalarType.INT32 || to == ScalarType.INT64 -> ValueText.read(to, number.toPlainString(), TimeFormat.ISO);
            case Instant instant when to == ScalarType.ZONED_TIMESTAMP -> instant.atOffset(ZoneOffset.UTC);
            case OffsetDateTime time when to == ScalarType.UNIX_TIMESTAMP -> time.toInstant();
            case byte[] bytes when isBytes(to) -> bytes;
            default -> ValueText.read(to, ValueText.format(from, value), TimeFormat.ISO);
        };
    }

    private static Object whole(double number, ScalarType to) {
        if (!Double.isFinite(number)) {
            return BadText.notA(to, Double.toString(number));
        }
        return ValueText.read(to, new BigDecimal(number).toPlainString(), TimeFormat.ISO);
    }

    private static boolean isBytes(ScalarType type) {
        return type == ScalarType.BYTES || type == ScalarType.PDF_BYTES || type == ScalarType.IMAGE_BYTES;
    }

    private static Object elements(List<?> list, ValueType from, ValueType to) {
        List<Object> converted = new ArrayList<>(list.size());
        for (Object value : list) {
            Object element = read(value, from, to);
            if (element instanceof BadText(String reason)) {
                return new BadText("element " + (converted.size() + 1) + ": " + reason);
            }
            converted.add(element);
        }
        return Collections.unmodifiableList(converted);
    }
}
