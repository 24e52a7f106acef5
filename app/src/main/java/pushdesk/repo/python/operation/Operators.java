package pushdesk.repo.python.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pushdesk.repo.python.limit.Budget;
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

    static boolean isPlain(Object value) {
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
}
