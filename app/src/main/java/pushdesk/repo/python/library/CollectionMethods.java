package pushdesk.repo.python.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.operation.Operations;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// The methods of lists, tuples, dictionaries and sets.
final class CollectionMethods {
    private final Operations python;
    private final Sorting sorting;

    CollectionMethods(Operations python, Sorting sorting) {
        this.python = python;
        this.sorting = sorting;
    }

    private interface Method extends Callable {}

    private static Callable method(Method method) {
        return method;
    }

    Object ofList(PyList list, String name) {
        List<Object> items = list.items();
        return switch (name) {
            case "append" -> method(arguments -> {
                python.budget.grow(items.size());
                items.add(arguments.first());
                return None.NONE;
            });
            case "extend" -> method(arguments -> {
                if (!(arguments.first() instanceof Unknown)) {
                    python.iteration.list(arguments.first()).forEach(each -> {
                        python.budget.grow(items.size());
                        items.add(each);
                    });
                }
                return None.NONE;
            });
            case "insert" -> method(arguments -> {
                python.budget.grow(items.size());
                python.budget.steps(items.size() / 256);
                long at = arguments.first() instanceof Long given ? given : items.size();
                items.add(Math.clamp(at < 0 ? at + items.size() : at, 0, items.size()), arguments.positional().get(1));
                return None.NONE;
            });
            case "remove" -> method(arguments -> {
                items.remove(position(items, arguments.first()));
                return None.NONE;
            });
            case "pop" -> method(arguments -> {
                if (items.isEmpty()) {
                    throw new Raised("IndexError", "the list is empty");
                }
                long at = arguments.first() instanceof Long given ? given : items.size() - 1L;
                return items.remove(Math.clamp(at < 0 ? at + items.size() : at, 0, items.size() - 1));
            });
            case "clear" -> method(_ -> {
                items.clear();
                return None.NONE;
            });
            case "copy" -> method(_ -> {
                python.budget.elements(items.size());
                return new PyList(items);
            });
            case "reverse" -> method(_ -> {
                java.util.Collections.reverse(items);
                return None.NONE;
            });
            case "sort" -> method(arguments -> {
                Object sorted = sorting.sorted(list, arguments.named());
                if (sorted instanceof PyList inOrder) {
                    items.clear();
                    items.addAll(inOrder.items());
                }
                return None.NONE;
            });
            default -> ofSequence(items, name);
        };
    }

    Object ofTuple(PyTuple tuple, String name) {
        return ofSequence(tuple.items(), name);
    }

    private Object ofSequence(List<Object> items, String name) {
        return switch (name) {
            case "index" -> method(arguments -> (long) position(items, arguments.first()));
            case "count" -> method(arguments -> items.stream().filter(each -> python.comparisons.equal(each, arguments.first())).count());
            default -> null;
        };
    }

    private int position(List<Object> items, Object wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (python.comparisons.equal(items.get(i), wanted)) {
                return i;
            }
        }
        throw new Raised("ValueError", "the list has no such element");
    }

    Object ofDictionary(PyDict dictionary, String name) {
        Map<Object, Object> items = dictionary.items();
        return switch (name) {
            case "items" -> method(_ -> {
                python.budget.elements(items.size() * 3L);
                List<Object> pairs = new ArrayList<>();
                items.forEach((key, value) -> pairs.add(new PyTuple(List.of(key, value))));
                return new PyList(pairs);
            });
            case "keys" -> method(_ -> {
                python.budget.elements(items.size());
                return new PyList(new ArrayList<>(items.keySet()));
            });
            case "values" -> method(_ -> {
                python.budget.elements(items.size());
                return new PyList(new ArrayList<>(items.values()));
            });
            case "get" -> method(arguments -> {
                if (arguments.first() instanceof Unknown) {
                    return arguments.first();
                }
                Object found = items.get(python.comparisons.hashable(arguments.first()));
                return found != null ? found : arguments.get(1, "default") == null ? None.NONE : arguments.get(1, "default");
            });
            case "setdefault" -> method(arguments -> {
                python.budget.grow(items.size());
                Object value = arguments.positional().size() > 1 ? arguments.positional().get(1) : None.NONE;
                Object old = items.putIfAbsent(python.comparisons.hashable(arguments.first()), value);
                return old == null ? value : old;
            });
            case "pop" -> method(arguments -> {
                Object old = items.remove(python.comparisons.hashable(arguments.first()));
                if (old == null && arguments.positional().size() < 2) {
                    throw new Raised("KeyError", "the dictionary has no key " + python.texts.shortRepr(arguments.first()));
                }
                return old == null ? arguments.positional().get(1) : old;
            });
            case "update" -> method(arguments -> {
                update(items, arguments);
                return None.NONE;
            });
            case "copy" -> method(_ -> {
                python.budget.elements(items.size());
                return new PyDict(items);
            });
            case "clear" -> method(_ -> {
                items.clear();
                return None.NONE;
            });
            default -> null;
        };
    }

    private void update(Map<Object, Object> items, Arguments arguments) {
        if (arguments.first() instanceof PyDict other) {
            python.budget.elements(other.items().size() + (long) items.size());
            items.putAll(other.items());
        } else if (arguments.first() instanceof PySequence pairs) {
            pairs.items().forEach(pair -> {
                if (pair instanceof PySequence two && two.items().size() == 2) {
                    python.budget.grow(items.size());
                    items.put(python.comparisons.hashable(two.items().getFirst()), two.items().getLast());
                }
            });
        }
        items.putAll(arguments.named());
    }

    Object ofSet(PySet set, String name) {
        return switch (name) {
            case "add" -> method(arguments -> {
                python.budget.grow(set.items().size());
                set.items().add(python.comparisons.hashable(arguments.first()));
                return None.NONE;
            });
            case "discard", "remove" -> method(arguments -> {
                set.items().remove(python.comparisons.hashable(arguments.first()));
                return None.NONE;
            });
            case "update" -> method(arguments -> {
                python.iteration.list(arguments.first()).forEach(each -> {
                    python.budget.grow(set.items().size());
                    set.items().add(python.comparisons.hashable(each));
                });
                return None.NONE;
            });
            case "copy" -> method(_ -> {
                python.budget.elements(set.items().size());
                return new PySet(set.items());
            });
            case "union" -> method(arguments -> combined("|", set, arguments));
            case "difference" -> method(arguments -> combined("-", set, arguments));
            case "intersection" -> method(arguments -> combined("&", set, arguments));
            default -> null;
        };
    }

    private Object combined(String operator, PySet set, Arguments arguments) {
        Object result = set;
        for (Object other : arguments.positional()) {
            result = python.operators.binary(operator, result, new PySet(python.iteration.list(other)));
        }
        return result;
    }
}
