package pushdesk.store.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.h2.util.DateTimeUtils;
import org.h2.util.JSR310Utils;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueDouble;
import org.h2.value.ValueInteger;
import org.h2.value.ValueJson;
import org.h2.value.ValueNull;
import org.h2.value.ValueReal;
import org.h2.value.ValueTimestampTimeZone;
import org.h2.value.ValueUuid;
import org.h2.value.ValueVarbinary;
import org.h2.value.ValueVarchar;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;

/// Feast's types as SQL types, and their values on the way in and out.
///
/// Values are handed to the database as its own, since turning Java objects into them row by row costs more than writing them.
public final class SqlTypes {
    private static final long MICROS_A_DAY = 86_400_000_000L;

    private SqlTypes() {}

    /// The column type of a Feast type. What is still [ScalarType#UNKNOWN] has none.
    public static String name(ValueType type) {
        return switch (type) {
            case ValueType.Array(ValueType element) -> name(element) + " ARRAY";
            case ValueType.SetOf(ValueType element) -> name(element) + " ARRAY";
            case ValueType.Struct struct -> "JSON";
            case ScalarType scalar -> switch (scalar) {
                case BYTES, PDF_BYTES, IMAGE_BYTES -> "VARBINARY";
                case STRING -> "VARCHAR";
                case BOOL -> "BOOLEAN";
                case INT32 -> "INTEGER";
                case INT64 -> "BIGINT";
                case FLOAT32 -> "REAL";
                case FLOAT64 -> "DOUBLE PRECISION";
                case UNIX_TIMESTAMP -> "TIMESTAMP(6) WITH TIME ZONE";
                case ZONED_TIMESTAMP -> "TIMESTAMP(9) WITH TIME ZONE";
                case UUID, TIME_UUID -> "UUID";
                case DECIMAL -> "VARCHAR"; // DECFLOAT drops zeros at the end
                case JSON, MAP, SCALAR_MAP -> "JSON";
                case UNKNOWN -> throw new IllegalArgumentException("a type that is not settled has no column");
            };
        };
    }

    /// The column type of a key: one number has one key, however many zeros it ends in.
    public static String keyName(ValueType type) {
        return type == ScalarType.DECIMAL ? "DECFLOAT" : name(type);
    }

    /// An expression by which a column's values can be put in order and compared.
    public static String ordered(String expression, ValueType type) {
        return type == ScalarType.DECIMAL ? "CAST(" + expression + " AS DECFLOAT)" : expression;
    }

    /// The value as the database keeps it.
    public static Value value(Object value, ValueType type) {
        if (value == null) {
            return ValueNull.INSTANCE;
        }
        return switch (type) {
            case ValueType.Array(ValueType element) -> array((List<?>) value, element);
            case ValueType.SetOf(ValueType element) -> array((List<?>) value, element);
            case ValueType.Struct struct -> ValueJson.fromJson((String) value);
            case ScalarType scalar -> switch (scalar) {
                case BYTES, PDF_BYTES, IMAGE_BYTES -> ValueVarbinary.get((byte[]) value);
                case STRING -> ValueVarchar.get((String) value);
                case BOOL -> ValueBoolean.get((Boolean) value);
                case INT32 -> ValueInteger.get((Integer) value);
                case INT64 -> ValueBigint.get((Long) value);
                case FLOAT32 -> ValueReal.get((Float) value);
                case FLOAT64 -> ValueDouble.get((Double) value);
                case UNIX_TIMESTAMP -> time(ColumnVector.micros((Instant) value));
                case ZONED_TIMESTAMP -> time((OffsetDateTime) value);
                case UUID, TIME_UUID -> ValueUuid.get((UUID) value);
                case DECIMAL -> ValueVarchar.get(value.toString());
                case JSON, MAP, SCALAR_MAP -> ValueJson.fromJson((String) value);
                case UNKNOWN -> throw new IllegalArgumentException("a type that is not settled has no values");
            };
        };
    }

    /// An instant in microseconds since 1970 UTC.
    public static Value time(long micros) {
        long day = Math.floorDiv(micros, MICROS_A_DAY);
        return ValueTimestampTimeZone.fromDateValueAndNanos(DateTimeUtils.dateValueFromAbsoluteDay(day), (micros - day * MICROS_A_DAY) * 1000, 0);
    }

