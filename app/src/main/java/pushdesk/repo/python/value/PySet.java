package pushdesk.repo.python.value;

import java.util.LinkedHashSet;
import java.util.Set;

/// A set, in the order of insertion.
public final class PySet {
    private final Set<Object> items;

    public PySet(java.util.Collection<Object> items) {
        this.items = new LinkedHashSet<>(items);
    }

    public Set<Object> items() {
        return items;
    }
}
