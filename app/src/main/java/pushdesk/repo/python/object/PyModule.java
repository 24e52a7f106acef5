package pushdesk.repo.python.object;

import java.util.Map;
import pushdesk.repo.python.value.Unknown;

/// A module of the repository: one file, or a folder of modules.
public final class PyModule implements HasAttributes {
    private final String name;
    private final String file;
    private final Scope scope = Scope.ofModule();
    private boolean incomplete;

    /// @param file its path relative to the repository, with forward slashes; a folder's ends with a slash
    public PyModule(String name, String file) {
        this.name = name;
        this.file = file;
    }

    public String name() {
        return name;
    }

    public String file() {
        return file;
    }

    public Scope scope() {
        return scope;
    }

    /// Its text could not be had: whatever is asked of it is unknown.
    public void incomplete() {
        incomplete = true;
    }

    @Override
    public Object attribute(String attribute) {
        Object value = scope.names().get(attribute);
        return value == null && incomplete ? new Unknown(name + "." + attribute) : value;
    }

    @Override
    public boolean assign(String attribute, Object value) {
        scope.set(attribute, value);
        return true;
    }

    /// Its attributes, in the order in which they were first set.
    public Map<Object, Object> attributes() {
        return scope.names();
    }
}
