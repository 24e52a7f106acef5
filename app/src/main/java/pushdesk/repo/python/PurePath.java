package pushdesk.repo.python;

/// A path as `pathlib` sees it: a text, never looked up on the disk.
public record PurePath(String text) {}
