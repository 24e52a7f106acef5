package pushdesk.repo.python.evaluate;

import java.util.Set;
import pushdesk.model.problem.Problem;
import pushdesk.repo.python.limit.LimitReached;
import pushdesk.repo.python.object.Instance;
import pushdesk.repo.python.operation.Iteration;
import pushdesk.repo.python.syntax.PythonParser;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// Runs statements.
final class Statements {
    /// How a block ended early; null when it did not.
    enum Signal { BREAK, CONTINUE, RETURN }

    private static final String SYNTAX_ERROR = "SyntaxError";
    private final Interpreter python;

    Statements(Interpreter python) {
        this.python = python;
    }

    /// Runs the statements of a module, each with a limit of its own. One that fails is reported, the names it assigns become unknown,
    /// and the rest goes on.
    void module(Syntax module, Frame frame) {
        for (Syntax statement : module.children) {
            long[] outer = python.budget.statement();
            try {
                lenient(statement, frame);
            } catch (LimitReached e) {
                if (e.forAll) {
                    throw e;
                }
                failed(statement, frame, "This statement is given up, since " + e.getMessage(), "Simplify it, or give its objects literally.");
            } catch (StackOverflowError e) {
                failed(statement, frame, "This statement is given up, since it calls or nests too deeply", "Simplify it, or give its objects literally.");
            } finally {
                python.budget.resume(outer);
            }
        }
    }

    Signal block(Syntax block, Frame frame) {
        if (block.is(PythonParser.TOO_DEEP)) {
            throw Expressions.tooDeep();
        }
        for (Syntax statement : block.children) {
            Signal signal = frame.lenient ? lenient(statement, frame) : statement(statement, frame);
            if (signal != null) {
                return signal;
            }
        }
        return null;
    }

