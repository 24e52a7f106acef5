package pushdesk.repo.python.value;

import java.util.LinkedHashMap;
import java.util.Map;

/// A dictionary.
public final class PyDict {
    private final Map<Object, Object> items;
    /// What makes the value of a missing key, as in `defaultdict`; null for none.
    public final Object factory;

    public PyDict(Map<?, ?> items) {
        this(new LinkedHashMap<>(items), null);
    }

    private PyDict(Map<Object, Object> items, Object factory) {
        this.items = items;
        this.factory = factory;
    }

    public static PyDict withDefault(Object factory) {
        return new PyDict(new LinkedHashMap<>(), factory);
    }

    /// A dictionary whose changes reach the map.
    public static PyDict over(Map<Object, Object> items) {
        return new PyDict(items, null);
    }

    public Map<Object, Object> items() {
        return items;
    }
}
