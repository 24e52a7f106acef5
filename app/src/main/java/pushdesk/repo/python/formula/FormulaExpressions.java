package pushdesk.repo.python.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.computation.Computation.Style;
import pushdesk.model.computation.Formula;
import pushdesk.model.computation.Operation;
import pushdesk.repo.python.evaluate.Literals;
import pushdesk.repo.python.formula.FormulaValue.Column;
import pushdesk.repo.python.formula.FormulaValue.Element;
import pushdesk.repo.python.formula.FormulaValue.RowCount;
import pushdesk.repo.python.formula.FormulaValue.RowNumber;
import pushdesk.repo.python.formula.FormulaValue.Table;
import pushdesk.repo.python.formula.FormulaValue.Together;
import pushdesk.repo.python.object.Scope;
import pushdesk.repo.python.syntax.PythonParser;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.Unknown;

/// Reads expressions as formulas.
final class FormulaExpressions {
    private static final int MOST_STEPS = 20_000;
    private static final Map<String, Operation> BINARY = Map.of(
            "+", Operation.ADD, "-", Operation.SUBTRACT, "*", Operation.MULTIPLY, "/", Operation.DIVIDE,
            "//", Operation.FLOOR_DIVIDE, "%", Operation.MODULO, "**", Operation.POWER);
    private static final Map<String, Operation> COMPARISONS = Map.of(
            "<", Operation.LESS, "<=", Operation.LESS_OR_EQUAL, ">", Operation.GREATER, ">=", Operation.GREATER_OR_EQUAL,
            "==", Operation.EQUAL, "!=", Operation.NOT_EQUAL);

    private final Style style;
    private final boolean singleton;
    private final Map<String, FormulaValue> names;
    private final Scope outside;
    private final FormulaSize sizes = new FormulaSize();
    private final FormulaCalls calls;
    private int steps;

    FormulaExpressions(Style style, boolean singleton, Map<String, FormulaValue> names, Scope outside) {
        this.style = style;
        this.singleton = singleton;
        this.names = names;
        this.outside = outside;
        this.calls = new FormulaCalls(this, style);
    }

    void step(Syntax at) {
        if (++steps > MOST_STEPS || at.is(PythonParser.TOO_DEEP)) {
            throw new NoFormula(at, "is part of a function too long to be computed here");
        }
    }

    /// @throws NoFormula when it is more than arithmetic
    FormulaValue value(Syntax node) {
        step(node);
        return switch (node.type) {
            case "parenthesized_expression" -> value(node.children[0]);
            case "identifier" -> name(node);
            case "integer" -> Literals.whole(node.text()) instanceof Long number ? Element.of(number) : no(node);
            case "float" -> number(node);
            case "true" -> Element.of(true);
            case "false" -> Element.of(false);
            case "none" -> Element.of(null);
            case "string" -> text(node);
            case "binary_operator" -> binary(node);
            case "comparison_operator" -> comparison(node);
            case "boolean_operator" -> scalars(node, node.child("operator").text().equals("and") ? Operation.AND : Operation.OR,
                    node.child("left"), node.child("right"));
            case "not_operator" -> scalars(node, Operation.NOT, node.child("argument"));
            case "unary_operator" -> unary(node);
            case "conditional_expression" -> scalars(node, Operation.CHOOSE, node.children[1], node.children[0], node.children[2]);
            case "subscript" -> subscript(node);
            case "dictionary" -> table(node);
            case "list_comprehension" -> comprehension(node);
            case "call" -> calls.value(node);
            default -> no(node);
        };
    }

    private static FormulaValue no(Syntax node) {
        throw NoFormula.of(node);
    }

    private FormulaValue name(Syntax node) {
        FormulaValue known = names.get(node.text());
        if (known != null) {
            return known;
        }
        return switch (outside.find(node.text())) {
            case Long number -> Element.of(number);
            case Double number -> Element.of(number);
            case Boolean truth -> Element.of(truth);
            case String text -> Element.of(text);
            case null, default -> no(node);
        };
    }

    /// Whether a name means what Python or a library means by it.
    boolean free(String name) {
        return !names.containsKey(name) && (outside.find(name) == null || outside.find(name) instanceof Unknown);
    }

