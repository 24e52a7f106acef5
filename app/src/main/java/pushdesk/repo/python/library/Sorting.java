package pushdesk.repo.python.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import pushdesk.repo.python.operation.Operations;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.Unknown;

/// `sorted`, and `sort` of a list.
final class Sorting {
    private final Operations python;
    private final Calls calls;

    Sorting(Operations python, Calls calls) {
        this.python = python;
        this.calls = calls;
    }

    /// The elements in order, by what `key` makes of each; unknown when two can't be told apart.
    Object sorted(Object value, Map<String, Object> named) {
        List<Object> elements = python.iteration.list(value);
        Object key = named.get("key");
        record Keyed(Object key, Object element) {}
        List<Keyed> keyed = new ArrayList<>();
        for (Object element : elements) {
            keyed.add(new Keyed(key == null || key == None.NONE ? element : calls.invoke(key, element), element));
        }
        boolean[] known = {true};
        Comparator<Keyed> order = (a, b) -> {
            Integer each = a.key() instanceof Unknown || b.key() instanceof Unknown ? null : python.comparisons.order(a.key(), b.key());
            known[0] &= each != null;
            return each == null ? 0 : each;
        };
        keyed.sort(Boolean.TRUE.equals(named.get("reverse")) ? order.reversed() : order);
        return known[0] ? new PyList(keyed.stream().map(Keyed::element).toList()) : new PyList(elements);
    }
}
