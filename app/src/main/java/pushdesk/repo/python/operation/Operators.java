package pushdesk.repo.python.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.object.HasItems;
import pushdesk.repo.python.value.Bytes;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PurePath;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PyRange;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// Operators over values. Whatever has an unknown side is unknown; a result too large to hold is refused.
public final class Operators {
    private final Budget budget;

    Operators(Budget budget) {
        this.budget = budget;
    }

    /// Whether a value counts as true; null when that is not known.
    public Boolean truth(Object value) {
        return switch (value) {
            case Boolean known -> known;
            case None _ -> false;
            case Long number -> number != 0;
            case Double number -> number != 0;
            case String text -> !text.isEmpty();
            case Bytes bytes -> !bytes.text().isEmpty();
            case PySequence sequence -> !sequence.items().isEmpty();
            case PyDict dictionary -> !dictionary.items().isEmpty();
            case PySet set -> !set.items().isEmpty();
            case PyRange range -> range.size() > 0;
            case Duration duration -> !duration.isZero();
            case Unknown _ -> null;
            default -> true;
        };
    }

    public Object unary(String operator, Object value) {
        Object number = value instanceof Boolean known ? (Object) (known ? 1L : 0L) : value;
        return switch (operator) {
            case "-" -> switch (number) {
                case Long whole when whole != Long.MIN_VALUE -> -whole;
                case Double decimal -> -decimal;
                case Duration duration -> duration.negated();
                default -> new Unknown("-" + Texts.typeName(value));
            };
            case "+" -> number;
            case "~" -> number instanceof Long whole ? (Object) ~whole : new Unknown("~" + Texts.typeName(value));
            default -> new Unknown(operator);
        };
    }

    public Object binary(String operator, Object left, Object right) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return left instanceof Unknown ? left : right;
        }
        Object result = switch (operator) {
            case "+" -> add(left, right);
            case "*" -> multiply(left, right);
            case "/" -> divide(left, right);
            case "%" -> left instanceof String pattern ? new Percent(new Texts(budget)).format(pattern, right) : null;
            case "|" -> union(left, right);
            case "-" -> subtract(left, right);
            case "&" -> left instanceof PySet a && right instanceof PySet b ? intersection(a, b) : null;
            default -> null;
        };
        if (result == null) {
            result = Numbers.binary(operator, left, right);
        }
        if (result == null && isPlain(left) && isPlain(right)) {
            throw Raised.type("'" + operator + "' can't be applied to " + Texts.typeName(left) + " and " + Texts.typeName(right));
        }
        return result == null ? new Unknown(Texts.typeName(left) + " " + operator + " " + Texts.typeName(right)) : result;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Long || value instanceof Double || value instanceof PySequence || value instanceof None || value instanceof PyDict;
    }

    private Object add(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            budget.text((long) a.length() + b.length());
            return a + b;
        }
        if (left instanceof PySequence a && right instanceof PySequence b && left.getClass() == right.getClass()) {
            budget.elements((long) a.items().size() + b.items().size());
            var all = new ArrayList<>(a.items());
            all.addAll(b.items());
            return left instanceof PyTuple ? new PyTuple(all) : new PyList(all);
        }
        return null;
    }

    private Object multiply(Object left, Object right) {
        if (left instanceof Long && !(right instanceof Long)) {
            return right instanceof String || right instanceof PySequence ? multiply(right, left) : null;
        }
        if (!(right instanceof Long given)) {
            return null;
        }
        long times = Math.max(0, given);
        if (left instanceof String text) {
            budget.text(text.isEmpty() ? 0 : saturated(text.length(), times));
            return text.isEmpty() ? "" : text.repeat((int) times);
        }
        if (left instanceof PySequence sequence) {
            int size = sequence.items().size();
            budget.elements(size == 0 ? 0 : saturated(size, times));
            List<Object> all = new ArrayList<>();
            for (long i = 0; size > 0 && i < times; i++) {
                all.addAll(sequence.items());
            }
            return left instanceof PyTuple ? new PyTuple(all) : new PyList(all);
        }
        return null;
    }

    private static long saturated(long size, long times) {
        return times > Integer.MAX_VALUE ? Long.MAX_VALUE / 4 : size * times;
    }

    private Object divide(Object left, Object right) {
        if (left instanceof PurePath path && (right instanceof String || right instanceof PurePath)) {
            String more = right instanceof PurePath other ? other.text() : (String) right;
            budget.text((long) path.text().length() + more.length());
            return new PurePath(Paths.join(path.text(), more));
        }
        return null;
    }

    private Object union(Object left, Object right) {
        if (left instanceof PyDict a && right instanceof PyDict b) {
            budget.elements((long) a.items().size() + b.items().size());
            var all = new LinkedHashMap<>(a.items());
            all.putAll(b.items());
            return new PyDict(all);
        }
        if (left instanceof PySet a && right instanceof PySet b) {
            budget.elements((long) a.items().size() + b.items().size());
            Set<Object> all = new LinkedHashSet<>(a.items());
            all.addAll(b.items());
            return new PySet(all);
        }
        return null;
    }

    private Object subtract(Object left, Object right) {
        if (left instanceof PySet a && right instanceof PySet b) {
            budget.elements(a.items().size());
            Set<Object> rest = new LinkedHashSet<>(a.items());
            rest.removeAll(b.items());
            return new PySet(rest);
        }
        return null;
    }

    private Object intersection(PySet a, PySet b) {
        budget.elements(a.items().size());
        Set<Object> both = new LinkedHashSet<>(a.items());
        both.retainAll(b.items());
        return new PySet(both);
    }

    /// A comparison; null when it is not known.
    public Boolean compare(String operator, Object left, Object right, Iteration iteration) {
        switch (operator) {
            case "is" -> {
                return left instanceof Unknown || right instanceof Unknown ? null : (Boolean) (left == right || simple(left) && left.equals(right));
            }
            case "is not" -> {
                return left instanceof Unknown || right instanceof Unknown ? null : (Boolean) !(left == right || simple(left) && left.equals(right));
            }
            case "in", "not in" -> {
                Boolean in = contains(left, right, iteration);
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

    private Boolean contains(Object element, Object in, Iteration iteration) {
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
        if (isPlain(left) && isPlain(right)) {
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
