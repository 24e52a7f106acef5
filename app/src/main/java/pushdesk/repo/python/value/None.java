package pushdesk.repo.python.value;

/// Python's `None`.
public enum None { NONE }
