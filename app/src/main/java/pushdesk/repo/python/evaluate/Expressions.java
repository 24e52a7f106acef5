package pushdesk.repo.python.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.problem.Problem;
import pushdesk.repo.python.limit.LimitReached;
import pushdesk.repo.python.syntax.PythonParser;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Slice;
import pushdesk.repo.python.value.Unknown;

/// Evaluates expressions.
final class Expressions {
    private final Interpreter python;

    Expressions(Interpreter python) {
        this.python = python;
    }

    /// The value; what only running would tell is an [Unknown].
    ///
    /// @throws Raised as Python would raise
    Object evaluate(Syntax node, Frame frame) {
        python.budget.step();
        return switch (node.type) {
            case "identifier", "keyword_identifier" -> name(node, frame);
            case "call" -> call(node, frame);
            case "attribute" -> python.members.get(evaluate(node.child("object"), frame), node.child("attribute").text());
            case "string", "concatenated_string" -> python.literals.text(node, frame);
            case "integer" -> python.literals.integer(node);
            case "float" -> python.literals.decimal(node);
            case "true" -> true;
            case "false" -> false;
            case "none" -> None.NONE;
            case "ellipsis" -> new Unknown("...");
            case "list" -> new PyList(elements(node, frame));
            case "tuple", "expression_list" -> new PyTuple(elements(node, frame));
            case "set" -> set(node, frame);
            case "dictionary" -> dictionary(node, frame);
            case "parenthesized_expression" -> evaluate(node.children[0], frame);
            case "subscript" -> subscript(node, frame);
            case "binary_operator" -> python.operators.binary(
                    node.child("operator").text(), evaluate(node.child("left"), frame), evaluate(node.child("right"), frame));
            case "unary_operator" -> python.operators.unary(node.child("operator").text(), evaluate(node.child("argument"), frame));
            case "not_operator" -> not(evaluate(node.child("argument"), frame));
            case "boolean_operator" -> logical(node, frame);
            case "comparison_operator" -> comparison(node, frame);
            case "conditional_expression" -> evaluate(condition(node.children[1], frame) ? node.children[0] : node.children[2], frame);
            case "lambda" -> python.functions.lambda(node, frame);
            case "list_comprehension", "generator_expression", "set_comprehension", "dictionary_comprehension" -> python.comprehensions.evaluate(node, frame);
            case "named_expression" -> {
                Object value = evaluate(node.child("value"), frame);
                python.targets.assign(node.child("name"), value, frame);
                yield value;
            }
            case "assignment" -> python.targets.assignment(node, frame);
            case "await" -> evaluate(node.children[0], frame);
            case "yield" -> yielded(node, frame);
            case "slice" -> slice(node, frame);
            case "type" -> node.children.length == 1 ? evaluate(node.children[0], frame) : new Unknown(node.brief());
            case PythonParser.TOO_DEEP -> throw tooDeep();
            default -> new Unknown(node.brief());
        };
    }

    static LimitReached tooDeep() {
        return new LimitReached("it is nested more than " + PythonParser.MAX_DEPTH + " deep", false);
    }

    /// Whether a condition holds; one that is not known counts as true, which is told.
    boolean condition(Syntax node, Frame frame) {
        Boolean known = python.operators.truth(evaluate(node, frame));
        if (known == null) {
            python.reports.add(Problem.info(node.place(), "Whether '" + node.brief() + "' holds is known only when the code runs; it is taken as true.", ""));
        }
        return known == null || known;
    }

    private Object name(Syntax node, Frame frame) {
        String name = node.text();
        Object value = frame.scope.find(name);
        if (value == null) {
            value = python.builtins.find(name);
        }
        if (value == null && frame.lenient) {
            python.reports.add(Problem.error(node.place(), "The name '" + name + "' is not defined; it stays unknown.",
                    "'feast apply' would stop here; define or import it."));
            return new Unknown(name);
        }
        if (value == null) {
            throw new Raised("NameError", "the name '" + name + "' is not defined");
        }
        return value;
    }

    private Object call(Syntax node, Frame frame) {
        Syntax function = node.child("function");
        Syntax argumentList = node.child("arguments");
        if (function.is("identifier") && frame.scope.find(function.text()) == null) {
            Object special = special(function.text(), frame);
            if (special != null) {
                return special;
            }
        }
        Object callee = evaluate(function, frame);
        Arguments arguments = arguments(argumentList, node, frame);
        return python.functions.invoke(callee, arguments, node);
    }

    /// Calls whose result depends on where they stand; null for others.
    private Object special(String name, Frame frame) {
        return switch (name) {
            case "super" -> python.classes.superOf(frame);
            case "globals" -> PyDict.over(frame.module.attributes());
            case "locals" -> PyDict.over(frame.scope.names());
            default -> null;
        };
    }

