package pushdesk.rows.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import pushdesk.rows.text.BadCharacters;

/// Decodes bytes, hashing them on the way. A byte order mark is left out; a byte that is not valid becomes [BadCharacters#escape].
public final class DecodingReader extends Reader {
    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final MessageDigest digest;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(1 << 13).limit(0);
    private long bytesRead;
    private boolean started;
    private boolean ended;
    private boolean flushed;

    public DecodingReader(InputStream stream, Charset charset) {
        this.stream = stream;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    public long bytesRead() {
        return bytesRead;
    }

    /// Of all bytes read so far.
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!characters.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, from, count);
        return count;
    }

    /// Decodes some more characters.
    ///
    /// @return false at the end
    private boolean decode() throws IOException {
        characters.clear();
        while (!flushed && characters.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (result.isError()) {
                escape(result.length());
            } else if (result.isOverflow()) {
                break;
            } else if (ended) {
                flushed = decoder.flush(characters).isUnderflow();
            } else if (characters.position() > 0) {
                break; // enough: the next call reads on
            } else {
                fill();
            }
        }
        characters.flip();
        if (!started && characters.hasRemaining()) {
            started = true;
            if (characters.get(0) == '\uFEFF') {
                characters.get();
                return characters.hasRemaining() || decode();
            }
        }
        return characters.hasRemaining();
    }

    private void escape(int invalid) {
        // what has no room now is found invalid again by the next call
        for (int i = 0; i < invalid && characters.hasRemaining(); i++) {
            characters.put(BadCharacters.escape(bytes.get()));
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
