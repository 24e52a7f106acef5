package pushdesk.repo.python.object;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Names and their values, within an outer scope.
public final class Scope {
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

    public Scope function() {
        return new Scope(ofClass ? outer : this, false);
    }

    /// A comprehension in a class body sees the class's names, more than Python allows.
    public Scope comprehension() {
        return new Scope(this, false);
    }

    public Scope ofClassWithin() {
        return new Scope(ofClass ? outer : this, true);
    }

    /// The value of a name here or further out; null when there is none.
    public Object find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Object value = scope.names.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    public void set(String name, Object value) {
        Scope target = elsewhere == null ? this : elsewhere.getOrDefault(name, this);
        target.names.put(name, value);
    }

    public void remove(String name) {
        names.remove(name);
    }

    public void declareGlobal(String name) {
        Scope global = this;
        while (global.outer != null) {
            global = global.outer;
        }
        declare(name, global);
    }

    public void declareNonlocal(String name) {
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
    public Map<Object, Object> names() {
        return names;
    }
}
