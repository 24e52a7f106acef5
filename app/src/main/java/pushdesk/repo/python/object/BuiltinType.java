package pushdesk.repo.python.object;

import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.Unknown;

/// A type that Python brings, such as `str`.
public record BuiltinType(String name, Callable constructor) implements Callable, HasAttributes {

    @Override
    public Object call(Arguments arguments) {
        return constructor.call(arguments);
    }

    @Override
    public Object attribute(String wanted) {
        return wanted.equals("__name__") ? name : new Unknown(name + "." + wanted);
    }
}
