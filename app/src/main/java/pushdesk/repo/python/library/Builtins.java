package pushdesk.repo.python.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.repo.python.object.BuiltinType;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.Descriptor;
import pushdesk.repo.python.object.EnumMember;
import pushdesk.repo.python.object.Instance;
import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.operation.Numbers;
import pushdesk.repo.python.operation.Operations;
import pushdesk.repo.python.operation.Texts;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PyRange;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// The names every module has. One that is given something unknown gives something unknown.
public final class Builtins {
    private final Operations python;
    private final Members members;
    private final Calls calls;
    private final Sorting sorting;
    private final Map<String, Object> names = new HashMap<>();

    public Builtins(Operations python, Members members, Calls calls) {
        this.python = python;
        this.members = members;
        this.calls = calls;
        sorting = new Sorting(python, calls);
        types();
        collections();
        functions();
    }

    /// The value of a name, or null. The exceptions and what is rarely used are known as unknown values.
    public Object find(String name) {
        Object known = names.get(name);
        if (known != null) {
            return known;
        }
        boolean exception = name.endsWith("Error") || name.endsWith("Exception") || name.endsWith("Warning");
        return exception || OTHERS.contains(name) ? new Unknown(name) : null;
    }

    private static final java.util.Set<String> OTHERS = java.util.Set.of("open", "input", "exit", "quit", "eval", "exec", "compile", "__import__", "iter", "next",
            "object", "memoryview", "bytearray", "complex", "slice", "divmod", "ascii", "bin", "oct", "hex", "dir", "breakpoint", "NotImplemented", "StopIteration",
            "KeyboardInterrupt", "SystemExit", "__builtins__", "__doc__", "__spec__", "__package__", "reveal_type", "super", "globals", "locals", "vars", "help", "copyright");

    private interface Body {
        Object of(Arguments arguments);
    }

    /// A function that needs to know all it is given.
    private void strict(String name, Body body) {
        names.put(name, (Callable) arguments -> unknown(arguments) ? new Unknown(name + "(…)") : body.of(arguments));
    }

    private void type(String name, Body body) {
        names.put(name, new BuiltinType(name, arguments -> unknown(arguments) ? new Unknown(name + "(…)") : body.of(arguments)));
    }

    private static boolean unknown(Arguments arguments) {
        return arguments.positional().stream().anyMatch(Unknown.class::isInstance) || arguments.named().values().stream().anyMatch(Unknown.class::isInstance);
    }

    private void types() {
        type("str", arguments -> arguments.first() == null ? "" : orUnknown(python.texts.str(arguments.first()), "str(…)"));
        type("int", arguments -> arguments.first() == null ? (Object) 0L : whole(arguments));
        type("float", arguments -> arguments.first() == null ? (Object) 0.0 : decimal(arguments.first()));
        names.put("bool", new BuiltinType("bool", arguments -> {
            Boolean known = arguments.first() == null ? Boolean.FALSE : python.operators.truth(arguments.first());
            return known == null ? new Unknown("bool(…)") : known;
        }));
        type("bytes", _ -> new Unknown("bytes(…)"));
        type("list", arguments -> new PyList(arguments.first() == null ? List.of() : python.iteration.list(arguments.first())));
        type("tuple", arguments -> new PyTuple(arguments.first() == null ? List.of() : python.iteration.list(arguments.first())));
        type("set", arguments -> set(arguments));
        type("frozenset", arguments -> set(arguments));
        names.put("dict", new BuiltinType("dict", this::dictionary));
        names.put("type", new BuiltinType("type", arguments -> switch (arguments.size() == 1 ? arguments.first() : null) {
            case Instance instance -> instance.type;
            case null, default -> new Unknown("type(…)");
        }));
        names.put("property", (Callable) arguments -> new Descriptor(Descriptor.Kind.PROPERTY, arguments.first()));
        names.put("staticmethod", (Callable) arguments -> new Descriptor(Descriptor.Kind.STATIC, arguments.first()));
        names.put("classmethod", (Callable) arguments -> new Descriptor(Descriptor.Kind.CLASS, arguments.first()));
    }

    private PySet set(Arguments arguments) {
        List<Object> elements = arguments.first() == null ? List.of() : python.iteration.list(arguments.first());
        elements.forEach(python.comparisons::hashable);
        return new PySet(elements);
    }

