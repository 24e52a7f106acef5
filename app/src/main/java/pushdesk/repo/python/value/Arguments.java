package pushdesk.repo.python.value;

import java.util.List;
import java.util.Map;
import pushdesk.model.problem.SourceLocation;

/// What something was called with, and where.
public record Arguments(List<Object> positional, Map<String, Object> named, SourceLocation place) {

    /// An argument by position or by name; null when it was not given.
    public Object get(int position, String name) {
        return position >= 0 && position < positional.size() ? positional.get(position) : named.get(name);
    }

    public Object first() {
        return positional.isEmpty() ? null : positional.getFirst();
    }

    public int size() {
        return positional.size() + named.size();
    }
}
