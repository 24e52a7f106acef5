package pushdesk.repo.python.value;

import java.util.List;

/// A tuple; the list is never changed.
public record PyTuple(List<Object> items) implements PySequence {}
