package pushdesk.rows.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import pushdesk.rows.input.DecodingReader;
import pushdesk.rows.text.BadCharacters;

/// Encodes what [DecodingReader] decoded: a byte that was not valid is written as it was. What the encoding has no character for becomes `?`.
final class EscapingWriter extends Writer {
    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final CharBuffer characters = CharBuffer.allocate(1 << 13);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14);

    EscapingWriter(OutputStream out, Charset charset) {
        this.out = out;
        encoder = charset.newEncoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public void write(char[] source, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            int count = Math.min(characters.remaining(), end - at);
            characters.put(source, at, count);
            at += count;
            if (!characters.hasRemaining()) {
                encode(false);
            }
        }
    }

    /// @param last otherwise the first half of a pair waits for the second
    private void encode(boolean last) throws IOException {
        characters.flip();
        while (true) {
            CoderResult result = encoder.encode(characters, bytes, last);
            if (result.isError()) {
                char bad = characters.get();
                characters.position(characters.position() + result.length() - 1);
                room();
                bytes.put(BadCharacters.isEscaped(bad) ? BadCharacters.unescape(bad) : (byte) '?');
            } else if (result.isOverflow()) {
                drain();
            } else {
                break;
            }
        }
        characters.compact();
    }

    private void room() throws IOException {
        if (!bytes.hasRemaining()) {
            drain();
        }
    }

    private void drain() throws IOException {
        out.write(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    @Override
    public void flush() throws IOException {
        encode(false);
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        encode(true);
        drain();
        out.close();
    }
}
