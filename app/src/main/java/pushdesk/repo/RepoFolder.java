package pushdesk.repo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// Where a repository lies, given the folder that a user points at.
final class RepoFolder {
    static final String CONFIG = "feature_store.yaml";
    private static final int MOST_ENTRIES = 10_000;

    private RepoFolder() {}

    /// The real path of the repository: the folder itself, its `feature_repo/`, or the one folder in it that holds a `feature_store.yaml`.
    ///
    /// @throws PushdeskException when there is no such folder, it can't be read, or it holds several repositories or none
    static Path find(Path given) {
        Path folder = real(given);
        if (Files.isRegularFile(folder) && String.valueOf(folder.getFileName()).equals(CONFIG)) {
            return folder.getParent();
        }
        if (!Files.isDirectory(folder)) {
            throw PushdeskException.invalid("'" + given + "' is no folder; open the folder that holds a " + CONFIG + ".");
        }
        if (Files.exists(folder.resolve(CONFIG))) {
            return folder;
        }
        if (Files.exists(folder.resolve("feature_repo").resolve(CONFIG))) {
            return real(folder.resolve("feature_repo"));
        }
        List<Path> entries = entries(folder);
        List<Path> repositories = entries.stream().filter(entry -> Files.exists(entry.resolve(CONFIG))).toList();
        if (repositories.size() == 1) {
            return real(repositories.getFirst());
        }
        if (entries.stream().anyMatch(RepoFolder::isPython)) {
            return folder;
        }
        if (repositories.size() > 1) {
            throw PushdeskException.invalid("'" + given + "' holds " + repositories.size() + " feature repositories ("
                    + String.join(", ", repositories.stream().limit(5).map(each -> each.getFileName().toString()).toList()) + (repositories.size() > 5 ? ", …" : "") + "); open one of them.");
        }
        Path inner = folder.resolve("feature_repo");
        if (Files.isDirectory(inner)) {
            return real(inner);
        }
        throw PushdeskException.invalid("'" + given + "' is no feature repository: it holds neither a " + CONFIG + " nor a Python file, and no folder in it holds a " + CONFIG + ".");
    }

    private static boolean isPython(Path file) {
        return file.toString().endsWith(".py") && Files.isRegularFile(file);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            boolean file = path.toString().matches("(?i).*\\.(db|pb|sqlite3?|ya?ml)");
            throw new PushdeskException(ErrorCode.NOT_FOUND, "There is no " + (file ? "file" : "folder") + " '" + path + "' that can be read.", e);
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(MOST_ENTRIES).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The folder '" + folder + "' can't be listed: " + e.getMessage() + ".", e);
        }
    }
}
