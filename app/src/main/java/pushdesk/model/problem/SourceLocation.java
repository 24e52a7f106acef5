package pushdesk.model.problem;

/// A place in the repository: the file's path relative to the repository's root, with forward slashes, and a line from 1.
/// Line 0 means the file as a whole.
public record SourceLocation(String file, int line) implements Comparable<SourceLocation> {

    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
