package pushdesk.repo.python.object;

import java.util.ArrayList;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.Unknown;

/// A function together with the object it was asked of.
public record BoundMethod(Object self, Object function) implements Callable {

    @Override
    public Object call(Arguments arguments) {
        if (function instanceof Bindable own) {
            return own.call(self, arguments);
        }
        if (function instanceof Callable other) {
            var positional = new ArrayList<Object>();
            positional.add(self);
            positional.addAll(arguments.positional());
            return other.call(new Arguments(positional, arguments.named(), arguments.place()));
        }
        return new Unknown("a method");
    }
}
