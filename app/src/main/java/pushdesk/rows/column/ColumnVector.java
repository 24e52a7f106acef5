package pushdesk.rows.column;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.Micros;

/// The values of one column in one chunk of rows.
///
/// As objects, values are: `Boolean`, `Integer`, `Long`, `Float`, `Double`, `String`, `byte[]` (Bytes, PdfBytes, ImageBytes), [Instant] to the
/// microsecond (UnixTimestamp), [OffsetDateTime] (ZonedTimestamp), [UUID] (Uuid, TimeUuid), [BigDecimal]; JSON text as `String` (Json, Map,
/// ScalarMap, Struct); an unmodifiable `List` of the element's values, which may hold nulls (Array, Set).
public sealed interface ColumnVector {

    ValueType type();

    boolean isNull(int row);

    /// The value, or null.
    Object get(int row);

    /// Bool (0 or 1), Int32, Int64, and UnixTimestamp (microseconds since 1970 UTC).
    record Longs(ValueType type, long[] values, BitSet nulls) implements ColumnVector {
        @Override
        public boolean isNull(int row) {
            return nulls.get(row);
        }

        @Override
        public Object get(int row) {
            if (isNull(row)) {
                return null;
            }
            long value = values[row];
            return switch ((ScalarType) type) {
                case BOOL -> value != 0;
                case INT32 -> (int) value;
                case UNIX_TIMESTAMP -> instant(value);
                default -> value;
            };
        }
    }

    /// Float32 and Float64.
    record Doubles(ValueType type, double[] values, BitSet nulls) implements ColumnVector {
        @Override
        public boolean isNull(int row) {
            return nulls.get(row);
        }

        @Override
        public Object get(int row) {
            if (isNull(row)) {
                return null;
            }
            return type == ScalarType.FLOAT32 ? (Object) (float) values[row] : (Object) values[row];
        }
    }

    /// Every other type; null is null.
    record Objects(ValueType type, Object[] values) implements ColumnVector {
        @Override
        public boolean isNull(int row) {
            return values[row] == null;
        }

        @Override
        public Object get(int row) {
            return values[row];
        }
    }

    /// A column of values, as the types above say.
    static ColumnVector of(ValueType type, List<?> values) {
        var nulls = new BitSet(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                nulls.set(i);
            }
        }
        return switch (type) {
            case ScalarType.BOOL -> new Longs(type, numbers(values, value -> (Boolean) value ? 1 : 0), nulls);
            case ScalarType.INT32, ScalarType.INT64 -> new Longs(type, numbers(values, value -> ((Number) value).longValue()), nulls);
            case ScalarType.UNIX_TIMESTAMP -> new Longs(type, numbers(values, value -> micros((Instant) value)), nulls);
            case ScalarType.FLOAT32, ScalarType.FLOAT64 ->
                new Doubles(type, values.stream().mapToDouble(value -> value == null ? 0 : ((Number) value).doubleValue()).toArray(), nulls);
            default -> new Objects(type, values.toArray());
        };
    }

    private static long[] numbers(List<?> values, ToLongFunction<Object> number) {
        return values.stream().mapToLong(value -> value == null ? 0 : number.applyAsLong(value)).toArray();
    }

    /// The instant of microseconds since 1970 UTC.
    static Instant instant(long micros) {
        return Micros.instant(micros);
    }

    /// Microseconds since 1970 UTC; digits beyond are cut.
    static long micros(Instant instant) {
        return Micros.of(instant);
    }
}
