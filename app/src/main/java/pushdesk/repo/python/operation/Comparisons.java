package pushdesk.repo.python.operation;

import java.time.Duration;
import java.util.List;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.object.HasItems;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PyRange;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// Which values are the same, which is smaller, which is in another, and which may be keys.
public final class Comparisons {
    private final Budget budget;
    private final Iteration iteration;

    Comparisons(Budget budget, Iteration iteration) {
        this.budget = budget;
        this.iteration = iteration;
    }

    /// A comparison; null when it is not known.
    public Boolean compare(String operator, Object left, Object right) {
        switch (operator) {
            case "is" -> {
                return left instanceof Unknown || right instanceof Unknown ? null : (Boolean) (left == right || simple(left) && left.equals(right));
            }
            case "is not" -> {
                return left instanceof Unknown || right instanceof Unknown ? null : (Boolean) !(left == right || simple(left) && left.equals(right));
            }
            case "in", "not in" -> {
                Boolean in = contains(left, right);
                return in == null ? null : operator.equals("in") == in;
            }
            default -> { }
        }
        if (left instanceof Unknown || right instanceof Unknown) {
            return null;
        }
        if (operator.equals("==") || operator.equals("!=")) {
            return equal(left, right) == operator.equals("==");
        }
        Integer order = order(left, right);
        if (order == null) {
            return null;
        }
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> null;
        };
    }

    private static boolean simple(Object value) {
        return value instanceof Boolean || value instanceof Long || value instanceof String || value instanceof None;
    }

    private Boolean contains(Object element, Object in) {
        if (element instanceof Unknown || in instanceof Unknown || in instanceof HasItems) {
            return null;
        }
        if (in instanceof String text) {
            if (!(element instanceof String part)) {
                return false;
            }
            budget.steps((text.length() + 1L) * (part.length() + 1L) / 256);
            return text.contains(part);
        }
        if (in instanceof PyDict dictionary) {
            return dictionary.items().containsKey(hashable(element));
        }
        if (in instanceof PySet set) {
            return set.items().contains(hashable(element));
        }
        if (in instanceof PyRange range && element instanceof Long number) {
            return range.size() > 0 && number >= Math.min(range.start(), range.stop()) && number <= Math.max(range.start(), range.stop())
                    && number != range.stop() && (number - range.start()) % range.step() == 0;
        }
        for (Object each : iteration.of(in)) {
            budget.step();
            if (equal(each, element)) {
                return true;
            }
        }
        return false;
    }

    /// Equality as Python sees it, each pair of parts a step.
    public boolean equal(Object left, Object right) {
        budget.step();
        if (left == right) {
            return true;
        }
        if (left instanceof PySequence a && right instanceof PySequence b) {
            if (left.getClass() != right.getClass() || a.items().size() != b.items().size()) {
                return false;
            }
            for (int i = 0; i < a.items().size(); i++) {
                if (!equal(a.items().get(i), b.items().get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (left instanceof PyDict a && right instanceof PyDict b) {
            return a.items().size() == b.items().size() && a.items().entrySet().stream()
                    .allMatch(entry -> b.items().containsKey(entry.getKey()) && equal(entry.getValue(), b.items().get(entry.getKey())));
        }
        if (left instanceof PySet a && right instanceof PySet b) {
            return a.items().equals(b.items());
        }
        Double a = Numbers.asDouble(left);
        Double b = Numbers.asDouble(right);
        return a != null && b != null ? a.equals(b) : left.equals(right);
    }

    /// Which is smaller; null when that is not known.
    public Integer order(Object left, Object right) {
        budget.step();
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Duration a && right instanceof Duration b) {
            return a.compareTo(b);
        }
        if (left instanceof PySequence a && right instanceof PySequence b) {
            int common = Math.min(a.items().size(), b.items().size());
            for (int i = 0; i < common; i++) {
                Integer each = order(a.items().get(i), b.items().get(i));
                if (each == null || each != 0) {
                    return each;
                }
            }
            return Integer.compare(a.items().size(), b.items().size());
        }
        Double a = Numbers.asDouble(left);
        Double b = Numbers.asDouble(right);
        if (a != null && b != null) {
            return a.compareTo(b);
        }
        if (Operators.isPlain(left) && Operators.isPlain(right)) {
            throw Raised.type(Texts.typeName(left) + " and " + Texts.typeName(right) + " can't be compared");
        }
        return null;
    }

    /// The value itself, if it may be a key. A tuple is walked, a step a part, since hashing it will walk it too.
    public Object hashable(Object value) {
        budget.step();
        switch (value) {
            case PyTuple(List<Object> items) -> items.forEach(this::hashable);
            case PyList _, PyDict _, PySet _ -> throw Raised.type("a value of type " + Texts.typeName(value) + " can't be a key");
            default -> { }
        }
        return value;
    }
}
