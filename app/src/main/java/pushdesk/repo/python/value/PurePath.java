package pushdesk.repo.python.value;

/// A path as `pathlib` sees it: a text, never looked up on the disk.
public record PurePath(String text) {}
