package pushdesk.repo.python;

import java.util.List;

/// A tuple; the list is never changed.
public record PyTuple(List<Object> items) implements PySequence {}
