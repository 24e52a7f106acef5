package pushdesk.repo.python.object;

import java.util.List;
import java.util.Map;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.Unknown;

/// A class of the program.
public final class PyClass implements HasAttributes {
    public final String name;
    /// A [PyClass], a [NativeClass] or something not known each.
    public final List<Object> bases;
    /// The names annotated in its body, in their order; its own only.
    public final List<String> fields;
    public final Map<String, Object> attributes;
    public final boolean enumeration;
    /// How many classes of the program it derives from, one through the other.
    public final int depth;

    public PyClass(String name, List<Object> bases, List<String> fields, Map<String, Object> attributes, boolean enumeration) {
        this.name = name;
        this.bases = bases;
        this.fields = fields;
        this.attributes = attributes;
        this.enumeration = enumeration;
        this.depth = 1 + bases.stream().mapToInt(base -> base instanceof PyClass parent ? parent.depth : 0).max().orElse(0);
    }

    /// An attribute of the class or of the nearest base that has it; null when there is none.
    public Object find(String wanted) {
        Object own = attributes.get(wanted);
        return own != null ? own : inherited(wanted);
    }

    public Object inherited(String wanted) {
        for (Object base : bases) {
            Object found = base instanceof PyClass parent ? parent.find(wanted) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The class made here that it derives from, however far up; null when there is none.
    public NativeClass nativeBase() {
        for (Object base : bases) {
            NativeClass found = base instanceof NativeClass here ? here : base instanceof PyClass parent ? parent.nativeBase() : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    public boolean derivesFrom(Object other) {
        return this == other || bases.stream().anyMatch(base -> base == other || base instanceof PyClass parent && parent.derivesFrom(other));
    }

    /// Whether anything is known to be unknown about its bases.
    boolean hasUnknownBase() {
        return bases.stream().anyMatch(base -> base instanceof Unknown || base instanceof PyClass parent && parent.hasUnknownBase());
    }

    @Override
    public Object attribute(String wanted) {
        Object found = find(wanted);
        if (found != null) {
            return switch (found) {
                case Descriptor(Descriptor.Kind kind, Object function) -> kind == Descriptor.Kind.CLASS ? new BoundMethod(this, function) : function;
                default -> found;
            };
        }
        return switch (wanted) {
            case "__name__", "__qualname__" -> name;
            case "__members__" -> enumeration ? new PyDict(members()) : null;
            default -> hasUnknownBase() ? new Unknown(name + "." + wanted) : null;
        };
    }

    @Override
    public boolean assign(String attribute, Object value) {
        attributes.put(attribute, value);
        return true;
    }

    /// The members of an enumeration by name.
    public Map<String, Object> members() {
        var members = new java.util.LinkedHashMap<String, Object>();
        attributes.forEach((key, value) -> {
            if (value instanceof EnumMember) {
                members.put(key, value);
            }
        });
        return members;
    }
}