    private static Value time(OffsetDateTime time) {
        long date = DateTimeUtils.dateValue(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
        return ValueTimestampTimeZone.fromDateValueAndNanos(date, time.toLocalTime().toNanoOfDay(), time.getOffset().getTotalSeconds());
    }

    private static Value array(List<?> elements, ValueType type) {
        var values = new Value[elements.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(elements.get(i), type);
        }
        return ValueArray.get(info(type), values, null);
    }

    private static TypeInfo info(ValueType type) {
        return switch (type) {
            case ValueType.Array(ValueType element) -> TypeInfo.getTypeInfo(Value.ARRAY, -1L, -1, info(element));
            case ValueType.SetOf(ValueType element) -> TypeInfo.getTypeInfo(Value.ARRAY, -1L, -1, info(element));
            case ValueType.Struct struct -> TypeInfo.TYPE_JSON;
            case ScalarType scalar -> switch (scalar) {
                case BYTES, PDF_BYTES, IMAGE_BYTES -> TypeInfo.TYPE_VARBINARY;
                case STRING -> TypeInfo.TYPE_VARCHAR;
                case BOOL -> TypeInfo.TYPE_BOOLEAN;
                case INT32 -> TypeInfo.TYPE_INTEGER;
                case INT64 -> TypeInfo.TYPE_BIGINT;
                case FLOAT32 -> TypeInfo.TYPE_REAL;
                case FLOAT64 -> TypeInfo.TYPE_DOUBLE;
                case UNIX_TIMESTAMP -> TypeInfo.getTypeInfo(Value.TIMESTAMP_TZ, -1L, 6, null);
                case ZONED_TIMESTAMP -> TypeInfo.getTypeInfo(Value.TIMESTAMP_TZ, -1L, 9, null);
                case UUID, TIME_UUID -> TypeInfo.TYPE_UUID;
                case DECIMAL -> TypeInfo.TYPE_VARCHAR;
                case JSON, MAP, SCALAR_MAP -> TypeInfo.TYPE_JSON;
                case UNKNOWN -> TypeInfo.TYPE_VARCHAR;
            };
        };
    }

    /// A column of the current row, as the Java types of [ColumnVector].
    public static Object read(ResultSet row, int column, ValueType type) throws SQLException {
        Object value = type == ScalarType.FLOAT32 ? (Object) row.getFloat(column) : row.getObject(column);
        return row.wasNull() || value == null ? null : fromSql(value, type);
    }

    /// A value as the database keeps it, as the Java types of [ColumnVector].
    public static Object read(Value value, ValueType type) {
        if (value == ValueNull.INSTANCE) {
            return null;
        }
        return switch (type) {
            case ValueType.Array(ValueType element) -> elements(value, element);
            case ValueType.SetOf(ValueType element) -> elements(value, element);
            case ValueType.Struct struct -> json(value);
            case ScalarType scalar -> switch (scalar) {
                case BYTES, PDF_BYTES, IMAGE_BYTES -> value.getBytes();
                case STRING, UNKNOWN -> value.getString();
                case BOOL -> value.getBoolean();
                case INT32 -> value.getInt();
                case INT64 -> value.getLong();
                case FLOAT32 -> value.getFloat();
                case FLOAT64 -> value.getDouble();
                case UNIX_TIMESTAMP -> ColumnVector.instant(micros(value));
                case ZONED_TIMESTAMP -> JSR310Utils.valueToOffsetDateTime(value, null);
                case UUID, TIME_UUID -> ((ValueUuid) value).getUuid();
                case DECIMAL -> value instanceof ValueVarchar text ? new BigDecimal(text.getString()) : value.getBigDecimal();
                case JSON, MAP, SCALAR_MAP -> json(value);
            };
        };
    }

    private static String json(Value value) {
        return new String(value.getBytes(), StandardCharsets.UTF_8);
    }

    private static List<Object> elements(Value array, ValueType type) {
        var list = new ArrayList<>();
        for (Value element : ((ValueArray) array).getList()) {
            list.add(read(element, type));
        }
        return Collections.unmodifiableList(list);
    }

    /// Microseconds since 1970 UTC, or [Long#MIN_VALUE] for null.
    public static long micros(Value value) {
        if (value == ValueNull.INSTANCE) {
            return Long.MIN_VALUE;
        }
        var time = (ValueTimestampTimeZone) value;
        long day = DateTimeUtils.absoluteDayFromDateValue(time.getDateValue());
        return day * MICROS_A_DAY + time.getTimeNanos() / 1000 - time.getTimeZoneOffsetSeconds() * 1_000_000L;
    }

    /// Microseconds since 1970 UTC, or [Long#MIN_VALUE] for null.
    public static long readMicros(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? Long.MIN_VALUE : ColumnVector.micros(time.toInstant());
    }

    private static Object fromSql(Object value, ValueType type) throws SQLException {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case ValueType.Array(ValueType element) -> list(value, element);
            case ValueType.SetOf(ValueType element) -> list(value, element);
            case ValueType.Struct struct -> text(value);
            case ScalarType scalar -> switch (scalar) {
                case UNIX_TIMESTAMP -> ((OffsetDateTime) value).toInstant();
                case JSON, MAP, SCALAR_MAP -> text(value);
                case FLOAT32 -> ((Number) value).floatValue();
                case BYTES, PDF_BYTES, IMAGE_BYTES, STRING, BOOL, INT32, INT64, FLOAT64, ZONED_TIMESTAMP, UUID, TIME_UUID, UNKNOWN -> value;
                case DECIMAL -> value instanceof String text ? new BigDecimal(text) : value; // a key, or a table of an older store
            };
        };
    }

    private static Object text(Object json) {
        return json instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : json;
    }

    private static List<Object> list(Object array, ValueType type) throws SQLException {
        Object[] elements = array instanceof Array sql ? (Object[]) sql.getArray() : (Object[]) array;
        var list = new ArrayList<>(elements.length);
        for (Object element : elements) {
            list.add(fromSql(element, type));
        }
        return Collections.unmodifiableList(list);
    }
}
