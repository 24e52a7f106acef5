package pushdesk.store.journal;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// Bytes made small: their length in four bytes, then deflated as fast as it goes.
final class Compressed {

    private Compressed() {}

    static byte[] of(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new byte[bytes.length / 2 + 64];
            int length = 4;
            for (int i = 0; i < 4; i++) {
                out[i] = (byte) (bytes.length >>> 24 - 8 * i);
            }
            while (!deflater.finished()) {
                if (length == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        }
    }

    static byte[] restored(byte[] compressed) {
        int length = 0;
        for (int i = 0; i < 4; i++) {
            length = length << 8 | compressed[i] & 0xFF;
        }
        try (var inflater = new Inflater(true)) {
            inflater.setInput(compressed, 4, compressed.length - 4);
            var bytes = new byte[length];
            int read = 0;
            while (read < length) {
                int more = inflater.inflate(bytes, read, length - read);
                if (more == 0) {
                    throw new DataFormatException("ends after " + read + " of " + length + " bytes");
                }
                read += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new PushdeskException(ErrorCode.STORE_UNREADABLE, "The journal holds rows that can't be read: " + e.getMessage() + ".", e);
        }
    }
}
