package pushdesk.rows.input;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.rows.RowOrigin;

/// The bytes that rows are read from, as often as needed. What comes through a pipe, or from the clipboard, is first copied to a temporary file,
/// which is readable by its owner only and gone on close.
public final class RowInput implements AutoCloseable {
    private static final int START = 1 << 20;
    private static final Map<String, String> NOT_TEXT = Map.of(
            "PAR1", "a Parquet file",
            "PK\u0003\u0004", "a ZIP archive or an Excel workbook",
            "\u001F\u008B", "compressed with gzip",
            "Obj\u0001", "an Avro file",
            "ARROW1", "an Arrow file",
            "SQLite", "a SQLite database",
            "ORC", "an ORC file",
            "\u0089PNG", "a picture",
            "\u00FF\u00D8\u00FF", "a picture",
            "%PDF-", "a PDF document");

    private final RowOrigin.Kind kind;
    private final String name;
    private final Path origin;
    private final Path path;

    /// @param origin the file that the user named; null when there is none
    /// @param path what is read: the same, or a copy
    private RowInput(RowOrigin.Kind kind, String name, Path origin, Path path) {
        this.kind = kind;
        this.name = name;
        this.origin = origin;
        this.path = path;
    }

    /// @param file a named pipe is read to its end
    /// @throws PushdeskException when there is no such file
    public static RowInput file(Path file) {
        Path path = file.toAbsolutePath();
        String name = String.valueOf(path.getFileName());
        var input = new RowInput(RowOrigin.Kind.FILE, name, path, path);
        if (!input.stamp().pipe()) {
            return input;
        }
        try (InputStream stream = input.open()) {
            return copied(RowOrigin.Kind.FILE, name, path, stream);
        } catch (IOException e) {
            throw input.unreadable(e);
        }
    }

    /// @param stream read to its end, not closed
    public static RowInput standardInput(InputStream stream) {
        return spooled(RowOrigin.Kind.STANDARD_INPUT, "standard input", stream);
    }

    /// What the clipboard held.
    public static RowInput clipboard(String text) {
        return spooled(RowOrigin.Kind.CLIPBOARD, "clipboard", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// @param stream read to its end, not closed
    public static RowInput spooled(RowOrigin.Kind kind, String name, InputStream stream) {
        return copied(kind, name, null, stream);
    }

    private static RowInput copied(RowOrigin.Kind kind, String name, Path origin, InputStream stream) {
        Path path = null;
        try {
            path = Files.createTempFile("pushdesk-input-", ".rows"); // the JDK makes it accessible to its owner only
            path.toFile().deleteOnExit();
            Files.copy(stream, path, StandardCopyOption.REPLACE_EXISTING);
            return new RowInput(kind, name, origin, path);
        } catch (IOException e) {
            delete(path);
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "Can't keep a copy of " + name + " in a temporary file: " + e.getMessage(), e);
        }
    }

    /// The file's name, or `standard input`: how messages call it.
    public String name() {
        return name;
    }

    public RowOrigin.Kind kind() {
        return kind;
    }

    public Path path() {
        return path;
    }

    public RowOrigin origin(String sha256) {
        return new RowOrigin(kind, name, origin == null ? "" : origin.toString(), sha256);
    }

    /// A [FileInputStream] and no channel, which the interrupt of a thread would close.
    public InputStream open() {
        try {
            return new FileInputStream(path.toFile());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// The first megabyte.
    ///
    /// @throws PushdeskException when the file is no text
    public byte[] start() {
        try (InputStream stream = open()) {
            byte[] start = stream.readNBytes(START);
            checkText(start);
            return start;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void checkText(byte[] start) {
        NOT_TEXT.forEach((magic, what) -> {
            boolean same = start.length >= magic.length();
            for (int i = 0; same && i < magic.length(); i++) {
                same = (start[i] & 0xFF) == magic.charAt(i);
            }
            if (same && binary(start)) {
                throw PushdeskException.invalid(name + " is " + what + ", not a file of rows (CSV, JSON or JSON Lines).");
            }
        });
    }

    private static boolean binary(byte[] start) {
        for (byte b : start) {
            if (b >= 0 && b < 9) {
                return true;
            }
        }
        return false;
    }

    /// What tells one state of a file from another.
    public record Stamp(long size, FileTime modified, Object key, boolean pipe) {}

    public Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw PushdeskException.invalid(path + " is a folder; a CSV or JSON file is expected.");
            }
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), attributes.isOther());
        } catch (NoSuchFileException e) {
            throw new PushdeskException(ErrorCode.NOT_FOUND, "There is no file " + path + ".", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public PushdeskException unreadable(IOException e) {
        if (!Files.exists(path)) {
            return new PushdeskException(ErrorCode.NOT_FOUND, "There is no file " + path + ".", e);
        }
        return new PushdeskException(ErrorCode.STORAGE_FAILED, name + " can't be read: " + e.getMessage() + ".", e);
    }

    /// Deletes the copy of what came through a pipe.
    @Override
    public void close() {
        if (path != origin) {
            delete(path);
        }
    }

    private static void delete(Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                path.toFile().deleteOnExit();
            }
        }
    }
}
