package pushdesk.cli.common;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Standard input that keeps what was read of it, as long as that is not much: a command that turns out to be another process's to run has the
/// same input there.
public final class KeptInput extends FilterInputStream {
    private static final int MOST = 32 << 20;

    private ByteArrayOutputStream kept = new ByteArrayOutputStream();

    public KeptInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            keep(new byte[] {(byte) one}, 0, 1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        if (count > 0) {
            keep(buffer, from, count);
        }
        return count;
    }

    private void keep(byte[] buffer, int from, int count) {
        if (kept != null && kept.size() + count > MOST) {
            kept = null;
        }
        if (kept != null) {
            kept.write(buffer, from, count);
        }
    }

    /// All of the input; empty where it is too much to be handed over.
    public Optional<byte[]> all() throws IOException {
        var buffer = new byte[1 << 16];
        while (kept != null && read(buffer, 0, buffer.length) >= 0) {
            // what is read is kept
        }
        return Optional.ofNullable(kept).map(ByteArrayOutputStream::toByteArray);
    }
}