    private Object dictionary(Arguments arguments) {
        var items = new LinkedHashMap<Object, Object>();
        if (arguments.first() instanceof Unknown) {
            return new Unknown("dict(…)");
        }
        if (arguments.first() instanceof PyDict other) {
            python.budget.elements(other.items().size());
            items.putAll(other.items());
        } else if (arguments.first() != null) {
            for (Object pair : python.iteration.of(arguments.first())) {
                python.budget.grow(items.size());
                List<Object> two = python.iteration.list(pair);
                if (two.size() != 2) {
                    throw new Raised("ValueError", "a dictionary is made of pairs");
                }
                items.put(python.comparisons.hashable(two.getFirst()), two.getLast());
            }
        }
        python.budget.elements(arguments.named().size());
        items.putAll(arguments.named());
        return new PyDict(items);
    }

    private static Object orUnknown(String text, String what) {
        return text == null ? new Unknown(what) : text;
    }

    private static Object whole(Arguments arguments) {
        try {
            return switch (arguments.first()) {
                case Long number -> number;
                case Boolean known -> known ? 1L : 0L;
                case Double number when Math.abs(number) < 9e18 -> (long) (double) number;
                case String text -> Long.parseLong(text.strip().replace("_", ""), arguments.get(1, "base") instanceof Long base && base >= 2 && base <= 36 ? base.intValue() : 10);
                default -> new Unknown("int(…)");
            };
        } catch (NumberFormatException e) {
            throw new Raised("ValueError", "int() is given a text that is no whole number");
        }
    }

    private static Object decimal(Object value) {
        try {
            Double number = Numbers.asDouble(value);
            return number != null ? number : value instanceof String text ? (Object) Double.parseDouble(text.strip().toLowerCase(java.util.Locale.ROOT)) : new Unknown("float(…)");
        } catch (NumberFormatException e) {
            return new Unknown("float(…)");
        }
    }

    private void collections() {
        strict("len", arguments -> switch (arguments.first()) {
            case String text -> (long) text.length();
            case PySequence sequence -> (long) sequence.items().size();
            case PyDict dictionary -> (long) dictionary.items().size();
            case PySet set -> (long) set.items().size();
            case PyRange range -> range.size();
            case null, default -> new Unknown("len(…)");
        });
        strict("range", arguments -> range(arguments.positional()));
        strict("enumerate", arguments -> {
            List<Object> pairs = new ArrayList<>();
            long at = arguments.get(1, "start") instanceof Long start ? start : 0;
            for (Object each : python.iteration.list(arguments.first())) {
                python.budget.elements(2);
                pairs.add(new PyTuple(List.of(at++, each)));
            }
            return new PyList(pairs);
        });
        strict("zip", arguments -> zip(arguments.positional()));
        strict("reversed", arguments -> new PyList(python.iteration.list(arguments.first()).reversed()));
        strict("sorted", arguments -> sorting.sorted(arguments.first(), arguments.named()));
        strict("map", arguments -> {
            List<Object> results = new ArrayList<>();
            Object rows = arguments.positional().size() == 2 ? null : zip(arguments.positional().subList(1, arguments.positional().size()));
            for (Object each : python.iteration.list(rows == null ? arguments.positional().get(1) : rows)) {
                Object[] given = rows == null ? new Object[] {each} : ((PyTuple) each).items().toArray();
                results.add(calls.invoke(arguments.first(), given));
            }
            return new PyList(results);
        });
        strict("filter", arguments -> {
            List<Object> kept = new ArrayList<>();
            for (Object each : python.iteration.list(arguments.positional().get(1))) {
                Object result = arguments.first() == None.NONE ? each : calls.invoke(arguments.first(), each);
                if (!Boolean.FALSE.equals(python.operators.truth(result))) {
                    kept.add(each);
                }
            }
            return new PyList(kept);
        });
    }

    private static Object range(List<Object> bounds) {
        if (!bounds.stream().allMatch(Long.class::isInstance) || bounds.isEmpty() || bounds.size() > 3) {
            throw Raised.type("range() takes whole numbers");
        }
        long first = (Long) bounds.getFirst();
        long step = bounds.size() > 2 ? (Long) bounds.get(2) : 1;
        if (step == 0) {
            throw new Raised("ValueError", "the step of a range is 0");
        }
        return bounds.size() == 1 ? new PyRange(0, first, 1) : new PyRange(first, (Long) bounds.get(1), step);
    }

