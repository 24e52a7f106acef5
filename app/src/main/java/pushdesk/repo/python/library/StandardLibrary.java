package pushdesk.repo.python.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.repo.python.object.BuiltinType;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.Copied;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.HasItems;
import pushdesk.repo.python.object.HasNames;
import pushdesk.repo.python.object.Instance;
import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.operation.Numbers;
import pushdesk.repo.python.operation.Operations;
import pushdesk.repo.python.operation.Paths;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PurePath;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// What definitions use of Python's own library. Whatever else they ask of it is unknown.
public final class StandardLibrary {
    private static final Map<String, Double> SECONDS = Map.of("days", 86_400.0, "hours", 3_600.0, "minutes", 60.0, "seconds", 1.0, "weeks", 604_800.0,
            "milliseconds", 0.001, "microseconds", 0.000_001);
    private static final List<String> DURATION_PARTS = List.of("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");
    private final Operations python;
    private final Calls calls;
    private final PathMethods paths;
    private final Map<String, Map<String, Object>> modules = new HashMap<>();

    public StandardLibrary(Operations python, Calls calls, Builtins builtins, String root) {
        this.python = python;
        this.calls = calls;
        paths = new PathMethods(python.budget);
        operatingSystem(root);
        BuiltinType path = new BuiltinType("Path", arguments -> paths.joined("", arguments.positional()));
        HasAttributes pathType = name -> name.equals("cwd") ? (Callable) _ -> new PurePath(root) : new Unknown("Path." + name);
        modules.put("pathlib", Map.of("Path", new PathType(path, pathType), "PurePath", path, "PosixPath", path, "PurePosixPath", path));
        BuiltinType timedelta = new BuiltinType("timedelta", StandardLibrary::timedelta);
        modules.put("datetime", Map.of("timedelta", timedelta));
        modules.put("typing", Map.of("TYPE_CHECKING", false, "cast", (Callable) arguments -> arguments.positional().get(1)));
        functional();
        modules.put("dataclasses", dataclasses());
        modules.put("copy", Map.of("copy", (Callable) this::copy, "deepcopy", (Callable) this::copy));
        modules.put("collections", Map.of("OrderedDict", (Callable) arguments -> calls.invoke(builtins.find("dict"), arguments),
                "defaultdict", (Callable) arguments -> PyDict.withDefault(arguments.first())));
    }

    private record PathType(BuiltinType type, HasAttributes members) implements Callable, HasAttributes {
        @Override
        public Object call(Arguments arguments) {
            return type.call(arguments);
        }

        @Override
        public Object attribute(String name) {
            return members.attribute(name);
        }
    }

    /// A module of this library, or nothing for any other.
    public Optional<HasAttributes> module(String name) {
        Map<String, Object> members = modules.get(name);
        return members == null ? Optional.empty() : Optional.of(new Known(name, members));
    }

    private record Known(String name, Map<String, Object> members) implements HasAttributes, HasNames {
        @Override
        public Object attribute(String wanted) {
            Object found = members.get(wanted);
            return found != null ? found : new Unknown(name + "." + wanted);
        }

        @Override
        public java.util.Collection<String> names() {
            return members.keySet();
        }
    }

    private void operatingSystem(String root) {
        var path = new HashMap<String, Object>();
        path.put("join", (Callable) arguments -> joined(arguments.positional()));
        path.put("dirname", text(Paths::parent, true));
        path.put("basename", text(Paths::last, false));
        path.put("abspath", text(given -> Paths.normalized(Paths.join(root, given)), false));
        path.put("realpath", path.get("abspath"));
        path.put("normpath", text(Paths::normalized, false));
        path.put("expanduser", text(given -> given, false));
        path.put("sep", "/");
        path.put("pardir", "..");
        path.put("splitext", (Callable) arguments -> {
            if (!(string(arguments.first()) instanceof String given)) {
                return new Unknown("os.path.splitext(…)");
            }
            int dot = Paths.last(given).lastIndexOf('.');
            int at = dot <= 0 ? given.length() : given.length() - Paths.last(given).length() + dot;
            return new PyTuple(List.of(given.substring(0, at), given.substring(at)));
        });
        modules.put("os.path", path);
        Callable environment = arguments -> {
            Object fallback = arguments.get(1, "default");
            return fallback != null && fallback != None.NONE ? fallback : new Unknown("os.getenv(" + python.texts.shortRepr(arguments.first()) + ")");
        };
        HasAttributes variables = name -> name.equals("get") || name.equals("setdefault") ? environment : new Unknown("os.environ." + name);
        modules.put("os", Map.of("path", new Known("os.path", path), "getenv", environment, "environ", new Variables(variables), "getcwd", (Callable) _ -> root, "sep", "/",
                "fspath", (Callable) arguments -> string(arguments.first()) instanceof String given ? given : new Unknown("os.fspath(…)")));
    }

    /// `os.environ`: nothing of this machine's environment is told.
    private record Variables(HasAttributes members) implements HasAttributes, HasItems {
        @Override
        public Object attribute(String name) {
            return members.attribute(name);
        }

        @Override
        public Object item(Object key) {
            return new Unknown("os.environ[" + (key instanceof String name ? "'" + name + "'" : "…") + "]");
        }
    }

