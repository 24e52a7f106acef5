package pushdesk.ui.common.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import pushdesk.repo.RepoScope;

/// What the folder of a repository holds at a moment: enough to see that something was written.
///
/// @param folders those that definitions are looked for in
/// @param files each file that is read, with what changes when it is written
record FolderState(Set<Path> folders, Map<Path, Stamp> files) {
    private static final int MOST = 300_000;
    private static final int DEEPEST = 60;

    record Stamp(long modifiedNanos, long size, Object identity) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size(), attributes.fileKey());
        }
    }

    /// What can't be listed is left out.
    static FolderState of(Path root) {
        return of(root, Optional.empty());
    }

    /// @param besides a file that is read wherever it lies
    static FolderState of(Path root, Optional<Path> besides) {
        var folders = new HashSet<Path>();
        var files = new HashMap<Path, Stamp>();
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, new Visitor(root, folders, files));
        } catch (IOException e) {
            // The folder itself is gone: there is nothing in it.
        }
        besides.ifPresent(file -> add(file, folders, files));
        return new FolderState(folders, files);
    }

    private static void add(Path file, Set<Path> folders, Map<Path, Stamp> files) {
        if (file.getParent() != null && Files.isDirectory(file.getParent())) {
            folders.add(file.getParent());
        }
        try {
            files.put(file, Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
        } catch (IOException e) {
            // It is not there now, which is a state as well.
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<Path> folders;
        private final Map<Path, Stamp> files;
        private int seen;

        Visitor(Path root, Set<Path> folders, Map<Path, Stamp> files) {
            this.root = root;
            this.folders = folders;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && !RepoScope.enters(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return counted();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (RepoScope.reads(file)) {
                files.put(file, Stamp.of(attributes));
            }
            return counted();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return counted();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult counted() {
            return ++seen > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
