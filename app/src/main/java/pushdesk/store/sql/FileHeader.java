package pushdesk.store.sql;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// The first bytes of a database file, looked at before the database opens it.
///
/// The database repairs a file that is cut short by going back to an older state, without a word; that must not be taken for the store.
final class FileHeader {
    private static final int BLOCK = 4096;
    private static final int TEXT = 200; // holds what is looked for
    private static final Pattern NEWEST = Pattern.compile("^H:[0-9]+,block:([0-9a-f]+),.*,clean:1,");
    private static final Pattern LENGTH = Pattern.compile(",len:([0-9a-f]+),");

    private FileHeader() {}

    static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The store %s can't be read: %s.".formatted(file, e), e);
        }
    }

    /// @throws PushdeskException when the file is no database, or was closed whole and is shorter now
    static void demandWhole(Path file) {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            String first = text(in, 0);
            if (!first.startsWith("H:") && !text(in, BLOCK).startsWith("H:")) { // it is written twice
                throw unreadable("It does not begin as a database does.");
            }
            // only a header that was written on closing speaks of the end of the file
            Matcher header = NEWEST.matcher(first);
            if (header.find()) {
                long block = Long.parseLong(header.group(1), 16);
                Matcher chunk = LENGTH.matcher(text(in, block * BLOCK));
                if (!chunk.find() || (block + Long.parseLong(chunk.group(1), 16)) * BLOCK > in.length()) {
                    throw unreadable("It was cut short.");
                }
            }
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The store %s can't be read: %s.".formatted(file, e), e);
        }
    }

    private static String text(RandomAccessFile in, long at) throws IOException {
        var bytes = new byte[(int) Math.max(0, Math.min(TEXT, in.length() - at))];
        in.seek(at);
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static PushdeskException unreadable(String why) {
        return new PushdeskException(ErrorCode.STORE_UNREADABLE, why);
    }
}
