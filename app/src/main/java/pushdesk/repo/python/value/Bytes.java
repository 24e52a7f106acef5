package pushdesk.repo.python.value;

/// A bytes literal, kept as its text.
public record Bytes(String text) {}
