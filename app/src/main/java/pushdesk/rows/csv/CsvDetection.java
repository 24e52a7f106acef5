package pushdesk.rows.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Guesses the encoding and the delimiter of a CSV file from its start.
final class CsvDetection {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int MOST_RECORDS = 200;

    private CsvDetection() {}

    static Charset charset(byte[] start) {
        if (starts(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        int looked = Math.min(start.length, 4096);
        for (int i = 0; i < looked; i++) {
            zeros[i & 1] += start[i] == 0 ? 1 : 0;
        }
        // Latin text in UTF-16 has a zero in nearly every other byte
        if (looked > 3 && zeros[1] > looked / 4 && zeros[0] < looked / 16) {
            return StandardCharsets.UTF_16LE;
        }
        if (looked > 3 && zeros[0] > looked / 4 && zeros[1] < looked / 16) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(start) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean starts(byte[] start, int first, int second) {
        return start.length >= 2 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
    }

    /// Whether it is valid UTF-8; a character may be cut at the end.
    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(start);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    /// The delimiter that the most records have as often as the first one; the more frequent one where that is a tie.
    static char delimiter(String text) {
        char best = CsvFormat.DELIMITERS.getFirst();
        int bestScore = 0;
        int bestCount = 0;
        for (char candidate : CsvFormat.DELIMITERS) {
            int[] counts = counts(text, candidate);
            if (counts.length == 0 || counts[0] == 0) {
                continue;
            }
            int same = 0;
            for (int count : counts) {
                same += count == counts[0] ? 1 : 0;
            }
            int score = 100 * same / counts.length;
            if (score > bestScore || score == bestScore && counts[0] > bestCount) {
                best = candidate;
                bestScore = score;
                bestCount = counts[0];
            }
        }
        return best;
    }

    /// How often the delimiter stands outside of quotes, for each record; the last one may be cut and is left out unless it is the only one.
    private static int[] counts(String text, char delimiter) {
        int[] counts = new int[MOST_RECORDS];
        int records = 0;
        int count = 0;
        boolean quoted = false;
        boolean empty = true;
        for (int at = 0; at < text.length() && records < MOST_RECORDS; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
                empty = false;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!empty) {
                    counts[records++] = count;
                }
                count = 0;
                empty = true;
            } else {
                count += !quoted && c == delimiter ? 1 : 0;
                empty = false;
            }
        }
        if (records == 0 && !empty) {
            counts[records++] = count;
        }
        return Arrays.copyOf(counts, records);
    }
}
