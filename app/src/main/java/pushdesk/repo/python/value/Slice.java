package pushdesk.repo.python.value;

/// `start:stop:step` of an index; what is left out is `None`.
public record Slice(Object start, Object stop, Object step) {}
