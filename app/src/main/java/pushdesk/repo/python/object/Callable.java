package pushdesk.repo.python.object;

import pushdesk.repo.python.value.Arguments;

/// A value that can be called.
@FunctionalInterface
public interface Callable {

    Object call(Arguments arguments);
}
