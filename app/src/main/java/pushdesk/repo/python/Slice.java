package pushdesk.repo.python;

/// `start:stop:step` of an index; what is left out is `None`.
record Slice(Object start, Object stop, Object step) {}
