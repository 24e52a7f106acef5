package pushdesk.rows.json;

import java.io.IOException;
import java.util.Arrays;
import pushdesk.model.PushdeskException;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// An object a line; blank lines are skipped. A line that is no JSON object is a bad row, and the next line counts again.
final class LinesStream extends ReaderStream {
    private static final int LONGEST_LINE = 64 << 20;

    private final int longest;

    private final char[] buffer = new char[1 << 14];
    private char[] text = new char[1 << 14];
    private int at;
    private int filled;
    private int length;
    private long line;

    LinesStream(RowInput input) {
        this(input, LONGEST_LINE);
    }

    /// @param longest how many characters a line may have
    LinesStream(RowInput input, int longest) {
        super(input);
        this.longest = longest;
    }

    @Override
    boolean next(JsonRecord record) throws IOException {
        do {
            if (!readLine()) {
                return false;
            }
        } while (blank());
        record.begin(line);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text, 0, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                record.bad(new String(text, 0, length), "the line is no JSON object");
                return true;
            }
            record.object(parser);
            if (parser.nextToken() != null) {
                record.bad(new String(text, 0, length), "there is more on the line after its JSON object");
            }
        } catch (JacksonException e) {
            String place = e.getLocation() == null ? "" : " (character " + e.getLocation().getColumnNr() + ")";
            record.bad(new String(text, 0, length), "the line is no JSON object: " + JsonFault.reason(e) + place);
        }
        return true;
    }

    private boolean blank() {
        for (int i = 0; i < length; i++) {
            if (text[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /// Reads up to the next line end, or the end of the file.
    private boolean readLine() throws IOException {
        length = 0;
        boolean any = false;
        while (true) {
            if (at == filled) {
                filled = Math.max(0, reader.read(buffer, 0, buffer.length));
                at = 0;
                if (filled == 0) {
                    line += any ? 1 : 0;
                    return any;
                }
            }
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(end - at);
            at = end;
            if (end < filled) {
                at++;
                line++;
                return true;
            }
        }
    }

    private void append(int count) {
        if (length + count > longest) {
            throw PushdeskException.invalid(input().name() + ", line " + (line + 1) + ": the line is longer than " + (longest >> 20)
                    + " million characters; an object a line is expected.");
        }
        if (text.length - length < count) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
        }
        System.arraycopy(buffer, at, text, length, count);
        length += count;
    }
}
