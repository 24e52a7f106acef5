package pushdesk.repo.python.object;

import java.util.LinkedHashMap;
import java.util.Map;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.Unknown;

/// An object of a class of the program.
public final class Instance implements HasAttributes {
    public final PyClass type;
    public final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Object nativePart;

    /// @param nativePart what the class's native base made, or null
    public Instance(PyClass type, Object nativePart) {
        this.type = type;
        this.nativePart = nativePart;
    }

    /// What the native class that its class derives from made; null when there is none.
    public Object nativePart() {
        return nativePart;
    }

    @Override
    public Object attribute(String name) {
        Object own = attributes.get(name);
        if (own != null) {
            return own;
        }
        Object found = type.find(name);
        if (found != null) {
            return switch (found) {
                case Bindable method -> new BoundMethod(this, method);
                case Descriptor(Descriptor.Kind kind, Object function) -> switch (kind) {
                    case STATIC -> function;
                    case CLASS -> new BoundMethod(type, function);
                    case PROPERTY -> new BoundMethod(this, function).call(new Arguments(java.util.List.of(), Map.of(), null));
                };
                default -> found;
            };
        }
        if (name.equals("__class__")) {
            return type;
        }
        if (name.equals("__dict__")) {
            return new PyDict(attributes);
        }
        if (nativePart instanceof HasAttributes inner) {
            return inner.attribute(name);
        }
        return type.hasUnknownBase() ? new Unknown(type.name + "." + name) : null;
    }

    @Override
    public boolean assign(String name, Object value) {
        attributes.put(name, value);
        if (nativePart instanceof HasAttributes inner) {
            inner.assign(name, value);
        }
        return true;
    }
}
