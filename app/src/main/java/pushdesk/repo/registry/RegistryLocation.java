package pushdesk.repo.registry;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushdesk.model.PushdeskException;

/// Where a registry lies. Its text may be shown: it never holds a user name or a password.
public sealed interface RegistryLocation {

    /// What `feast apply` writes by default, or the SQLite file of a SQL registry: its first bytes tell.
    record LocalFile(Path path) implements RegistryLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /// A SQL registry on a server.
    record Server(PostgresUrl url) implements RegistryLocation {
        @Override
        public String toString() {
            return url.toString();
        }
    }

    /// A place that Pushdesk does not read from.
    ///
    /// @param shown the place, without credentials
    /// @param advice what to do instead, one sentence
    record NotReadHere(String shown, String advice) implements RegistryLocation {
        @Override
        public String toString() {
            return shown;
        }
    }

    /// Reads what stands in `feature_store.yaml` or was typed: a path, or a URL as SQLAlchemy writes them.
    ///
    /// @param folder what relative paths start from
    /// @throws PushdeskException when the text is no path and no URL
    static RegistryLocation parse(String text, Path folder) {
        Matcher url = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]+):(.*)").matcher(text.strip());
        if (!url.matches()) {
            return new LocalFile(path(text.strip(), folder));
        }
        String scheme = url.group(1).toLowerCase(Locale.ROOT);
        String database = scheme.contains("+") ? scheme.substring(0, scheme.indexOf('+')) : scheme;
        return switch (database) {
            case "file" -> new LocalFile(fileUrl(text.strip()));
            case "sqlite" -> new LocalFile(sqlite(url.group(2), folder));
            case "postgresql", "postgres" -> new Server(PostgresUrl.parse(text.strip()));
            case "s3", "s3a", "gs", "gcs", "hdfs", "abfs", "abfss", "az", "azure", "wasb", "wasbs", "http", "https" ->
                new NotReadHere(hidden(scheme, url.group(2)), "Download the file and open the copy.");
            default -> new NotReadHere(hidden(scheme, url.group(2)), "Registry files, SQLite files and PostgreSQL are read.");
        };
    }

    private static Path path(String text, Path folder) {
        try {
            return folder.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw PushdeskException.invalid("'" + text + "' is not a path of this system. Expected the path or URL of a registry.");
        }
    }

    private static Path fileUrl(String text) {
        try {
            return Path.of(URI.create(text)).normalize();
        } catch (IllegalArgumentException e) {
            throw PushdeskException.invalid("'" + text + "' is not the URL of a local file. Expected file:///path/to/registry.db.");
        }
    }

    /// `///relative`, `////absolute`; what follows a question mark are options.
    private static Path sqlite(String afterScheme, Path folder) {
        int options = afterScheme.indexOf('?');
        String text = options < 0 ? afterScheme : afterScheme.substring(0, options);
        if (!text.startsWith("///") || text.length() == 3 || text.equals("///:memory:")) {
            throw PushdeskException.invalid("'sqlite:" + text + "' names no file. Expected sqlite:///relative/path.db or sqlite:////absolute/path.db.");
        }
        return path(text.substring(3), folder);
    }

    /// Whatever may hold a user, a password or a token is cut out.
    private static String hidden(String scheme, String rest) {
        String withoutOptions = rest.replaceAll("(?s)[?#].*", "");
        String place = withoutOptions.startsWith("//") ? withoutOptions.substring(2) : withoutOptions;
        return scheme + "://" + place.substring(place.lastIndexOf('@') + 1);
    }
}