    private static FormulaValue number(Syntax node) {
        try {
            return Element.of(Double.parseDouble(node.text().replace("_", "")));
        } catch (NumberFormatException e) {
            return no(node);
        }
    }

    private static FormulaValue text(Syntax node) {
        String text = plainText(node);
        return text == null ? no(node) : Element.of(text);
    }

    /// A text without a prefix, an escape or a place to fill; null for another.
    private static String plainText(Syntax node) {
        if (!node.is("string")) {
            return null;
        }
        var text = new StringBuilder();
        for (Syntax part : node.children) {
            switch (part.type) {
                case "string_start" -> {
                    if (!part.text().startsWith("'") && !part.text().startsWith("\"")) {
                        return null;
                    }
                }
                case "string_content" -> text.append(part.text());
                case "string_end" -> { }
                default -> {
                    return null;
                }
            }
        }
        return text.indexOf("\\") >= 0 ? null : text.toString();
    }

    private FormulaValue binary(Syntax node) {
        String sign = node.child("operator").text();
        Operation operation = BINARY.get(sign);
        if (operation == null && style == Style.PANDAS) {
            operation = sign.equals("&") ? Operation.AND : sign.equals("|") ? Operation.OR : null;
        }
        if (operation == null) {
            return no(node);
        }
        return combined(node, operation, List.of(value(node.child("left")), value(node.child("right"))));
    }

    private FormulaValue unary(Syntax node) {
        FormulaValue operand = value(node.child("argument"));
        return switch (node.child("operator").text()) {
            case "-" -> combined(node, Operation.NEGATE, List.of(operand));
            case "~" -> style == Style.PANDAS && operand instanceof Column ? combined(node, Operation.NOT, List.of(operand)) : no(node);
            default -> no(node);
        };
    }

    private FormulaValue comparison(Syntax node) {
        List<Syntax> signs = node.children("operators");
        List<Syntax> operands = new ArrayList<>(List.of(node.children));
        operands.removeAll(signs);
        if (signs.size() + 1 != operands.size() || signs.size() > 1 && style == Style.PANDAS) {
            return no(node);
        }
        List<FormulaValue> values = operands.stream().map(this::value).toList();
        FormulaValue all = null;
        for (int i = 0; i < signs.size(); i++) {
            FormulaValue one = compared(node, signs.get(i).text().replaceAll("\\s+", " "), values.get(i), values.get(i + 1));
            all = all == null ? one : combined(node, Operation.AND, List.of(all, one));
        }
        return all;
    }

    private FormulaValue compared(Syntax node, String sign, FormulaValue left, FormulaValue right) {
        Operation operation = COMPARISONS.get(sign);
        if (operation != null) {
            return combined(node, operation, List.of(left, right));
        }
        boolean toNone = right instanceof Element(Formula.Constant(Object constant)) && constant == null && left instanceof Element;
        if (!toNone || style == Style.PANDAS) {
            return no(node);
        }
        FormulaValue isNull = combined(node, Operation.IS_NULL, List.of(left));
        return switch (sign) {
            case "is" -> isNull;
            case "is not" -> combined(node, Operation.NOT, List.of(isNull));
            default -> no(node);
        };
    }

    /// Operands that have to be single values.
    private FormulaValue scalars(Syntax node, Operation operation, Syntax... operands) {
        var values = new ArrayList<FormulaValue>();
        for (Syntax operand : operands) {
            FormulaValue value = value(operand);
            if (!(value instanceof Element)) {
                throw new NoFormula(node, "asks a whole column for one value");
            }
            values.add(value);
        }
        return combined(node, operation, values);
    }

