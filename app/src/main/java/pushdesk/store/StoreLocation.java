package pushdesk.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.store.sql.Database;
import pushdesk.store.sql.Identifiers;

/// Where the stores of repositories are kept: one file a repository, never in the repository itself.
public final class StoreLocation {
    private static final int LONGEST_PROJECT = 40;

    private StoreLocation() {}

    /// The folder of the user's data for this system: `$XDG_DATA_HOME/pushdesk` or `~/.local/share/pushdesk`,
    /// `~/Library/Application Support/Pushdesk`, `%APPDATA%\Pushdesk`.
    public static Path usual() {
        return usual(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path usual(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isEmpty() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve("Pushdesk");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Pushdesk");
        }
        // a relative path there is to be ignored, says the XDG specification
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("pushdesk");
    }

    /// [#file] in a directory that is there.
    static Path prepared(FeatureRepo repo, Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw PushdeskException.invalid("The local stores can't lie in %s: %s is a file, and a folder is expected.".formatted(directory, e.getFile()));
        } catch (AccessDeniedException e) {
            throw PushdeskException.invalid("The folder %s for the local stores can't be made: %s may not be written to.".formatted(directory, e.getFile()));
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The folder %s for the local stores can't be made: %s.".formatted(directory, e.getMessage()), e);
        }
        return file(repo, directory);
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /// The file of a repository's store: its project's name, for the eye, and a hash of its folder's real path.
    public static Path file(FeatureRepo repo, Path directory) {
        Path root = repo.root().toAbsolutePath().normalize();
        try {
            root = root.toRealPath();
        } catch (IOException e) {
            // a repository that is no folder any more keeps the name of its path
        }
        String project = repo.project().replaceAll("[^\\p{L}\\p{N}_-]", "_");
        String shown = project.length() > LONGEST_PROJECT ? project.substring(0, LONGEST_PROJECT) : project;
        return directory.toAbsolutePath().normalize().resolve(shown + "-" + Identifiers.sha256(root.toString()).substring(0, 12) + Database.SUFFIX);
    }
}
