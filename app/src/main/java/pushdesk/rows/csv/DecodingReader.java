package pushdesk.rows.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import pushdesk.rows.text.BadCharacters;

/// Decodes bytes, hashing them on the way. A byte order mark is left out; a byte that is not valid becomes [BadCharacters#escape].
final class DecodingReader extends Reader {
    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final MessageDigest digest;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final char[] mark = new char[1];
    private long bytesRead;
    private boolean started;
    private boolean ended;
    private boolean flushed;

    DecodingReader(InputStream stream, Charset charset) {
        this.stream = stream;
        // the byte order is known, and a mark is left out here
        decoder = (charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    long bytesRead() {
        return bytesRead;
    }

    /// Of all bytes read so far.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!started) {
            started = true;
            if (decode(CharBuffer.wrap(mark)) < 0) {
                return -1;
            }
            if (mark[0] != '\uFEFF') {
                target[from] = mark[0];
                return 1;
            }
        }
        return decode(CharBuffer.wrap(target, from, length));
    }

    /// @return how many characters; -1 at the end
    private int decode(CharBuffer out) throws IOException {
        int start = out.position();
        while (out.hasRemaining()) {
            CoderResult result = flushed ? CoderResult.UNDERFLOW : decoder.decode(bytes, out, ended);
            if (result.isError()) {
                escape(result.length(), out);
            } else if (result.isOverflow()) {
                break;
            } else if (ended) {
                flushed = flushed || decoder.flush(out).isUnderflow();
                break;
            } else if (out.position() > start) {
                break; // enough: the next call reads on
            } else {
                fill();
            }
        }
        int count = out.position() - start;
        return count == 0 && ended ? -1 : count;
    }

    private void escape(int invalid, CharBuffer out) {
        // one at a time: the rest is found invalid again, unless it begins a character
        for (int i = 0; i < invalid && out.hasRemaining(); i++) {
            out.put(BadCharacters.escape(bytes.get()));
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            digest.update(bytes.array(), bytes.position(), count);
            bytes.position(bytes.position() + count);
            bytesRead += count;
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
