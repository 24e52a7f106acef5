package pushdesk.repo.python.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// What stands on the left of assignments.
final class Targets {
    private final Interpreter python;

    Targets(Interpreter python) {
        this.python = python;
    }

    /// `a = value`, `a: type = value`, `a = b = value`; the value.
    Object assignment(Syntax node, Frame frame) {
        Syntax right = node.child("right");
        if (right == null) {
            return None.NONE;
        }
        Object value = python.expressions.evaluate(right, frame);
        assign(node.child("left"), value, frame);
        return value;
    }

    /// `a += value` and its like; a list grows in place.
    void augmented(Syntax node, Frame frame) {
        Syntax left = node.child("left");
        Object old = python.expressions.evaluate(left, frame);
        Object more = python.expressions.evaluate(node.child("right"), frame);
        String operator = node.child("operator").text();
        if (operator.equals("+=") && old instanceof PyList list && !(more instanceof Unknown)) {
            for (Object element : python.iteration.list(more)) {
                python.budget.grow(list.items().size());
                list.items().add(element);
            }
            return;
        }
        if (operator.equals("|=") && old instanceof PyDict dictionary && more instanceof PyDict other) {
            python.budget.elements(other.items().size());
            dictionary.items().putAll(other.items());
            return;
        }
        assign(left, python.operators.binary(operator.substring(0, operator.length() - 1), old, more), frame);
    }

    void assign(Syntax target, Object value, Frame frame) {
        switch (target.type) {
            case "identifier" -> {
                python.budget.bytes(32);
                frame.scope.set(target.text(), value);
            }
            case "attribute" -> python.members.set(python.expressions.evaluate(target.child("object"), frame), target.child("attribute").text(), value);
            case "subscript" -> python.members.setItem(python.expressions.evaluate(target.child("value"), frame),
                    python.expressions.evaluate(target.child("subscript"), frame), value);
            case "pattern_list", "tuple_pattern", "list_pattern", "tuple", "list", "expression_list" -> unpack(target, value, frame);
            case "list_splat_pattern", "list_splat", "parenthesized_expression", "as_pattern_target" -> assign(target.children[0], value, frame);
            default -> { }
        }
    }

    private void unpack(Syntax target, Object value, Frame frame) {
        Syntax[] parts = target.children;
        if (value instanceof Unknown) {
            for (Syntax part : parts) {
                assign(part, value, frame);
            }
            return;
        }
        List<Object> values = python.iteration.list(value);
        int star = -1;
        for (int i = 0; i < parts.length; i++) {
            star = parts[i].is("list_splat_pattern") || parts[i].is("list_splat") ? i : star;
        }
        if (star < 0 ? values.size() != parts.length : values.size() < parts.length - 1) {
            throw new Raised("ValueError", values.size() + " values can't be assigned to " + parts.length + " names");
        }
        int rest = values.size() - parts.length + 1;
        for (int i = 0; i < parts.length; i++) {
            if (i == star) {
                assign(parts[i], new PyList(values.subList(i, i + rest)), frame);
            } else {
                assign(parts[i], values.get(star >= 0 && i > star ? i + rest - 1 : i), frame);
            }
        }
    }

    /// `del a`, `del a["b"]`.
    void delete(Syntax target, Frame frame) {
        switch (target.type) {
            case "identifier" -> frame.scope.remove(target.text());
            case "subscript" -> {
                if (python.expressions.evaluate(target.child("value"), frame) instanceof PyDict dictionary) {
                    dictionary.items().remove(python.comparisons.hashable(python.expressions.evaluate(target.child("subscript"), frame)));
                }
            }
            case "expression_list", "tuple" -> List.of(target.children).forEach(each -> delete(each, frame));
            default -> { }
        }
    }

    /// The names that a statement would set in the scope it stands in.
    static Set<String> names(Syntax statement) {
        var names = new LinkedHashSet<String>();
        collect(statement, names);
        return names;
    }

    private static void collect(Syntax node, Set<String> names) {
        switch (node.type) {
            case "function_definition", "class_definition" -> names.add(node.child("name").text());
            case "assignment", "augmented_assignment" -> {
                bound(node.child("left"), names);
                if (node.child("right") != null) {
                    collect(node.child("right"), names);
                }
            }
            case "for_statement" -> {
                bound(node.child("left"), names);
                within(node, names);
            }
            case "named_expression" -> bound(node.child("name"), names);
            case "as_pattern_target" -> bound(node, names);
            case "import_statement", "import_from_statement" -> imported(node, names);
            case "lambda", "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression" -> { }
            default -> within(node, names);
        }
    }

    private static void within(Syntax node, Set<String> names) {
        for (Syntax child : node.children) {
            collect(child, names);
        }
    }

    private static void imported(Syntax node, Set<String> names) {
        for (Syntax name : node.children("name")) {
            Syntax alias = name.child("alias");
            String path = name.text();
            names.add(alias != null ? alias.text() : node.is("import_statement") ? path.split("\\.")[0] : path);
        }
    }

    private static void bound(Syntax target, Set<String> names) {
        var open = new ArrayList<>(List.of(target));
        while (!open.isEmpty()) {
            Syntax node = open.removeLast();
            if (node.is("identifier")) {
                names.add(node.text());
            } else if (!node.is("attribute") && !node.is("subscript")) {
                open.addAll(List.of(node.children));
            }
        }
    }
}
