package pushdesk.repo.python;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Names and their values, within an outer scope.
final class Scope {
    /// A class's names are seen by its own statements only, not by its methods.
    private final boolean ofClass;
    private final Scope outer;
    private final Map<Object, Object> names = new LinkedHashMap<>();
    /// Names that `global` or `nonlocal` sends elsewhere; null while there are none.
    private Map<String, Scope> elsewhere;

    private Scope(Scope outer, boolean ofClass) {
        this.outer = outer;
        this.ofClass = ofClass;
    }

    static Scope ofModule() {
        return new Scope(null, false);
    }

    Scope function() {
        return new Scope(ofClass ? outer : this, false);
    }

    /// A comprehension in a class body sees the class's names, more than Python allows.
    Scope comprehension() {
        return new Scope(this, false);
    }

    Scope ofClassWithin() {
        return new Scope(ofClass ? outer : this, true);
    }

    /// The value of a name here or further out; null when there is none.
    Object find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Object value = scope.names.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    void set(String name, Object value) {
        Scope target = elsewhere == null ? this : elsewhere.getOrDefault(name, this);
        target.names.put(name, value);
    }

    void remove(String name) {
        names.remove(name);
    }

    void declareGlobal(String name) {
        Scope global = this;
        while (global.outer != null) {
            global = global.outer;
        }
        declare(name, global);
    }

    void declareNonlocal(String name) {
        for (Scope scope = outer; scope != null; scope = scope.outer) {
            if (scope.names.containsKey(name)) {
                declare(name, scope);
                return;
            }
        }
    }

    private void declare(String name, Scope scope) {
        if (elsewhere == null) {
            elsewhere = new HashMap<>();
        }
        elsewhere.put(name, scope);
    }

    /// The names set here, for `globals()` and for a module's attributes.
    Map<Object, Object> names() {
        return names;
    }
}
