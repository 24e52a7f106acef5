package pushdesk.repo.python.object;

import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.value.Arguments;

/// A class that the program may call or derive from, and whose instances are made here.
public interface NativeClass extends Callable {

    String name();

    /// An instance of a class derived from this one, before its `__init__`.
    Object instance(String derivedName, SourceLocation place);

    /// What this class's own `__init__` does.
    void initialize(Object instance, Arguments arguments);
}
