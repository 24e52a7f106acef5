package pushdesk.rows.chunk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A buffer that grows while it is written, and is read from its start.
public final class Bytes {
    private ByteBuffer buffer;

    private Bytes(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    public static Bytes toWrite() {
        return new Bytes(ByteBuffer.allocate(1 << 16));
    }

    public static Bytes toRead(byte[] bytes) {
        return new Bytes(ByteBuffer.wrap(bytes));
    }

    /// The buffer with room for so many more bytes.
    ByteBuffer room(int count) {
        if (buffer.remaining() < count) {
            int size = Math.toIntExact(Math.max(buffer.capacity() * 2L, buffer.position() + (long) count));
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size)).position(buffer.position());
        }
        return buffer;
    }

    public ByteBuffer buffer() {
        return buffer;
    }

    public int size() {
        return buffer.position();
    }

    public byte[] array() {
        return buffer.array();
    }

    public void clear() {
        buffer.clear();
    }

    public void put(int number) {
        room(4).putInt(number);
    }

    public void put(long number) {
        room(8).putLong(number);
    }

    public void put(byte[] bytes) {
        room(4 + bytes.length).putInt(bytes.length).put(bytes);
    }

    public byte[] bytes() {
        var bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return bytes;
    }

    /// A string with any characters, halves of surrogate pairs too; null as null.
    public void put(String text) {
        if (text == null) {
            put(-1);
            return;
        }
        boolean narrow = text.chars().allMatch(c -> c < 256);
        byte[] encoded = narrow ? text.getBytes(StandardCharsets.ISO_8859_1) : wide(text);
        put(encoded.length << 1 | (narrow ? 0 : 1));
        room(encoded.length).put(encoded);
    }

    public String text() {
        int head = buffer.getInt();
        if (head < 0) {
            return null;
        }
        var encoded = new byte[head >> 1];
        buffer.get(encoded);
        if ((head & 1) == 0) {
            return new String(encoded, StandardCharsets.ISO_8859_1);
        }
        var characters = new char[encoded.length / 2];
        ByteBuffer.wrap(encoded).asCharBuffer().get(characters);
        return new String(characters);
    }

    private static byte[] wide(String text) {
        var encoded = ByteBuffer.allocate(Math.multiplyExact(text.length(), 2));
        encoded.asCharBuffer().put(text);
        return encoded.array();
    }
}
