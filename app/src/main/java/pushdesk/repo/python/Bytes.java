package pushdesk.repo.python;

/// A bytes literal, kept as its text.
public record Bytes(String text) {}
