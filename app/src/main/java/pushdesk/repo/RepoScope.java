package pushdesk.repo;

import java.nio.file.Path;
import java.util.Set;

/// Which entries of a repository's folder decide what is read from it.
public final class RepoScope {
    private static final Set<String> PASSED_OVER = Set.of(".git", ".venv", "__pycache__", ".ipynb_checkpoints", ".pytest_cache");
    private static final Set<String> CONFIGURATION = Set.of(RepoFolder.CONFIG, ".feastignore");

    private RepoScope() {}

    /// Whether definitions are looked for in a folder below the repository's own.
    public static boolean enters(Path folder) {
        return !PASSED_OVER.contains(folder.getFileName().toString());
    }

    /// Whether the file is one of those that are read.
    public static boolean reads(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".py") || CONFIGURATION.contains(name);
    }
}
