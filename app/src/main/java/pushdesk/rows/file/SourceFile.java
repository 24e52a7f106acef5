package pushdesk.rows.file;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import pushdesk.model.BatchSource;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;

/// Where the file of a batch source lies.
public final class SourceFile {
    private static final String FILE_SOURCE = "FileSource";

    private SourceFile() {}

    /// Whether the source is one that has a file of its own, as far as the definition says.
    public static boolean named(BatchSource source) {
        return source.kind().equals(FILE_SOURCE) && !source.reads().isEmpty();
    }

    /// The file that the definition names; a path is relative to the folder of `feature_store.yaml` (`file_source.py`, `get_uri_for_file_path`).
    ///
    /// @throws PushdeskException when the source has no file, or one that is not on this computer, not there, or outside of the repository: a
    ///     definition must not make Pushdesk read what its user did not name
    public static Path of(FeatureRepo repo, BatchSource source) {
        if (!source.kind().equals(FILE_SOURCE)) {
            throw PushdeskException.invalid("'%s' is a %s, which is not read here; export its rows to a CSV or Parquet file and name that one."
                    .formatted(source.name(), source.kind()));
        }
        if (source.reads().isEmpty()) {
            throw PushdeskException.invalid("The path of '%s' is not known from the definitions; name the file.".formatted(source.name()));
        }
        Path path = local(repo, source);
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(repo.root().toRealPath())) {
                throw PushdeskException.invalid("%s, the file of '%s', lies outside of the repository %s; it is read only where you name it yourself."
                        .formatted(path, source.name(), repo.root()));
            }
            if (Files.isDirectory(real)) {
                throw PushdeskException.invalid("%s, where '%s' is read from, is a folder; name one of its files.".formatted(path, source.name()));
            }
            return real;
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.NOT_FOUND, "There is no file %s, which '%s' is read from.".formatted(path, source.name()), e);
        }
    }

    private static Path local(FeatureRepo repo, BatchSource source) {
        String reads = source.reads();
        int scheme = reads.indexOf("://");
        try {
            if (scheme > 0 && reads.substring(0, scheme).toLowerCase(Locale.ROOT).equals("file")) {
                return Path.of(URI.create(reads.replace(" ", "%20")));
            }
            if (scheme > 0) {
                throw PushdeskException.invalid("%s, the file of '%s', is not on this computer and not read here; fetch it and name the copy."
                        .formatted(reads, source.name()));
            }
            Path path = Path.of(reads);
            if (!path.isAbsolute() && Files.isRegularFile(repo.root())) {
                throw PushdeskException.invalid("%s, the file of '%s', is relative to the folder of feature_store.yaml, which the registry does not name; name the file."
                        .formatted(reads, source.name()));
            }
            return repo.root().resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, "'%s', the path of '%s', is no path on this computer.".formatted(reads, source.name()), e);
        } catch (IllegalArgumentException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, "'%s', the address of '%s', is no file on this computer.".formatted(reads, source.name()), e);
        }
    }
}