    private static Object string(Object value) {
        return value instanceof PurePath path ? path.text() : value;
    }

    private Object joined(List<Object> parts) {
        Object path = paths.joined("", parts);
        return path instanceof PurePath known ? known.text() : path;
    }

    private static Callable text(java.util.function.UnaryOperator<String> of, boolean emptyForHere) {
        return arguments -> {
            if (!(string(arguments.first()) instanceof String given)) {
                return new Unknown("a path");
            }
            String result = of.apply(given);
            return emptyForHere && result.equals(".") ? "" : result;
        };
    }

    private static Object timedelta(Arguments arguments) {
        double seconds = 0;
        var parts = new LinkedHashMap<>(arguments.named());
        for (int i = 0; i < arguments.positional().size() && i < DURATION_PARTS.size(); i++) {
            parts.put(DURATION_PARTS.get(i), arguments.positional().get(i));
        }
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            Double number = Numbers.asDouble(part.getValue());
            Double unit = SECONDS.get(part.getKey());
            if (number == null || unit == null) {
                return new Unknown("timedelta(…)");
            }
            seconds += number * unit;
        }
        try {
            return Numbers.ofSeconds(seconds);
        } catch (ArithmeticException e) {
            throw new Raised("OverflowError", "a timedelta can't be that long");
        }
    }

    private void functional() {
        Callable identity = arguments -> arguments.first() instanceof Callable && arguments.size() == 1 ? arguments.first() : (Callable) Arguments::first;
        modules.put("functools", Map.of(
                "partial", (Callable) this::partial,
                "wraps", (Callable) _ -> (Callable) Arguments::first,
                "lru_cache", identity,
                "cache", identity,
                "reduce", (Callable) this::reduce));
        modules.put("itertools", Map.of(
                "chain", new PathType(new BuiltinType("chain", arguments -> chained(arguments.positional())),
                        name -> name.equals("from_iterable") ? (Callable) arguments -> arguments.first() instanceof Unknown ? arguments.first()
                                : chained(python.iteration.list(arguments.first())) : new Unknown("chain." + name)),
                "product", (Callable) this::product));
    }

    private Object partial(Arguments first) {
        return (Callable) more -> {
            var positional = new ArrayList<>(first.positional().subList(1, first.positional().size()));
            positional.addAll(more.positional());
            var named = new LinkedHashMap<>(first.named());
            named.putAll(more.named());
            python.budget.elements(positional.size() + (long) named.size());
            return calls.invoke(first.first(), new Arguments(positional, named, more.place()));
        };
    }

    private Object reduce(Arguments arguments) {
        List<Object> elements = python.iteration.list(arguments.positional().get(1));
        Object result = arguments.positional().size() > 2 ? arguments.positional().get(2) : null;
        for (Object each : elements) {
            result = result == null ? each : calls.invoke(arguments.first(), result, each);
        }
        return result == null ? new Unknown("reduce(…)") : result;
    }

    private Object chained(List<Object> parts) {
        List<Object> all = new ArrayList<>();
        for (Object part : parts) {
            for (Object each : python.iteration.of(part)) {
                python.budget.step();
                python.budget.grow(all.size());
                all.add(each);
            }
        }
        return new PyList(all);
    }

    private Object product(Arguments arguments) {
        List<List<Object>> rows = new ArrayList<>(List.of(List.of()));
        for (Object values : arguments.positional()) {
            List<Object> column = python.iteration.list(values);
            List<List<Object>> next = new ArrayList<>();
            for (List<Object> row : rows) {
                for (Object value : column) {
                    python.budget.step();
                    python.budget.elements(row.size() + 1L);
                    var longer = new ArrayList<>(row);
                    longer.add(value);
                    next.add(longer);
                }
            }
            rows = next;
        }
        return new PyList(rows.stream().<Object>map(PyTuple::new).toList());
    }

    private Map<String, Object> dataclasses() {
        Callable decorator = arguments -> arguments.first() instanceof PyClass ? arguments.first() : (Callable) Arguments::first;
        Callable field = arguments -> new FieldDefault(arguments.named().get("default"), arguments.named().get("default_factory"));
        return Map.of("dataclass", decorator, "field", field,
                "asdict", (Callable) arguments -> arguments.first() instanceof Instance instance ? instance.attribute("__dict__") : new Unknown("asdict(…)"),
                "replace", (Callable) this::copy);
    }

    private Object copy(Arguments arguments) {
        return switch (arguments.first()) {
            case PyList list -> {
                python.budget.elements(list.items().size());
                yield new PyList(list.items());
            }
            case PyDict dictionary -> {
                python.budget.elements(dictionary.items().size());
                yield new PyDict(dictionary.items());
            }
            case PySet set -> {
                python.budget.elements(set.items().size());
                yield new PySet(set.items());
            }
            case Copied object -> object.copied();
            case Instance instance -> {
                var copy = new Instance(instance.type, instance.nativePart());
                python.budget.elements(instance.attributes.size());
                copy.attributes.putAll(instance.attributes);
                copy.attributes.putAll(arguments.named());
                yield copy;
            }
            case null -> None.NONE;
            default -> arguments.first();
        };
    }
}
