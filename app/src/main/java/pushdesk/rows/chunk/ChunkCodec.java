package pushdesk.rows.chunk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.Micros;

/// A chunk as bytes, column by column: whole numbers as their distance from the least one in as few bytes as that takes.
final class ChunkCodec {
    private static final byte LONGS = 0;
    private static final byte DOUBLES = 1;
    private static final byte OBJECTS = 2;

    private ChunkCodec() {}

    static void write(RowChunk chunk, Bytes out) {
        out.put(chunk.size());
        longs(chunk.lines(), out);
        bits(chunk.rejected(), out);
        for (ColumnVector column : chunk.columns()) {
            switch (column) {
                case ColumnVector.Longs(ValueType type, long[] values, BitSet nulls) -> {
                    out.room(1).put(LONGS);
                    bits(nulls, out);
                    longs(values, out);
                }
                case ColumnVector.Doubles(ValueType type, double[] values, BitSet nulls) -> {
                    out.room(1).put(DOUBLES);
                    bits(nulls, out);
                    doubles(values, type == ScalarType.FLOAT32, out);
                }
                case ColumnVector.Objects(ValueType type, Object[] values) -> {
                    out.room(1).put(OBJECTS);
                    objects(values, type, out);
                }
            }
        }
    }

    /// @param types the columns' types, as they were settled in the end
    static RowChunk read(byte[] block, List<ValueType> types) {
        Bytes in = Bytes.toRead(block);
        int size = in.buffer().getInt();
        long[] lines = longs(size, in);
        BitSet rejected = bits(in);
        List<ColumnVector> columns = new ArrayList<>(types.size());
        for (ValueType type : types) {
            columns.add(switch (in.buffer().get()) {
                case LONGS -> {
                    BitSet nulls = bits(in);
                    // a column that was Int64 here, and String later
                    ValueType whole = type == ScalarType.STRING ? ScalarType.INT64 : type;
                    yield new ColumnVector.Longs(whole, longs(size, in), nulls);
                }
                case DOUBLES -> {
                    BitSet nulls = bits(in);
                    yield new ColumnVector.Doubles(type, doubles(size, type == ScalarType.FLOAT32, in), nulls);
                }
                default -> new ColumnVector.Objects(type, objects(size, type, in));
            });
        }
        return new RowChunk(size, lines, rejected, columns);
    }

    private static void bits(BitSet bits, Bytes out) {
        out.put(bits.toByteArray());
    }

    private static BitSet bits(Bytes in) {
        return BitSet.valueOf(in.bytes());
    }

    private static void longs(long[] values, Bytes out) {
        long least = values.length == 0 ? 0 : Long.MAX_VALUE;
        long greatest = values.length == 0 ? 0 : Long.MIN_VALUE;
        for (long value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        long range = greatest - least; // negative when it passes the range of a long
        int width = range < 0 || range >= 1L << 32 ? 8 : range >= 1L << 16 ? 4 : range >= 1L << 8 ? 2 : 1;
        var buffer = out.room(9 + values.length * width).put((byte) width).putLong(least);
        for (long value : values) {
            long distance = value - least;
            switch (width) {
                case 1 -> buffer.put((byte) distance);
                case 2 -> buffer.putShort((short) distance);
                case 4 -> buffer.putInt((int) distance);
                default -> buffer.putLong(distance);
            }
        }
    }

    private static long[] longs(int size, Bytes in) {
        var buffer = in.buffer();
        int width = buffer.get();
        long least = buffer.getLong();
        var values = new long[size];
        for (int row = 0; row < size; row++) {
            values[row] = least + switch (width) {
                case 1 -> buffer.get() & 0xFFL;
                case 2 -> buffer.getShort() & 0xFFFFL;
                case 4 -> buffer.getInt() & 0xFFFF_FFFFL;
                default -> buffer.getLong();
            };
        }
        return values;
    }

    private static void doubles(double[] values, boolean narrow, Bytes out) {
        var buffer = out.room(values.length * 8);
        for (double value : values) {
            if (narrow) {
                buffer.putFloat((float) value);
            } else {
                buffer.putDouble(value);
            }
        }
    }

    private static double[] doubles(int size, boolean narrow, Bytes in) {
        var values = new double[size];
        for (int row = 0; row < size; row++) {
            values[row] = narrow ? in.buffer().getFloat() : in.buffer().getDouble();
        }
        return values;
    }

    private static void objects(Object[] values, ValueType type, Bytes out) {
        for (Object value : values) {
            object(value, type, out);
        }
    }

    private static Object[] objects(int size, ValueType type, Bytes in) {
        var values = new Object[size];
        for (int row = 0; row < size; row++) {
            values[row] = object(type, in);
        }
        return values;
    }

    private static void object(Object value, ValueType type, Bytes out) {
        out.room(1).put((byte) (value == null ? 0 : 1));
        switch (value) {
            case null -> {}
            case String text -> out.put(text);
            case byte[] bytes -> out.put(bytes);
            case Boolean truth -> out.put(truth ? 1 : 0);
            case Integer number -> out.put(number.intValue());
            case Long number -> out.put(number.longValue());
            case Float number -> out.room(4).putFloat(number);
            case Double number -> out.room(8).putDouble(number);
            case UUID uuid -> out.room(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
            case Instant instant -> out.put(Micros.of(instant));
            case OffsetDateTime time -> {
                out.put(Micros.of(time.toInstant()));
                out.put(time.getOffset().getTotalSeconds());
            }
            case BigDecimal decimal -> {
                out.put(decimal.scale());
                out.put(decimal.unscaledValue().toByteArray());
            }
            case List<?> list -> {
                out.put(list.size());
                for (Object element : list) {
                    object(element, element(type), out);
                }
            }
            default -> throw new IllegalArgumentException(value.getClass().getName() + " is no " + type.feastName());
        }
    }

    private static Object object(ValueType type, Bytes in) {
        var buffer = in.buffer();
        if (buffer.get() == 0) {
            return null;
        }
        if (!(type instanceof ScalarType scalar)) {
            return type instanceof ValueType.Struct ? in.text() : list(element(type), in);
        }
        return switch (scalar) {
            case STRING, JSON, MAP, SCALAR_MAP, UNKNOWN -> in.text();
            case BYTES, PDF_BYTES, IMAGE_BYTES -> in.bytes();
            case BOOL -> buffer.getInt() == 1;
            case INT32 -> buffer.getInt();
            case INT64 -> buffer.getLong();
            case FLOAT32 -> buffer.getFloat();
            case FLOAT64 -> buffer.getDouble();
            case UUID, TIME_UUID -> new UUID(buffer.getLong(), buffer.getLong());
            case UNIX_TIMESTAMP -> Micros.instant(buffer.getLong());
            case ZONED_TIMESTAMP ->
                OffsetDateTime.ofInstant(Micros.instant(buffer.getLong()), ZoneOffset.ofTotalSeconds(buffer.getInt()));
            case DECIMAL -> {
                int scale = buffer.getInt();
                yield new BigDecimal(new BigInteger(in.bytes()), scale);
            }
        };
    }

    private static List<Object> list(ValueType element, Bytes in) {
        int size = in.buffer().getInt();
        List<Object> values = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            values.add(object(element, in));
        }
        return Collections.unmodifiableList(values);
    }

    private static ValueType element(ValueType type) {
        return switch (type) {
            case ValueType.Array(ValueType element) -> element;
            case ValueType.SetOf(ValueType element) -> element;
            default -> throw new IllegalArgumentException("A " + type.feastName() + " has no elements");
        };
    }
}
