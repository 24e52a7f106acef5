package pushdesk.repo.python.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.repo.python.operation.Iteration;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.Unknown;

/// Comprehensions and generator expressions; the latter are laid out at once.
final class Comprehensions {
    private final Interpreter python;

    Comprehensions(Interpreter python) {
        this.python = python;
    }

    /// An [Unknown] where what it runs over is not known.
    Object evaluate(Syntax node, Frame frame) {
        Frame inner = frame.within(frame.scope.comprehension());
        Syntax body = node.child("body");
        try {
            if (node.is("dictionary_comprehension")) {
                var items = new LinkedHashMap<Object, Object>();
                run(node, 1, inner, () -> pair(body, items, inner));
                return new PyDict(items);
            }
            List<Object> elements = new ArrayList<>();
            run(node, 1, inner, () -> {
                python.budget.grow(elements.size());
                elements.add(python.expressions.evaluate(body, inner));
            });
            if (node.is("set_comprehension")) {
                elements.forEach(python.comparisons::hashable);
                return new PySet(elements);
            }
            return new PyList(elements);
        } catch (Iteration.NotKnown e) {
            return new Unknown(node.brief());
        }
    }

    private void pair(Syntax body, Map<Object, Object> items, Frame inner) {
        python.budget.grow(items.size());
        Object key = python.comparisons.hashable(python.expressions.evaluate(body.child("key"), inner));
        items.put(key, python.expressions.evaluate(body.child("value"), inner));
    }

    /// Runs the clauses from this one on, and the work for each combination they let through.
    private void run(Syntax node, int at, Frame inner, Runnable work) {
        if (at >= node.children.length) {
            work.run();
            return;
        }
        Syntax clause = node.children[at];
        if (clause.is("if_clause")) {
            if (python.expressions.condition(clause.children[0], inner)) {
                run(node, at + 1, inner, work);
            }
            return;
        }
        for (Object element : python.iteration.of(python.expressions.evaluate(clause.child("right"), inner))) {
            python.budget.step();
            python.targets.assign(clause.child("left"), element, inner);
            run(node, at + 1, inner, work);
        }
    }
}