    private Signal lenient(Syntax statement, Frame frame) {
        try {
            return statement(statement, frame);
        } catch (Raised e) {
            if (e.kind.equals(SYNTAX_ERROR)) {
                forget(Targets.names(statement), frame); // told when the file was parsed
                return null;
            }
            failed(statement, frame, "This statement fails: " + e.getMessage(), "'feast apply' would stop here; correct the statement.");
        } catch (Iteration.NotKnown e) {
            unknown(statement, frame, "What this statement runs over is known only when the code runs, so it is passed over");
        } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException | UnsupportedOperationException
                | java.util.ConcurrentModificationException | java.util.NoSuchElementException e) {
            // a built-in was called with arguments of another number or kind than it takes
            unknown(statement, frame, "This statement can't be followed without running it");
        }
        return null;
    }

    private void failed(Syntax statement, Frame frame, String what, String advice) {
        Set<String> names = Targets.names(statement);
        forget(names, frame);
        python.reports.add(Problem.error(statement.place(), what + consequence(names), advice));
    }

    private void unknown(Syntax statement, Frame frame, String what) {
        Set<String> names = Targets.names(statement);
        forget(names, frame);
        python.reports.add(Problem.warning(statement.place(), what + consequence(names), "Give the values literally if its objects are to be seen here."));
    }

    private static void forget(Set<String> names, Frame frame) {
        names.forEach(name -> frame.scope.set(name, new Unknown(name)));
    }

    /// What a failure does to the names a statement assigns, as the end of a sentence.
    static String consequence(Set<String> names) {
        if (names.isEmpty()) {
            return ".";
        }
        String list = String.join(", ", names.stream().limit(5).map(name -> "'" + name + "'").toList());
        int more = names.size() - 5;
        return "; " + list + (more > 0 ? " and " + more + " more" : "") + (names.size() == 1 ? " stays unknown." : " stay unknown.");
    }

    private Signal statement(Syntax node, Frame frame) {
        python.budget.step();
        switch (node.type) {
            case "expression_statement" -> expression(node.children[0], frame);
            case "assignment", "augmented_assignment" -> expression(node, frame);
            case "function_definition", "class_definition" -> define(node, node, frame);
            case "decorated_definition" -> define(node.child("definition"), node, frame);
            case "import_statement", "import_from_statement" -> python.imports.run(node, frame);
            case "if_statement" -> {
                return condition(node, frame);
            }
            case "for_statement" -> {
                return loop(node, frame);
            }
            case "while_statement" -> {
                return whileLoop(node, frame);
            }
            case "try_statement" -> {
                return tryStatement(node, frame);
            }
            case "with_statement" -> {
                return with(node, frame);
            }
            case "return_statement" -> {
                frame.returned = node.children.length == 0 ? None.NONE : python.expressions.evaluate(node.children[0], frame);
                return Signal.RETURN;
            }
            case "break_statement" -> {
                return Signal.BREAK;
            }
            case "continue_statement" -> {
                return Signal.CONTINUE;
            }
            case "raise_statement" -> throw raised(node, frame);
            case "delete_statement" -> python.targets.delete(node.children[0], frame);
            case "global_statement" -> {
                for (Syntax name : node.children) {
                    frame.scope.declareGlobal(name.text());
                }
            }
            case "nonlocal_statement" -> {
                for (Syntax name : node.children) {
                    frame.scope.declareNonlocal(name.text());
                }
            }
            case "pass_statement", "assert_statement", "future_import_statement", "type_alias_statement", "comment" -> { }
            case "ERROR" -> throw new Raised(SYNTAX_ERROR, "it is no valid Python");
            case PythonParser.TOO_DEEP -> throw Expressions.tooDeep();
            default -> throw new Raised("Unsupported", "a " + node.type.replace('_', ' ') + " can't be followed without running it");
        }
        return null;
    }

    private void expression(Syntax node, Frame frame) {
        if (node.broken) {
            throw new Raised(SYNTAX_ERROR, "it is no valid Python");
        }
        switch (node.type) {
            case "assignment" -> python.targets.assignment(node, frame);
            case "augmented_assignment" -> python.targets.augmented(node, frame);
            default -> python.expressions.evaluate(node, frame);
        }
    }

    private void define(Syntax definition, Syntax whole, Frame frame) {
        boolean function = definition.is("function_definition");
        Object value = function ? python.functions.definition(definition, frame, whole) : python.classes.definition(definition, frame);
        for (int i = whole.children.length - 1; i >= 0; i--) {
            if (whole.children[i].is("decorator")) {
                value = decorated(whole.children[i].children[0], value, frame);
            }
        }
        frame.scope.set(definition.child("name").text(), value);
    }

    /// An unknown decorator leaves what it decorates as it was.
    private Object decorated(Syntax decorator, Object value, Frame frame) {
        Object callable = python.expressions.evaluate(decorator, frame);
        if (callable instanceof Unknown) {
            return value;
        }
        Object result = python.functions.invoke(callable, new Arguments(java.util.List.of(value), java.util.Map.of(), decorator.place()), decorator);
        return result instanceof Unknown ? value : result;
    }

    private Signal condition(Syntax node, Frame frame) {
        if (holds(node, frame)) {
            return block(node.child("consequence"), frame);
        }
        for (Syntax alternative : node.children("alternative")) {
            if (alternative.is("else_clause")) {
                return block(alternative.child("body"), frame);
            }
            if (holds(alternative, frame)) {
                return block(alternative.child("consequence"), frame);
            }
        }
        return null;
    }

    /// A condition that is not known is taken as true, unless that would only raise an exception: such an `if` is a guard.
    private boolean holds(Syntax node, Frame frame) {
        Syntax consequence = node.child("consequence");
        boolean guard = consequence.children.length > 0 && consequence.children[consequence.children.length - 1].is("raise_statement");
        if (!guard) {
            return python.expressions.condition(node.child("condition"), frame);
        }
        return Boolean.TRUE.equals(python.operators.truth(python.expressions.evaluate(node.child("condition"), frame)));
    }

    private Signal loop(Syntax node, Frame frame) {
        Object over = python.expressions.evaluate(node.child("right"), frame);
        for (Object element : python.iteration.of(over)) {
            python.budget.step();
            python.targets.assign(node.child("left"), element, frame);
            Signal signal = block(node.child("body"), frame);
            if (signal == Signal.BREAK) {
                return null;
            }
            if (signal == Signal.RETURN) {
                return signal;
            }
        }
        return otherwise(node, frame);
    }

    /// While a condition is known it is followed; where it is not, the body is run once.
    private Signal whileLoop(Syntax node, Frame frame) {
        Boolean known;
        do {
            python.budget.step();
            known = python.operators.truth(python.expressions.evaluate(node.child("condition"), frame));
            if (known != null && !known) {
                return otherwise(node, frame);
            }
            Signal signal = block(node.child("body"), frame);
            if (signal == Signal.BREAK) {
                return null;
            }
            if (signal == Signal.RETURN) {
                return signal;
            }
        } while (known != null);
        return null;
    }

    private Signal otherwise(Syntax node, Frame frame) {
        Syntax alternative = node.child("alternative");
        return alternative == null ? null : block(alternative.child("body"), frame);
    }

    private Signal tryStatement(Syntax node, Frame frame) {
        Signal signal;
        try {
            boolean caught = node.childOfType("except_clause") != null || node.childOfType("except_group_clause") != null;
            signal = block(node.child("body"), caught ? frame.strict() : frame);
            Syntax otherwise = node.childOfType("else_clause");
            if (signal == null && otherwise != null) {
                signal = block(otherwise.child("body"), frame);
            }
        } catch (Raised e) {
            signal = caught(node, e, frame);
        } finally {
            Syntax last = node.childOfType("finally_clause");
            if (last != null) {
                block(last.children[last.children.length - 1], frame);
            }
        }
        return signal;
    }

    private Signal caught(Syntax node, Raised raised, Frame frame) {
        for (Syntax clause : node.children) {
            if (!clause.is("except_clause")) {
                continue;
            }
            Syntax value = clause.child("value");
            Syntax alias = null;
            if (value != null && value.is("as_pattern")) {
                alias = value.child("alias");
                value = value.children[0];
            } else if (clause.child("alias") != null) {
                alias = clause.child("alias");
            }
            if (value == null || Exceptions.catches(value.text(), raised.kind)) {
                if (alias != null) {
                    python.targets.assign(alias, raised.value, frame);
                }
                return block(clause.children[clause.children.length - 1], frame);
            }
        }
        throw raised;
    }

    private Signal with(Syntax node, Frame frame) {
        Syntax clause = node.childOfType("with_clause");
        for (Syntax item : clause == null ? new Syntax[0] : clause.children) {
            Syntax value = item.child("value");
            if (value != null && value.is("as_pattern")) {
                Object entered = python.expressions.evaluate(value.children[0], frame);
                python.targets.assign(value.child("alias"), entered instanceof Instance ? entered : new Unknown(value.children[0].brief()), frame);
            } else if (value != null) {
                python.expressions.evaluate(value, frame);
            }
        }
        return block(node.child("body"), frame);
    }

    private Raised raised(Syntax node, Frame frame) {
        if (node.children.length == 0) {
            return new Raised("Exception", "an exception is raised again");
        }
        Object value = python.expressions.evaluate(node.children[0], frame);
        String kind = value instanceof Instance instance ? instance.type.name : node.children[0].text().split("\\(")[0].strip();
        return new Raised(kind, "it raises '" + node.children[0].brief() + "'", value);
    }
}
