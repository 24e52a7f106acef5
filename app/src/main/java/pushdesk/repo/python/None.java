package pushdesk.repo.python;

/// Python's `None`.
public enum None { NONE }
