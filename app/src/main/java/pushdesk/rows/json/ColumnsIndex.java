package pushdesk.rows.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pushdesk.model.PushdeskException;
import pushdesk.rows.input.RowInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Where each list of an object of lists begins in its file.
///
/// @param starts the byte of each list's bracket
/// @param rows how many values each list has
record ColumnsIndex(List<String> names, List<Long> starts, long rows, String sha256, long bytes) {

    /// @throws PushdeskException when the file is no object of lists of one length
    static ColumnsIndex of(RowInput input) {
        Map<String, Long> starts = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        MessageDigest digest = digest();
        try (var counted = new Counted(new DigestInputStream(input.open(), digest))) {
            long mark = mark(counted);
            try (JsonParser parser = JsonStream.FACTORY.createParser(ObjectReadContext.empty(), counted)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw PushdeskException.invalid(input.name() + ": a JSON object of lists is expected, one for each column.");
                }
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    if (parser.nextToken() != JsonToken.START_ARRAY) {
                        throw PushdeskException.invalid(input.name() + ", " + name + ": a list of values is expected, as in every other column.");
                    }
                    if (starts.put(name, mark + parser.currentTokenLocation().getByteOffset()) != null) {
                        throw PushdeskException.invalid(input.name() + " has two columns named '" + name + "'; give them different names.");
                    }
                    counts.put(name, count(parser));
                }
                if (parser.nextToken() != null) {
                    throw PushdeskException.invalid(input.name() + ": there is more after the end of the JSON object.");
                }
            }
            if (starts.values().stream().anyMatch(start -> start < 0)) {
                throw PushdeskException.invalid(input.name() + ": JSON by columns is read in UTF-8 only.");
            }
            if (counts.values().stream().distinct().count() > 1) {
                throw PushdeskException.invalid(input.name() + ": every column needs the same number of values; found "
                        + counts.entrySet().stream().map(each -> each.getValue() + " of " + each.getKey()).collect(Collectors.joining(", ")) + ".");
            }
            long rows = counts.values().stream().findFirst().orElse(0L);
            return new ColumnsIndex(List.copyOf(starts.keySet()), new ArrayList<>(starts.values()), rows,
                    HexFormat.of().formatHex(digest.digest()), counted.bytes);
        } catch (JacksonException e) {
            throw JsonStream.malformed(input, e);
        } catch (IOException e) {
            throw input.unreadable(e);
        }
    }

    /// A parser at a byte of the file.
    static JsonParser parser(RowInput input, long start) throws IOException {
        InputStream stream = input.open();
        stream.skipNBytes(start);
        return JsonStream.FACTORY.createParser(ObjectReadContext.empty(), stream);
    }

    private static long count(JsonParser parser) {
        long count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            parser.skipChildren();
        }
        return count;
    }

    /// Skips a byte order mark, which the parser would not count.
    private static long mark(Counted stream) throws IOException {
        stream.mark(3);
        if (stream.read() == 0xEF && stream.read() == 0xBB && stream.read() == 0xBF) {
            return 3;
        }
        stream.reset();
        return 0;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /// Counts the bytes, and can go back to a mark.
    private static final class Counted extends BufferedInputStream {
        private long bytes;

        Counted(InputStream stream) {
            super(stream, 1 << 16);
        }

        @Override
        public synchronized int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public synchronized int read(byte[] target, int from, int count) throws IOException {
            int read = super.read(target, from, count);
            bytes += Math.max(0, read);
            return read;
        }

        @Override
        public synchronized void reset() throws IOException {
            super.reset();
            bytes = 0;
        }
    }
}
