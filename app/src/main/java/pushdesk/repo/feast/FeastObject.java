package pushdesk.repo.feast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.Copied;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.HasItems;
import pushdesk.repo.python.object.Instance;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.Unknown;

/// An object of one of Feast's classes: what its constructor was called with, and what was set on it since.
final class FeastObject implements HasAttributes, HasItems, Copied {
    private final String className;
    private final FeastKind kind;
    private final SourceLocation place;
    private final Map<String, Object> arguments = new LinkedHashMap<>();

    FeastObject(String className, FeastKind kind, SourceLocation place) {
        this.className = className;
        this.kind = kind;
        this.place = place;
    }

    String className() {
        return className;
    }

    FeastKind kind() {
        return kind;
    }

    SourceLocation place() {
        return place;
    }

    Map<String, Object> arguments() {
        return arguments;
    }

    /// The value of the first of these arguments that was given and is not `None`; null when there is none.
    Object argument(String... names) {
        for (String name : names) {
            Object value = arguments.get(name);
            if (value != null && value != None.NONE) {
                return value instanceof Instance instance && instance.nativePart() != null ? instance.nativePart() : value;
            }
        }
        return null;
    }

    @Override
    public Object attribute(String name) {
        return switch (name) {
            case "with_name", "with_join_key_map", "with_projection" -> kind.isView() ? FeastProjection.of(this).attribute(name) : new Unknown(className + "." + name);
            case "projection" -> FeastProjection.of(this);
            case "join_key" -> joinKey();
            case "join_keys" -> kind == FeastKind.ENTITY ? new PyList(List.of(joinKey())) : new Unknown("join_keys");
            case "features", "schema" -> known(name, argument("schema", "features"));
            case "batch_source" -> batchSource();
            case "stream_source" -> source() instanceof FeastObject source && source.kind() != FeastKind.BATCH_SOURCE ? source : None.NONE;
            case "entities" -> entityNames();
            case "__class__" -> new FeastClass(className, kind);
            case "to_proto", "validate", "ensure_valid" -> (Callable) _ -> new Unknown(className + "." + name);
            default -> known(name, arguments.get(name));
        };
    }

    private Object known(String name, Object value) {
        return value == null ? new Unknown(className + "." + name) : value;
    }

    /// An entity's join key: the first of its join keys, else its name.
    Object joinKey() {
        Object keys = argument("join_keys", "join_key");
        if (keys instanceof PySequence list && !list.items().isEmpty()) {
            return list.items().getFirst();
        }
        return keys instanceof String || keys instanceof Unknown ? keys : known("name", argument("name"));
    }

    private Object source() {
        return argument("source", "stream_source", "batch_source", "input");
    }

    private Object batchSource() {
        if (kind.isSource()) {
            return known("batch_source", argument("batch_source"));
        }
        Object source = argument("batch_source", "source", "input");
        return source instanceof FeastObject object && object.kind() != FeastKind.BATCH_SOURCE ? known("batch_source", object.argument("batch_source")) : known("batch_source", source);
    }

    private Object entityNames() {
        if (!(argument("entities") instanceof PySequence entities)) {
            return new PyList(List.of());
        }
        List<Object> names = new ArrayList<>();
        entities.items().forEach(entity -> names.add(entity instanceof FeastObject object ? object.known("name", object.argument("name")) : entity));
        return new PyList(names);
    }

    @Override
    public boolean assign(String name, Object value) {
        arguments.put(name, value);
        return true;
    }

    @Override
    public Object item(Object key) {
        return kind.isView() ? FeastProjection.of(this).item(key) : new Unknown(className + "[…]");
    }

    @Override
    public Object copied() {
        var copy = new FeastObject(className, kind, place);
        copy.arguments.putAll(arguments);
        return copy;
    }
}
