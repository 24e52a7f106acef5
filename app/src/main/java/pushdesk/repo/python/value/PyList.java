package pushdesk.repo.python.value;

import java.util.ArrayList;
import java.util.List;

/// A list; equal only to itself, so that a list within itself harms nobody.
public final class PyList implements PySequence {
    private final List<Object> items;

    public PyList(List<Object> items) {
        this.items = new ArrayList<>(items);
    }

    @Override
    public List<Object> items() {
        return items;
    }
}
