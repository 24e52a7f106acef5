package pushdesk.repo.python.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pushdesk.repo.python.library.FieldDefault;
import pushdesk.repo.python.limit.LimitReached;
import pushdesk.repo.python.object.BoundMethod;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.Descriptor;
import pushdesk.repo.python.object.EnumMember;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.Instance;
import pushdesk.repo.python.object.NativeClass;
import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.object.Scope;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.Unknown;

/// Makes classes and their instances.
final class Classes {
    private static final Set<String> ENUMS = Set.of("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag");
    private static final int DEEPEST = 30;
    private final Interpreter python;

    Classes(Interpreter python) {
        this.python = python;
    }

    PyClass definition(Syntax node, Frame frame) {
        Arguments arguments = python.expressions.arguments(node.child("superclasses"), node, frame);
        List<Object> bases = arguments.positional();
        boolean enumeration = bases.stream().anyMatch(base -> base instanceof PyClass parent && parent.enumeration
                || base instanceof Unknown unknown && ENUMS.contains(unknown.what().substring(unknown.what().lastIndexOf('.') + 1)));
        Scope scope = frame.scope.ofClassWithin();
        Syntax body = node.child("body");
        python.statements.block(body, frame.within(scope));
        String name = node.child("name").text();
        var attributes = new LinkedHashMap<String, Object>();
        scope.names().forEach((key, value) -> attributes.put((String) key, value));
        var type = new PyClass(name, bases, fields(body), attributes, enumeration);
        if (type.depth > DEEPEST) {
            throw new LimitReached("classes derive from one another more than " + DEEPEST + " deep", false);
        }
        for (Map.Entry<String, Object> attribute : type.attributes.entrySet()) {
            own(attribute.getValue(), type);
            if (enumeration && isMember(attribute.getKey(), attribute.getValue())) {
                attribute.setValue(new EnumMember(type, attribute.getKey(), attribute.getValue()));
            }
        }
        return type;
    }

    private static boolean isMember(String name, Object value) {
        return !name.startsWith("_") && !(value instanceof Function) && !(value instanceof Descriptor);
    }

    private static void own(Object value, PyClass type) {
        switch (value) {
            case Function function when function.owner == null -> function.owner = type;
            case Descriptor(Descriptor.Kind _, Object function) -> own(function, type);
            default -> { }
        }
    }

    private static List<String> fields(Syntax body) {
        var fields = new ArrayList<String>();
        for (Syntax statement : body.children) {
            Syntax assignment = statement.is("expression_statement") && statement.children.length > 0 ? statement.children[0] : statement;
            if (assignment.is("assignment") && assignment.child("type") != null && assignment.child("left").is("identifier")) {
                fields.add(assignment.child("left").text());
            }
        }
        return fields;
    }

    /// An instance: by `__init__`, else by its native base, else by its annotated fields, as a dataclass would.
    Object instantiate(PyClass type, Arguments arguments) {
        if (type.enumeration) {
            Object wanted = arguments.first();
            return type.members().values().stream()
                    .filter(member -> member == wanted || ((EnumMember) member).value().equals(wanted))
                    .findFirst().orElseGet(() -> new Unknown(type.name + "(…)"));
        }
        python.budget.bytes(200);
        NativeClass base = type.nativeBase();
        var instance = new Instance(type, base == null ? null : base.instance(type.name, arguments.place()));
        if (type.find("__init__") instanceof Function constructor) {
            constructor.call(instance, arguments);
        } else if (base != null) {
            base.initialize(instance.nativePart(), arguments);
        } else {
            fill(instance, arguments);
        }
        return instance;
    }

    private void fill(Instance instance, Arguments arguments) {
        var names = new LinkedHashSet<String>();
        allFields(instance.type, names);
        int next = 0;
        for (String name : names) {
            if (next < arguments.positional().size()) {
                instance.attributes.put(name, arguments.positional().get(next++));
            } else if (arguments.named().containsKey(name)) {
                instance.attributes.put(name, arguments.named().get(name));
            } else if (instance.type.find(name) instanceof FieldDefault factory) {
                instance.attributes.put(name, factory.make(python.functions));
            } else if (instance.type.find(name) == null) {
                instance.attributes.put(name, new Unknown(instance.type.name + "." + name));
            }
        }
        arguments.named().forEach(instance.attributes::putIfAbsent);
        if (instance.type.find("__post_init__") instanceof Function after) {
            after.call(instance, new Arguments(List.of(), Map.of(), arguments.place()));
        }
    }

    private static void allFields(PyClass type, Set<String> names) {
        for (Object base : type.bases) {
            if (base instanceof PyClass parent) {
                allFields(parent, names);
            }
        }
        names.addAll(type.fields);
    }

    /// What `super()` gives within a method.
    Object superOf(Frame frame) {
        if (frame.owner == null) {
            return new Unknown("super()");
        }
        return new Super(frame.owner, frame.self);
    }

    private record Super(PyClass owner, Object self) implements HasAttributes {

        @Override
        public Object attribute(String name) {
            Object found = owner.inherited(name);
            if (found instanceof Function method) {
                return new BoundMethod(self, method);
            }
            if (found != null) {
                return found instanceof Descriptor(Descriptor.Kind _, Object function) ? function : found;
            }
            if (name.equals("__init__") && owner.nativeBase() != null && self instanceof Instance instance) {
                return (Callable) arguments -> {
                    owner.nativeBase().initialize(instance.nativePart(), arguments);
                    return None.NONE;
                };
            }
            if (name.equals("__init__") && self instanceof Instance instance) {
                return (Callable) arguments -> {
                    arguments.named().forEach(instance.attributes::put);
                    return None.NONE;
                };
            }
            return new Unknown("super()." + name);
        }
    }
}
