package pushdesk.store.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import pushdesk.rows.column.ColumnVector;

/// Keys as bytes: equal keys give equal bytes, and no key's bytes begin another's. Whole numbers, times, strings and bytes sort as their bytes do.
public final class KeyEncoder {
    private static final int END = 0;
    private static final int ESCAPE = 1; // stands before a byte 0 or 1, which it raises by one

    private byte[] bytes = new byte[64];
    private int length;

    /// The key's bytes.
    public static byte[] encode(List<?> values) {
        var encoder = new KeyEncoder();
        values.forEach(encoder::add);
        return encoder.toBytes();
    }

    /// Ready for another key.
    public KeyEncoder clear() {
        length = 0;
        return this;
    }

    int length() {
        return length;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void copyTo(byte[] target, int at, int from) {
        System.arraycopy(bytes, from, target, at, length - from);
    }

    /// The first eight bytes as a number that sorts as they do; missing ones count as zero.
    long prefix() {
        long prefix = 0;
        for (int i = 0; i < 8; i++) {
            prefix = prefix << 8 | (i < length ? bytes[i] & 0xFF : 0);
        }
        return prefix ^ Long.MIN_VALUE;
    }

    /// The key goes on with a value, of a Java type as in [ColumnVector]; not null.
    public void add(Object value) {
        switch (value) {
            case Long number -> addLong(number);
            case Integer number -> addLong(number);
            case Boolean truth -> addLong(truth ? 1 : 0);
            case Instant instant -> addLong(ColumnVector.micros(instant));
            case OffsetDateTime time -> {
                addLong(time.toEpochSecond());
                addLong(time.getNano());
            }
            case Float number -> addDouble(number);
            case Double number -> addDouble(number);
            case String text -> addText(text);
            case byte[] raw -> addBytes(raw);
            case UUID uuid -> {
                addRaw(uuid.getMostSignificantBits());
                addRaw(uuid.getLeastSignificantBits());
            }
            case BigDecimal decimal -> addText(decimal.stripTrailingZeros().toString());
            case List<?> list -> {
                addLong(list.size());
                for (Object element : list) {
                    addLong(element == null ? 0 : 1);
                    if (element != null) {
                        add(element);
                    }
                }
            }
            default -> throw new IllegalArgumentException("no key is a " + value.getClass().getName());
        }
    }

    void addLong(long value) {
        addRaw(value ^ Long.MIN_VALUE);
    }

    private void addDouble(double value) {
        long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value); // one zero
        addLong(bits < 0 ? bits ^ Long.MAX_VALUE : bits);
    }

    private void addRaw(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    /// The code units one by one, each in as many bytes as UTF-8 gives it: then the bytes sort as `String.compareTo` does.
    private void addText(String text) {
        room(text.length() * 3 + 1);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 2) {
                bytes[length++] = ESCAPE;
                room(text.length() * 3 + 1);
                bytes[length++] = (byte) (unit + 1);
            } else if (unit < 0x80) {
                bytes[length++] = (byte) unit;
            } else if (unit < 0x800) {
                bytes[length++] = (byte) (0xC0 | unit >> 6);
                bytes[length++] = (byte) (0x80 | unit & 0x3F);
            } else {
                bytes[length++] = (byte) (0xE0 | unit >> 12);
                bytes[length++] = (byte) (0x80 | unit >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | unit & 0x3F);
            }
        }
        bytes[length++] = END;
    }

    private void addBytes(byte[] raw) {
        room(raw.length * 2 + 1);
        for (byte b : raw) {
            if (b == 0 || b == 1) {
                bytes[length++] = ESCAPE;
                bytes[length++] = (byte) (b + 1);
            } else {
                bytes[length++] = b;
            }
        }
        bytes[length++] = END;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
