package pushdesk.repo.python.object;

import pushdesk.repo.python.value.Arguments;

/// A function that becomes a method of the object it is asked of.
public interface Bindable extends Callable {

    /// Calls it as a method of an object or of a class.
    Object call(Object self, Arguments arguments);
}
