package pushdesk.repo.python;

import java.util.Map;

/// A module of the repository: one file, or a folder of modules.
final class PyModule implements HasAttributes {
    private final String name;
    private final String file;
    private final Scope scope = Scope.ofModule();
    private boolean incomplete;

    /// @param file its path relative to the repository, with forward slashes; a folder's ends with a slash
    PyModule(String name, String file) {
        this.name = name;
        this.file = file;
    }

    String name() {
        return name;
    }

    String file() {
        return file;
    }

    Scope scope() {
        return scope;
    }

    /// Its text could not be had: whatever is asked of it is unknown.
    void incomplete() {
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
    Map<Object, Object> attributes() {
        return scope.names();
    }
}
