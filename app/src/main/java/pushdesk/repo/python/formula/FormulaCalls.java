package pushdesk.repo.python.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pushdesk.model.computation.Computation.Style;
import pushdesk.model.computation.Formula;
import pushdesk.model.computation.Operation;
import pushdesk.repo.python.formula.FormulaValue.Column;
import pushdesk.repo.python.formula.FormulaValue.Element;
import pushdesk.repo.python.formula.FormulaValue.RowCount;
import pushdesk.repo.python.formula.FormulaValue.Table;
import pushdesk.repo.python.formula.FormulaValue.Together;
import pushdesk.repo.python.syntax.Syntax;

/// Reads the few calls that formulas have.
final class FormulaCalls {
    private static final Set<String> METHODS = Set.of("copy", "abs", "round", "fillna", "astype");
    private static final Set<String> FLOATS = Set.of("float", "float64", "double", "Float64");
    private static final Map<String, Operation> BUILTINS = Map.of(
            "abs", Operation.ABSOLUTE, "round", Operation.ROUND, "float", Operation.TO_FLOAT, "int", Operation.TO_INTEGER, "bool", Operation.TO_BOOL,
            "min", Operation.MINIMUM, "max", Operation.MAXIMUM);
    private static final Set<String> INTEGERS = Set.of("int", "int64");

    private final FormulaExpressions expressions;
    private final Style style;

    FormulaCalls(FormulaExpressions expressions, Style style) {
        this.expressions = expressions;
        this.style = style;
    }

    FormulaValue value(Syntax call) {
        Syntax function = call.child("function");
        Syntax list = call.child("arguments");
        if (!list.is("argument_list")) {
            throw NoFormula.of(call);
        }
        if (function.is("identifier") && expressions.free(function.text())) {
            return orNo(call, builtin(call, function.text(), list));
        }
        return orNo(call, function.is("attribute") ? method(call, function, list) : null);
    }

    private static FormulaValue orNo(Syntax call, FormulaValue value) {
        if (value == null) {
            throw NoFormula.of(call);
        }
        return value;
    }

    /// Null for a call that formulas do not have.
    private FormulaValue builtin(Syntax call, String name, Syntax list) {
        List<FormulaValue> arguments = positional(call, list);
        int count = arguments.size();
        FormulaValue first = count == 0 ? null : arguments.getFirst();
        boolean takes = switch (name) {
            case "abs" -> count == 1;
            case "round" -> count == 1 || count == 2 && digits(arguments.get(1));
            case "float", "int", "bool" -> count == 1 && element(arguments);
            case "min", "max" -> count > 1 && element(arguments);
            case "zip" -> count > 0 && style == Style.PYTHON;
            case "len" -> count == 1 && first instanceof Column;
            case "range" -> count == 1 && first instanceof RowCount;
            case "dict" -> count == 1 && first instanceof Table && style == Style.PYTHON;
            default -> false;
        };
        if (!takes) {
            return null;
        }
        return switch (name) {
            case "zip" -> together(call, arguments);
            case "len", "range" -> new RowCount();
            case "dict" -> ((Table) first).copy();
            default -> expressions.combined(call, BUILTINS.get(name), arguments);
        };
    }

    private static boolean element(List<FormulaValue> arguments) {
        return arguments.stream().allMatch(Element.class::isInstance);
    }

    private static boolean digits(FormulaValue value) {
        return value instanceof Element(Formula.Constant(Long digits)) && digits >= 0 && digits <= 15;
    }

    private static FormulaValue together(Syntax call, List<FormulaValue> arguments) {
        var columns = new ArrayList<Column>();
        for (FormulaValue argument : arguments) {
            if (!(argument instanceof Column column)) {
                throw NoFormula.of(call);
            }
            columns.add(column);
        }
        return new Together(columns);
    }

