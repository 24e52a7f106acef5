package pushdesk.rows.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.input.DecodingReader;
import pushdesk.rows.input.RowInput;

/// A line of the file that rows came from, as it stands there, if the file is still the one that was read.
///
/// @param header the file's first line; empty where the line asked for is the first one
/// @param text the record that begins on the line, with the lines that a quoted field spans; what is longer than 4,000 characters is cut
public record OriginLine(State state, String header, String text) {
    private static final int LONGEST = 4_000;
    private static final int CHECKED = 1 << 16;

    public enum State {
        /// The file has the bytes that were read.
        FOUND,
        /// The file has other bytes than those that were read.
        CHANGED,
        /// There is no such file any more, or it can't be read.
        GONE,
        /// The rows came from no file.
        NO_FILE
    }

    private static OriginLine none(State state) {
        return new OriginLine(state, "", "");
    }

    /// Reads the whole file, since only its hash tells whether it is the one that was read.
    ///
    /// @param line the first physical line of the record, from 1
    public static OriginLine of(RowOrigin origin, long line, Progress progress) {
        if (origin.kind() != RowOrigin.Kind.FILE || origin.path().isEmpty()) {
            return none(State.NO_FILE);
        }
        Path path = Path.of(origin.path());
        if (!Files.isRegularFile(path)) {
            return none(State.GONE);
        }
        try {
            RowInput input = RowInput.file(path);
            Charset charset = CsvDetection.charset(input.start());
            try (var decoding = new DecodingReader(input.open(), charset); var reader = new BufferedReader(decoding)) {
                var header = new StringBuilder();
                var text = new StringBuilder();
                read(reader, line, header, text, progress);
                return decoding.sha256().equals(origin.sha256())
                        ? new OriginLine(State.FOUND, line == 1 ? "" : header.toString(), text.toString())
                        : none(State.CHANGED);
            }
        } catch (PushdeskException | IOException e) {
            return none(State.GONE);
        }
    }

    private static void read(BufferedReader reader, long line, StringBuilder header, StringBuilder text, Progress progress) throws IOException {
        long at = 1;
        boolean inRecord = line == 1;
        boolean quoted = false;
        boolean afterReturn = false;
        long read = 0;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (++read % CHECKED == 0) {
                progress.checkCancelled();
            }
            boolean secondOfTwo = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (secondOfTwo) {
                continue; // the end of the line was counted at its carriage return
            }
            if (c == '\n' || c == '\r') {
                at++;
                inRecord = at == line || inRecord && quoted;
                if (inRecord && at > line) {
                    append(text, '\n');
                }
                continue;
            }
            if (at == 1) {
                append(header, (char) c);
            }
            if (inRecord) {
                quoted ^= c == '"';
                append(text, (char) c);
            }
        }
    }

    private static void append(StringBuilder text, char c) {
        if (text.length() < LONGEST) {
            text.append(c);
        } else if (text.length() == LONGEST) {
            text.append('…');
        }
    }
}
