package pushdesk.rows.parquet;

import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.SchemaNode;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ValueType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;

/// A Parquet file: its columns, and its rows.
///
/// Read are files without compression and with snappy, gzip or zstd, of version 1 and 2, with structs, maps and lists.
public final class ParquetFile {
    private static final Set<CompressionCodec> READ = Set.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);
    /// Held, so that the level stays: Hardwood tells how it goes about its work.
    private static final Logger QUIET = Logger.getLogger("dev.hardwood");
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final int BUFFER = 1 << 16;

    static {
        QUIET.setLevel(Level.WARNING);
    }

    private final Path path;
    private final List<SchemaNode> columns;
    private final long rows;

    private ParquetFile(Path path, List<SchemaNode> columns, long rows) {
        this.path = path;
        this.columns = columns;
        this.rows = rows;
    }

    /// Whether the file begins as a Parquet file does.
    public static boolean is(Path file) {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            return false; // whoever reads it tells why it can't be read
        }
    }

    /// Reads the file's description, no rows.
    ///
    /// @throws PushdeskException when it is not there, is no Parquet file, or is compressed in a way that is not read here
    public static ParquetFile open(Path file) {
        Path path = file.toAbsolutePath();
        stamp(path);
        try (var input = new LocalFile(path); ParquetFileReader reader = ParquetFileReader.open(input)) {
            reader.getFileMetaData().rowGroups().stream()
                    .flatMap(group -> group.columns().stream())
                    .map(column -> column.metaData().codec())
                    .filter(codec -> !READ.contains(codec))
                    .findFirst()
                    .ifPresent(codec -> {
                        throw PushdeskException.invalid(name(path) + " is compressed with " + codec + ", which is not read here; write it with snappy, gzip or zstd.");
                    });
            return new ParquetFile(path, reader.getFileSchema().getRootNode().children(), reader.getFileMetaData().numRows());
        } catch (PushdeskException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreadable(path, e);
        }
    }

    public Path path() {
        return path;
    }

    /// The names of its columns, in its order.
    public List<String> header() {
        return columns.stream().map(SchemaNode::name).toList();
    }

    /// What a column holds in Feast's terms; empty where no type holds it.
    public Optional<ValueType> type(int column) {
        return ParquetTypes.of(columns.get(column));
    }

    public long rows() {
        return rows;
    }

    /// Reads all rows; a row's line is its number from 1. Columns of the push that the file does not bring are simply not among the batch's columns.
    ///
    /// @return to be closed by the caller
    /// @throws PushdeskException when the file can't be read or changes meanwhile, or when a mapped column holds what no type can
    public RowBatch read(ColumnMapping mapping, PushRequirements requirements, Progress progress) {
        return new ParquetRows(this, columns).read(mapping, requirements, progress);
    }

    /// What tells one state of a file from another.
    record Stamp(long size, FileTime modified, Object key) {}

    static Stamp stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw PushdeskException.invalid(path + " is a folder; one file is expected.");
            }
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        } catch (NoSuchFileException e) {
            throw new PushdeskException(ErrorCode.NOT_FOUND, "There is no file " + path + ".", e);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// The hash of its bytes, in hexadecimal.
    static String sha256(Path path, Progress progress) {
        try (InputStream in = new FileInputStream(path.toFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                progress.checkCancelled();
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    static PushdeskException unreadable(Path path, Exception e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new PushdeskException(ErrorCode.INVALID_INPUT, name(path) + " can't be read as a Parquet file: " + reason.replaceAll("\\.$", "") + ".", e);
    }
}
