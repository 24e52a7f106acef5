package pushdesk.repo.python.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushdesk.repo.python.object.Bindable;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.object.Scope;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.Unknown;

/// A function or lambda of the program, with the scope it was made in.
public final class Function implements Bindable, HasAttributes {
    private static final int LONGEST = 20_000;
    private final Functions functions;
    final String name;
    public final List<Parameter> parameters;
    /// The body of a function, or the expression of a lambda.
    public final Syntax body;
    final boolean generator;
    final Frame home;
    /// The whole definition with its decorators, for its text.
    private final Syntax definition;
    /// The class it was defined in, or null.
    PyClass owner;
    private final Map<String, Object> attributes = new HashMap<>();

    Function(Functions functions, String name, List<Parameter> parameters, Syntax body, boolean generator, Frame home, Syntax definition) {
        this.functions = functions;
        this.name = name;
        this.parameters = parameters;
        this.body = body;
        this.generator = generator;
        this.home = home;
        this.definition = definition;
    }

    /// One parameter of a function.
    ///
    /// @param value the default, or null when there is none
    public record Parameter(String name, Kind kind, Object value) {
        public enum Kind { POSITIONAL, ANY, KEYWORD_ONLY, REST, NAMED_REST }
    }

    public String name() {
        return name;
    }

    /// The names that its body sees beside its own.
    public Scope scope() {
        return home.scope;
    }

    /// The text of its definition, cut off when it is very long.
    public String text() {
        return definition.longText(LONGEST);
    }

    public Syntax definition() {
        return definition;
    }

    @Override
    public Object call(Arguments arguments) {
        return functions.call(this, null, arguments);
    }

    @Override
    public Object call(Object self, Arguments arguments) {
        return functions.call(this, self, arguments);
    }

    @Override
    public Object attribute(String wanted) {
        Object value = attributes.get(wanted);
        if (value != null) {
            return value;
        }
        return switch (wanted) {
            case "__name__", "__qualname__" -> name;
            case "__module__" -> home.module.name();
            default -> new Unknown(name + "." + wanted);
        };
    }

    @Override
    public boolean assign(String attribute, Object value) {
        attributes.put(attribute, value);
        return true;
    }
}