    /// What the argument list of a call or of a class gives.
    Arguments arguments(Syntax list, Syntax call, Frame frame) {
        var positional = new ArrayList<Object>();
        var named = new LinkedHashMap<String, Object>();
        if (list == null) {
            return new Arguments(positional, named, call.place());
        }
        if (list.is(PythonParser.TOO_DEEP)) {
            throw tooDeep();
        }
        python.budget.bytes(250);
        if (list.is("generator_expression")) {
            positional.add(evaluate(list, frame));
            return new Arguments(positional, named, call.place());
        }
        for (Syntax argument : list.children) {
            switch (argument.type) {
                case "keyword_argument" -> named.put(argument.child("name").text(), evaluate(argument.child("value"), frame));
                case "list_splat" -> spread(evaluate(argument.children[0], frame), positional);
                case "dictionary_splat" -> spread(evaluate(argument.children[0], frame), named);
                default -> positional.add(evaluate(argument, frame));
            }
            python.budget.grow(positional.size() + (long) named.size());
        }
        return new Arguments(positional, named, call.place());
    }

    private void spread(Object value, List<Object> into) {
        for (Object element : python.iteration.of(value)) {
            python.budget.grow(into.size());
            into.add(element);
        }
    }

    private void spread(Object value, Map<String, Object> into) {
        if (value instanceof PyDict dictionary) {
            dictionary.items().forEach((key, each) -> {
                python.budget.grow(into.size());
                into.put(String.valueOf(key), each);
            });
        }
    }

    private List<Object> elements(Syntax node, Frame frame) {
        python.budget.elements(node.children.length);
        var elements = new ArrayList<Object>(node.children.length);
        for (Syntax child : node.children) {
            if (child.is("list_splat")) {
                spread(evaluate(child.children[0], frame), elements);
            } else {
                elements.add(evaluate(child, frame));
            }
        }
        return elements;
    }

    private Object set(Syntax node, Frame frame) {
        List<Object> elements = elements(node, frame);
        elements.forEach(python.comparisons::hashable);
        return new PySet(elements);
    }

    private Object dictionary(Syntax node, Frame frame) {
        python.budget.elements(node.children.length);
        var items = new LinkedHashMap<Object, Object>();
        for (Syntax child : node.children) {
            if (child.is("pair")) {
                Object key = evaluate(child.child("key"), frame);
                items.put(python.comparisons.hashable(key), evaluate(child.child("value"), frame));
            } else if (child.is("dictionary_splat") && evaluate(child.children[0], frame) instanceof PyDict other) {
                python.budget.elements(other.items().size());
                items.putAll(other.items());
            }
        }
        return new PyDict(items);
    }

    private Object subscript(Syntax node, Frame frame) {
        Object value = evaluate(node.child("value"), frame);
        List<Syntax> keys = node.children("subscript");
        Object key;
        if (keys.size() == 1) {
            key = evaluate(keys.getFirst(), frame);
        } else {
            key = new PyTuple(keys.stream().map(each -> evaluate(each, frame)).toList());
        }
        return python.members.item(value, key);
    }

    private Object slice(Syntax node, Frame frame) {
        Object[] parts = {None.NONE, None.NONE, None.NONE};
        int at = 0;
        for (Syntax child : node.children) {
            if (child.is(":")) {
                at++;
            } else if (at < parts.length) {
                parts[at] = evaluate(child, frame);
            }
        }
        return new Slice(parts[0], parts[1], parts[2]);
    }

    private Object not(Object value) {
        Boolean known = python.operators.truth(value);
        return known == null ? new Unknown("not …") : !known;
    }

    /// `and`, `or`. An unknown before `or` gives way to what stands after it: `os.getenv("X") or "default"`.
    private Object logical(Syntax node, Frame frame) {
        Object left = evaluate(node.child("left"), frame);
        Boolean known = python.operators.truth(left);
        boolean or = node.child("operator").text().equals("or");
        if (known == null) {
            Object right = evaluate(node.child("right"), frame);
            return or ? right : left;
        }
        return known == or ? left : evaluate(node.child("right"), frame);
    }

    private Object comparison(Syntax node, Frame frame) {
        Object left = null;
        String operator = null;
        for (Syntax child : node.children) {
            if ("operators".equals(child.field)) {
                operator = child.text().replaceAll("\\s+", " ");
                continue;
            }
            Object right = evaluate(child, frame);
            if (operator != null) {
                Boolean holds = python.comparisons.compare(operator, left, right);
                if (holds == null) {
                    return new Unknown(node.brief());
                }
                if (!holds) {
                    return false;
                }
            }
            left = right;
        }
        return true;
    }

    private Object yielded(Syntax node, Frame frame) {
        if (frame.yielded != null) {
            boolean from = node.text().startsWith("yield from");
            Object value = node.children.length == 0 ? None.NONE : evaluate(node.children[0], frame);
            if (from) {
                spread(value, frame.yielded.items());
            } else {
                python.budget.grow(frame.yielded.items().size());
                frame.yielded.items().add(value);
            }
        }
        return None.NONE;
    }
}