    /// Single values give a single value; in pandas columns take part, and give a column.
    FormulaValue combined(Syntax node, Operation operation, List<FormulaValue> operands) {
        var formulas = new ArrayList<Formula>();
        boolean column = false;
        for (FormulaValue operand : operands) {
            switch (operand) {
                case Element(Formula formula) -> formulas.add(formula);
                case Column(Formula _, boolean _) when style == Style.PYTHON -> throw new NoFormula(node, "reckons with a list; only its elements are numbers");
                case Column(Formula _, boolean narrow) when narrow -> throw new NoFormula(node, "reckons with Float32 numbers");
                case Column(Formula formula, boolean _) -> {
                    column = true;
                    formulas.add(formula);
                }
                case Table _, Together _, RowNumber _, RowCount _ -> throw NoFormula.of(node);
            }
        }
        Formula formula = sizes.checked(new Formula.Apply(operation, formulas), node);
        return column ? new Column(formula, false) : new Element(formula);
    }

    private FormulaValue subscript(Syntax node) {
        FormulaValue of = value(node.child("value"));
        List<Syntax> keys = node.children("subscript");
        if (of instanceof Column(Formula formula, boolean _) && style == Style.PYTHON && keys.size() == 1 && value(keys.getFirst()) instanceof RowNumber) {
            return new Element(formula);
        }
        return of instanceof Table table ? column(table, columnName(node), node) : no(node);
    }

    /// The column or value that a table holds under a name.
    FormulaValue column(Table table, String name, Syntax node) {
        Formula known = table.columns.get(name);
        if (known == null && !table.inputs) {
            throw new NoFormula(node, "reads a column that is not there yet");
        }
        Formula formula = known == null ? new Formula.Input(name) : known;
        return singleton ? new Element(formula) : new Column(formula, false);
    }

    /// The text between the brackets.
    String columnName(Syntax subscript) {
        List<Syntax> keys = subscript.children("subscript");
        String name = keys.size() == 1 ? plainText(keys.getFirst()) : null;
        if (name == null && keys.size() == 1 && keys.getFirst().is("identifier")
                && name(keys.getFirst()) instanceof Element(Formula.Constant(String constant))) {
            name = constant;
        }
        if (name == null) {
            throw new NoFormula(subscript, "names no column literally");
        }
        return name;
    }

    /// What becomes of a value that a table gets as a column.
    Formula output(FormulaValue value, Table table, Syntax at) {
        return switch (value) {
            case Column(Formula formula, boolean _) -> formula;
            case Element(Formula formula) when singleton || style == Style.PANDAS && table.hasRows -> formula;
            case Element _ -> throw new NoFormula(at, "is one value where a column is wanted");
            case Table _, Together _, RowNumber _, RowCount _ -> throw NoFormula.of(at);
        };
    }

    Table table(Syntax dictionary) {
        var table = new Table(false);
        for (Syntax pair : dictionary.children) {
            String name = pair.is("pair") ? plainText(pair.child("key")) : null;
            if (name == null) {
                throw NoFormula.of(pair);
            }
            table.columns.put(name, output(value(pair.child("value")), table, pair.child("value")));
        }
        table.hasRows = !table.columns.isEmpty();
        return table;
    }

    private FormulaValue comprehension(Syntax node) {
        if (style == Style.PANDAS || singleton || node.children.length != 2 || !node.children[1].is("for_in_clause")) {
            throw NoFormula.of(node);
        }
        Syntax loop = node.children[1];
        var hidden = new HashMap<>(names);
        bind(loop.child("left"), value(loop.child("right")), loop);
        FormulaValue element = value(node.child("body"));
        names.clear();
        names.putAll(hidden);
        return element instanceof Element(Formula formula) ? new Column(formula, false) : no(node);
    }

    private void bind(Syntax target, FormulaValue rows, Syntax loop) {
        switch (rows) {
            case Column(Formula formula, boolean _) when target.is("identifier") -> names.put(target.text(), new Element(formula));
            case RowCount _ when target.is("identifier") -> names.put(target.text(), new RowNumber());
            case Together(List<Column> columns) when target.is("pattern_list") || target.is("tuple_pattern") -> {
                if (target.children.length != columns.size()) {
                    throw NoFormula.of(loop);
                }
                for (int i = 0; i < columns.size(); i++) {
                    if (!target.children[i].is("identifier")) {
                        throw NoFormula.of(loop);
                    }
                    names.put(target.children[i].text(), new Element(columns.get(i).formula()));
                }
            }
            default -> throw NoFormula.of(loop);
        }
    }
}
