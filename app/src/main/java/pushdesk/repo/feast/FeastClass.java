package pushdesk.repo.feast;

import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.NativeClass;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.Unknown;

/// One of Feast's classes: calling it makes a [FeastObject].
record FeastClass(String name, FeastKind kind) implements NativeClass, HasAttributes {

    @Override
    public Object call(Arguments arguments) {
        var object = new FeastObject(name, kind, arguments.place());
        initialize(object, arguments);
        return object;
    }

    @Override
    public Object instance(String derivedName, SourceLocation place) {
        return new FeastObject(kind == FeastKind.BATCH_SOURCE ? derivedName : name, kind, place);
    }

    @Override
    public void initialize(Object instance, Arguments arguments) {
        if (instance instanceof FeastObject object) {
            for (int i = 0; i < arguments.positional().size() && i < kind.positional.size(); i++) {
                object.arguments().put(kind.positional.get(i), arguments.positional().get(i));
            }
            object.arguments().putAll(arguments.named());
        }
    }

    @Override
    public Object attribute(String wanted) {
        return wanted.equals("__name__") ? name : new Unknown(name + "." + wanted);
    }
}
