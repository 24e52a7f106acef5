package pushdesk.repo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.evaluate.Reports;

/// Finds the `*.py` files below a folder. Linked folders are not entered; linked files count when they lead to a file within.
final class RepoWalk implements FileVisitor<Path> {
    private static final int MOST_ENTRIES = 300_000;
    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST = 60;
    private static final long NANOS = 5_000_000_000L;

    private final Path root;
    private final Reports reports;
    private final Map<String, Path> files = new HashMap<>();
    private final long deadline = System.nanoTime() + NANOS;
    private int entries;

    RepoWalk(Path root, Reports reports) {
        this.root = root;
        this.reports = reports;
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, this);
        } catch (IOException e) {
            problem("", "The folder can't be listed to its end.", "Look at its permissions.");
        }
    }

    /// Path within the folder, with forward slashes → real path.
    Map<String, Path> files() {
        return files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && !RepoScope.enters(folder) ? FileVisitResult.SKIP_SUBTREE : counted();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (attributes.isSymbolicLink()) {
            linked(file, name);
        } else if (name.endsWith(".py") && attributes.isRegularFile()) {
            files.put(name, file);
        } else if (name.endsWith(".py") && attributes.isOther()) {
            problem(name, "This is no regular file and is not read.", "Replace it by a file.");
        }
        return counted();
    }

    private FileVisitResult counted() {
        if (++entries > MOST_ENTRIES || files.size() >= MOST_FILES || System.nanoTime() > deadline) {
            problem("", "The folder holds too much to be a feature repository: after " + entries + " files and folders, " + files.size() + " of them Python files, the rest is not looked at.",
                    "Open the folder that holds the feature_store.yaml, or keep definitions apart from other files.");
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    private void linked(Path link, String name) {
        boolean python = name.endsWith(".py");
        try {
            Path real = link.toRealPath();
            if (Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
                reports.add(Problem.info(new SourceLocation(name, 0), "This folder is a link and is not entered.", "Feast does not look for definitions in linked folders either."));
            } else if (python && !real.startsWith(root)) {
                problem(name, "This file is a link out of the repository and is not read.", "Copy the file into the repository.");
            } else if (python && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                files.put(name, real);
            } else if (python) {
                problem(name, "This link leads to no regular file and is not read.", "Replace it by a file.");
            }
        } catch (IOException e) {
            if (python) {
                problem(name, "This link leads nowhere.", "Remove it, or correct where it leads.");
            }
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        problem(root.relativize(file).toString().replace('\\', '/'), "This can't be read.", "Look at its permissions.");
        return counted();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private void problem(String file, String message, String advice) {
        reports.add(Problem.error(new SourceLocation(file.isEmpty() ? "." : file, 0), message, advice));
    }
}
