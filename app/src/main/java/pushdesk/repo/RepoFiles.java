package pushdesk.repo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.evaluate.Modules;
import pushdesk.repo.python.evaluate.Reports;

/// The files of a repository that may be read: `*.py` within its real path, each a regular file there. Nothing is ever written.
final class RepoFiles implements Modules {
    static final long LARGEST = 2L << 20;
    private static final long MOST_BYTES = 24L << 20;
    private final Path root;
    private final Reports reports;
    /// Path within the repository → real path, sorted.
    private final Map<String, Path> files;
    private final Set<String> folders = new TreeSet<>();
    private final IgnorePatterns ignored;
    private long bytesRead;

    RepoFiles(Path root, Reports reports) {
        this.root = root;
        this.reports = reports;
        ignored = new IgnorePatterns(ignoreLines());
        var walk = new RepoWalk(root, reports);
        files = new TreeMap<>(walk.files());
        for (String file : files.keySet()) {
            for (int slash = file.lastIndexOf('/'); slash > 0 && folders.add(file.substring(0, slash)); slash = file.lastIndexOf('/', slash - 1)) { }
        }
    }

    /// The files that Feast imports, in its order: sorted, without `__init__.py` and what `.feastignore` names.
    Collection<String> definitions() {
        return files.keySet().stream()
                .filter(file -> !file.equals("__init__.py") && !file.endsWith("/__init__.py") && !ignored.covers(file))
                .sorted(java.util.Comparator.comparing(Path::of))
                .toList();
    }

    @Override
    public String root() {
        return root.toString().replace('\\', '/');
    }

    @Override
    public Optional<String> find(String path) {
        if (files.containsKey(path + "/__init__.py")) {
            return Optional.of(path + "/__init__.py");
        }
        if (files.containsKey(path + ".py")) {
            return Optional.of(path + ".py");
        }
        return folders.contains(path) ? Optional.of(path + "/") : Optional.empty();
    }

    @Override
    public Optional<byte[]> read(String file) {
        Path path = files.get(file);
        if (path == null) {
            return Optional.empty();
        }
        Optional<byte[]> text = read(path, file, LARGEST);
        if (text.isEmpty()) {
            return text;
        }
        bytesRead += text.get().length;
        if (bytesRead > MOST_BYTES) {
            problem(file, "This file is passed over, since the files before it hold more than " + (MOST_BYTES >> 20) + " MB together.", "Put files that define nothing for Feast into .feastignore.");
            return Optional.empty();
        }
        return text.filter(bytes -> isUtf8(bytes, file)).map(RepoFiles::withoutMark);
    }

    /// The bytes of `feature_store.yaml`; empty when it can't be read, which is told unless it is not there.
    Optional<byte[]> config() {
        Path path = root.resolve(RepoFolder.CONFIG);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return inside(path, RepoFolder.CONFIG).flatMap(real -> read(real, RepoFolder.CONFIG, 1L << 20))
                .filter(bytes -> isUtf8(bytes, RepoFolder.CONFIG)).map(RepoFiles::withoutMark);
    }

    private List<String> ignoreLines() {
        Path path = root.resolve(".feastignore");
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        return inside(path, ".feastignore").flatMap(real -> read(real, ".feastignore", 1L << 16)).filter(bytes -> isUtf8(bytes, ".feastignore"))
                .map(bytes -> new String(withoutMark(bytes), StandardCharsets.UTF_8).lines().toList()).orElse(List.of());
    }

    /// Where a file of the repository really lies, if that is a regular file within the repository.
    private Optional<Path> inside(Path path, String file) {
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(root)) {
                problem(file, "This file is a link out of the repository and is not read.", "Copy the file into the repository.");
                return Optional.empty();
            }
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                problem(file, "This is no regular file and is not read.", "Replace it by a file.");
                return Optional.empty();
            }
            return Optional.of(real);
        } catch (IOException e) {
            problem(file, "This file can't be read.", "Look at its permissions, and at what it links to.");
            return Optional.empty();
        }
    }

    private Optional<byte[]> read(Path path, String file, long largest) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            problem(file, "This is no regular file and is not read.", "Replace it by a file.");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes((int) largest + 1);
            if (bytes.length > largest) {
                problem(file, "This file is passed over: it has " + Math.max(Files.size(path), largest + 1) + " bytes, and at most " + largest + " are read.",
                        "Keep definitions in small files, and put data files into .feastignore.");
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            problem(file, "This file can't be read.", "Look at its permissions.");
            return Optional.empty();
        }
    }

    private boolean isUtf8(byte[] bytes, String file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            decoder.decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            problem(file, "This file is not written in UTF-8 and is passed over.", "Save it as UTF-8.");
            return false;
        }
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private void problem(String file, String message, String advice) {
        reports.add(Problem.error(new SourceLocation(file, 0), message, advice));
    }
}