    private FormulaValue method(Syntax call, Syntax function, Syntax list) {
        String name = function.child("attribute").text();
        Syntax of = function.child("object");
        if (name.equals("DataFrame") && style == Style.PANDAS && of.is("identifier") && expressions.free(of.text())) {
            return frame(call, list);
        }
        if (!METHODS.contains(name) || of.is("identifier") && expressions.free(of.text())) {
            return null;
        }
        FormulaValue object = expressions.value(of);
        List<FormulaValue> arguments = name.equals("astype") ? List.of() : positional(call, list);
        return switch (object) {
            case Table table when name.equals("copy") && arguments.isEmpty() -> table.copy();
            case Column column when style == Style.PANDAS -> ofColumn(call, column, name, arguments, list);
            case Table _, Column _, Element _, Together _, FormulaValue.RowNumber _, RowCount _ -> throw NoFormula.of(call);
        };
    }

    private FormulaValue ofColumn(Syntax call, Column column, String name, List<FormulaValue> arguments, Syntax list) {
        FormulaValue first = arguments.isEmpty() ? null : arguments.getFirst();
        boolean one = arguments.size() == 1;
        return switch (name) {
            case "abs" -> first == null ? expressions.combined(call, Operation.ABSOLUTE, List.of(column)) : null;
            case "round" -> first == null || one && digits(first)
                    ? expressions.combined(call, Operation.ROUND, List.of(column, first == null ? Element.of(0L) : first))
                    : null;
            case "fillna" -> one && first instanceof Element(Formula.Constant(Number _)) ? expressions.combined(call, Operation.FILL, List.of(column, first)) : null;
            case "astype" -> cast(call, column, list);
            default -> null;
        };
    }

    private FormulaValue cast(Syntax call, Column column, Syntax list) {
        String type = list.children.length == 1 ? typeName(list.children[0]) : "";
        if (FLOATS.contains(type)) {
            return expressions.combined(call, Operation.TO_FLOAT, List.of(column));
        }
        if (INTEGERS.contains(type)) {
            return expressions.combined(call, Operation.TO_INTEGER, List.of(column));
        }
        return switch (type) {
            case "bool" -> expressions.combined(call, Operation.TO_BOOL, List.of(column));
            case "float32" -> new Column(((Column) expressions.combined(call, Operation.TO_FLOAT32, List.of(column))).formula(), true);
            default -> throw NoFormula.of(call);
        };
    }

    /// `float`, `"float64"` or `np.float64`.
    private String typeName(Syntax node) {
        return switch (node.type) {
            case "identifier" -> expressions.free(node.text()) ? node.text() : "";
            case "attribute" -> node.child("object").is("identifier") && expressions.free(node.child("object").text()) ? node.child("attribute").text() : "";
            case "string" -> expressions.value(node) instanceof Element(Formula.Constant(String text)) ? text : "";
            default -> "";
        };
    }

    /// A data frame: empty, or of a dictionary of columns; its index may be that of the inputs.
    private FormulaValue frame(Syntax call, Syntax list) {
        var table = new Table(false);
        boolean indexed = false;
        for (Syntax argument : list.children) {
            if (argument.is("dictionary") || argument.is("identifier")) {
                if (!(expressions.value(argument) instanceof Table given) || given.inputs || table.hasRows) {
                    throw NoFormula.of(call);
                }
                table.columns.putAll(given.columns);
                table.hasRows = given.hasRows;
            } else if (argument.is("keyword_argument") && argument.child("name").text().equals("index") && indexOfInputs(argument.child("value"))) {
                indexed = true;
            } else {
                throw NoFormula.of(call);
            }
        }
        table.hasRows |= indexed;
        return table;
    }

    private boolean indexOfInputs(Syntax value) {
        return value.is("attribute") && value.child("attribute").text().equals("index")
                && expressions.value(value.child("object")) instanceof Table table && table.inputs;
    }

    private List<FormulaValue> positional(Syntax call, Syntax list) {
        var arguments = new ArrayList<FormulaValue>();
        for (Syntax argument : list.children) {
            if (argument.is("keyword_argument") || argument.is("list_splat") || argument.is("dictionary_splat")) {
                throw NoFormula.of(call);
            }
            arguments.add(expressions.value(argument));
        }
        return arguments;
    }
}
