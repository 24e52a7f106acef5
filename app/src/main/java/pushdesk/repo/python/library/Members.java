package pushdesk.repo.python.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.HasItems;
import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.operation.Operations;
import pushdesk.repo.python.operation.Texts;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PurePath;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PyRange;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Slice;
import pushdesk.repo.python.value.Unknown;

/// Attributes and items of values.
public final class Members {
    private final Operations python;
    private final Calls calls;
    private final TextMethods textMethods;
    private final CollectionMethods collectionMethods;
    private final PathMethods pathMethods;

    public Members(Operations python, Calls calls) {
        this.python = python;
        this.calls = calls;
        textMethods = new TextMethods(python, this);
        collectionMethods = new CollectionMethods(python, new Sorting(python, calls));
        pathMethods = new PathMethods(python.budget);
    }

    /// @throws Raised when the value is known to have no such attribute
    public Object get(Object value, String name) {
        Object found = find(value, name);
        if (found == null) {
            throw new Raised("AttributeError", "a value of type " + Texts.typeName(value) + " has no attribute '" + name + "'");
        }
        return found;
    }

    /// The attribute, or null when there is none.
    Object find(Object value, String name) {
        return switch (value) {
            case Unknown unknown -> unknown.member(name);
            case HasAttributes object -> object.attribute(name);
            case String text -> textMethods.find(text, name);
            case PyList list -> collectionMethods.ofList(list, name);
            case PyTuple tuple -> collectionMethods.ofTuple(tuple, name);
            case PyDict dictionary -> collectionMethods.ofDictionary(dictionary, name);
            case PySet set -> collectionMethods.ofSet(set, name);
            case PurePath path -> pathMethods.find(path, name);
            case Duration duration -> duration(duration, name);
            case None _ -> null;
            default -> new Unknown(Texts.typeName(value) + "." + name);
        };
    }

    private static Object duration(Duration duration, String name) {
        return switch (name) {
            case "days" -> duration.toDays();
            case "seconds" -> duration.minusDays(duration.toDays()).toSeconds();
            case "total_seconds" -> (Callable) _ -> duration.toMillis() / 1000.0;
            default -> new Unknown("timedelta." + name);
        };
    }

    public void set(Object value, String name, Object newValue) {
        python.budget.bytes(64);
        if (value instanceof HasAttributes object) {
            object.assign(name, newValue);
        }
    }

    /// `value[key]`.
    public Object item(Object value, Object key) {
        if (value instanceof Unknown unknown) {
            return new Unknown(unknown.what() + "[…]");
        }
        return switch (value) {
            case HasItems object -> object.item(key);
            case PyDict dictionary -> fromDictionary(dictionary, key);
            case PySequence sequence -> fromSequence(sequence, key);
            case String text -> fromText(text, key);
            case PyRange range -> key instanceof Long at ? range.start() + Math.floorMod(at, Math.max(1, range.size())) * range.step() : new Unknown("range[…]");
            case PyClass type when type.enumeration && key instanceof String name -> get(type, name);
            case PyClass type -> type;
            case HasAttributes _ -> new Unknown("an item");
            case None _ -> throw Raised.type("None has no items");
            case Long _ -> throw Raised.type("a number has no items");
            default -> new Unknown("an item");
        };
    }

    private Object fromDictionary(PyDict dictionary, Object key) {
        if (key instanceof Unknown) {
            return new Unknown("an item");
        }
        Object found = dictionary.items().get(python.comparisons.hashable(key));
        if (found == null && dictionary.factory != null) {
            found = calls.invoke(dictionary.factory);
            setItem(dictionary, key, found);
        }
        if (found == null) {
            throw new Raised("KeyError", "the dictionary has no key " + python.texts.shortRepr(key));
        }
        return found;
    }

    private Object fromSequence(PySequence sequence, Object key) {
        List<Object> items = sequence.items();
        return switch (key) {
            case Long at -> items.get(index(at, items.size()));
            case Slice slice -> {
                List<Integer> indices = indices(slice, items.size());
                if (indices == null) {
                    yield new Unknown("a slice");
                }
                python.budget.elements(indices.size());
                List<Object> chosen = new ArrayList<>();
                indices.forEach(at -> chosen.add(items.get(at)));
                yield sequence instanceof PyTuple ? new PyTuple(chosen) : new PyList(chosen);
            }
            case Unknown _ -> new Unknown("an item");
            default -> throw Raised.type("a list can't be indexed by a value of type " + Texts.typeName(key));
        };
    }

    private Object fromText(String text, Object key) {
        return switch (key) {
            case Long at -> {
                int index = index(at, text.length());
                yield text.substring(index, index + 1);
            }
            case Slice slice -> {
                List<Integer> indices = indices(slice, text.length());
                if (indices == null) {
                    yield new Unknown("a slice");
                }
                var chosen = new StringBuilder();
                indices.forEach(at -> chosen.append(text.charAt(at)));
                yield chosen.toString();
            }
            default -> new Unknown("a character");
        };
    }

    private static int index(long at, int size) {
        long index = at < 0 ? at + size : at;
        if (index < 0 || index >= size) {
            throw new Raised("IndexError", "index " + at + " is outside of " + size + " elements");
        }
        return (int) index;
    }

    /// The places a slice takes, or null when it is not known.
    private List<Integer> indices(Slice slice, int size) {
        if (!number(slice.start()) || !number(slice.stop()) || !number(slice.step())) {
            return null;
        }
        long step = slice.step() instanceof Long given ? given : 1;
        if (step == 0) {
            throw new Raised("ValueError", "the step of a slice is 0");
        }
        long start = slice.start() instanceof Long given ? Math.clamp(given < 0 ? given + size : given, step > 0 ? 0 : -1, step > 0 ? size : size - 1L) : step > 0 ? 0 : size - 1L;
        long stop = slice.stop() instanceof Long given ? Math.clamp(given < 0 ? given + size : given, step > 0 ? 0 : -1, size) : step > 0 ? size : -1;
        var indices = new ArrayList<Integer>();
        python.budget.elements(size);
        for (long at = start; step > 0 ? at < stop : at > stop; at = Math.addExact(at, Math.clamp(step, -size - 1L, size + 1L))) {
            indices.add((int) at);
        }
        return indices;
    }

    private static boolean number(Object value) {
        return value instanceof Long || value == None.NONE;
    }

    /// `value[key] = newValue`.
    public void setItem(Object value, Object key, Object newValue) {
        switch (value) {
            case PyDict dictionary when !(key instanceof Unknown) -> {
                python.budget.grow(dictionary.items().size());
                dictionary.items().put(python.comparisons.hashable(key), newValue);
            }
            case PyList list when key instanceof Long at -> list.items().set(index(at, list.items().size()), newValue);
            default -> { }
        }
    }
}