    private Object zip(List<Object> values) {
        List<List<Object>> columns = values.stream().map(python.iteration::list).toList();
        int size = columns.stream().mapToInt(List::size).min().orElse(0);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = i;
            python.budget.elements(columns.size());
            rows.add(new PyTuple(columns.stream().map(column -> column.get(at)).toList()));
        }
        return new PyList(rows);
    }

    private void functions() {
        names.put("print", (Callable) _ -> None.NONE);
        strict("abs", arguments -> arguments.first() instanceof Long number && number < 0 ? python.operators.unary("-", number) : arguments.first());
        strict("min", arguments -> extreme(arguments, -1));
        strict("max", arguments -> extreme(arguments, 1));
        strict("sum", arguments -> {
            Object sum = arguments.get(1, "start") == null ? 0L : arguments.get(1, "start");
            for (Object each : python.iteration.of(arguments.first())) {
                python.budget.step();
                sum = python.operators.binary("+", sum, each);
            }
            return sum;
        });
        strict("round", arguments -> arguments.positional().size() == 1 && arguments.first() instanceof Double number ? (Object) Math.round(number) : arguments.first());
        strict("pow", arguments -> python.operators.binary("**", arguments.first(), arguments.positional().get(1)));
        strict("any", arguments -> anyMatch(arguments.first(), true));
        strict("all", arguments -> !anyMatch(arguments.first(), false));
        strict("repr", arguments -> orUnknown(python.texts.repr(arguments.first()), "repr(…)"));
        strict("format", arguments -> orUnknown(python.texts.formatted(arguments.first(), arguments.get(1, "") instanceof String spec ? spec : ""), "format(…)"));
        strict("ord", arguments -> arguments.first() instanceof String text && text.length() == 1 ? (Object) (long) text.charAt(0) : new Unknown("ord(…)"));
        strict("chr", arguments -> arguments.first() instanceof Long code && Character.isValidCodePoint(code.intValue()) ? Character.toString(code.intValue()) : new Unknown("chr(…)"));
        strict("callable", arguments -> arguments.first() instanceof Callable || arguments.first() instanceof PyClass);
        strict("id", _ -> new Unknown("id(…)"));
        strict("hash", _ -> new Unknown("hash(…)"));
        strict("isinstance", arguments -> isInstance(arguments.first(), arguments.positional().get(1)));
        strict("issubclass", arguments -> arguments.first() instanceof PyClass type ? (Object) type.derivesFrom(arguments.positional().get(1)) : new Unknown("issubclass(…)"));
        names.put("hasattr", (Callable) arguments -> arguments.first() instanceof Unknown ? arguments.first()
                : members.find(arguments.first(), String.valueOf(arguments.positional().get(1))) != null);
        names.put("getattr", (Callable) arguments -> {
            Object found = arguments.positional().get(1) instanceof String name ? members.find(arguments.first(), name) : new Unknown("getattr(…)");
            return found == null && arguments.positional().size() > 2 ? arguments.positional().get(2)
                    : found != null ? found : members.get(arguments.first(), (String) arguments.positional().get(1));
        });
        names.put("setattr", (Callable) arguments -> {
            if (arguments.positional().size() == 3 && arguments.positional().get(1) instanceof String name) {
                members.set(arguments.first(), name, arguments.positional().get(2));
            }
            return None.NONE;
        });
        names.put("vars", (Callable) arguments -> arguments.first() instanceof Instance instance ? instance.attribute("__dict__") : new Unknown("vars(…)"));
    }

    private Object extreme(Arguments arguments, int sign) {
        Object over = arguments.positional().size() == 1 ? arguments.first() : new PyList(arguments.positional());
        if (!(sorting.sorted(over, arguments.named()) instanceof PyList inOrder) || inOrder.items().isEmpty()) {
            return arguments.named().getOrDefault("default", new Unknown("min(…)"));
        }
        return sign < 0 ? inOrder.items().getFirst() : inOrder.items().getLast();
    }

    private boolean anyMatch(Object over, boolean wanted) {
        for (Object each : python.iteration.of(over)) {
            python.budget.step();
            Boolean known = python.operators.truth(each);
            if (known != null && known == wanted) {
                return true;
            }
        }
        return false;
    }

    private Object isInstance(Object value, Object type) {
        return switch (type) {
            case PyTuple types -> types.items().stream().anyMatch(each -> Boolean.TRUE.equals(isInstance(value, each)));
            case BuiltinType builtin -> builtin.name().equals(Texts.typeName(value)) || builtin.name().equals("int") && value instanceof Boolean;
            case PyClass known -> value instanceof Instance instance ? instance.type.derivesFrom(known) : value instanceof EnumMember member && member.type() == known;
            case null, default -> new Unknown("isinstance(…)");
        };
    }
}
