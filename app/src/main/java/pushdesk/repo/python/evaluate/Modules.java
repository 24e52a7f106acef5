package pushdesk.repo.python.evaluate;

import java.util.Optional;

/// The files that imports may reach.
public interface Modules {

    /// The repository's real path, with forward slashes.
    String root();

    /// The file or folder that an import of this path reads: `a/b` gives `a/b.py`, `a/b/__init__.py`, or `a/b/` for a folder without one.
    Optional<String> find(String path);

    /// The text of a file that [#find(String)] gave, as UTF-8. Empty when it can't be had, which has then been reported.
    Optional<byte[]> read(String file);
}
