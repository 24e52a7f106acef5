package pushdesk.repo.python.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.computation.Computation;
import pushdesk.model.computation.Computation.Style;
import pushdesk.model.computation.Formula;
import pushdesk.repo.python.evaluate.Function;
import pushdesk.repo.python.formula.FormulaValue.Column;
import pushdesk.repo.python.formula.FormulaValue.Element;
import pushdesk.repo.python.formula.FormulaValue.Table;
import pushdesk.repo.python.syntax.Syntax;

/// Reads the function of an on-demand view as formulas, as far as it is a plain sequence of assignments and one `return`.
///
/// Nothing is run: names become what they stand for. What is not in the small set of constructs that is known here ends the reading with that construct.
public final class FormulaReader {
    private final Function function;
    private final FormulaExpressions expressions;
    private final Map<String, FormulaValue> names = new HashMap<>();

    private FormulaReader(Function function, Style style, boolean singleton) {
        this.function = function;
        this.expressions = new FormulaExpressions(style, singleton, names, function.scope());
    }

    /// What a function computes of the inputs of an on-demand view, read and not run.
    ///
    /// @param singleton whether the function gets one value of each input instead of a column
    public static Computation read(Function function, Style style, boolean singleton) {
        try {
            return new FormulaReader(function, style, singleton).whole(style);
        } catch (NoFormula e) {
            return new Computation.Elsewhere(e.getMessage(), Optional.of(e.at.place()));
        }
    }

    private Computation whole(Style style) {
        Syntax definition = function.definition();
        if (definition.childrenOfType("decorator") > 1) {
            throw new NoFormula(definition, "is changed by another decorator");
        }
        if (function.parameters.size() != 1 || function.parameters.getFirst().kind() != Function.Parameter.Kind.ANY) {
            throw new NoFormula(definition, "takes other parameters than its inputs");
        }
        if (function.body.broken) {
            throw new NoFormula(function.body, "is no Python");
        }
        names.put(function.parameters.getFirst().name(), new Table(true));
        if (!function.body.is("block")) {
            return new Computation.Formulas(style, given(function.body));
        }
        for (Syntax statement : function.body.children) {
            expressions.step(statement);
            switch (statement.type) {
                case "return_statement" -> {
                    if (statement.children.length != 1) {
                        throw new NoFormula(statement, "gives no columns");
                    }
                    return new Computation.Formulas(style, given(statement.children[0]));
                }
                case "expression_statement" -> statement(statement);
                case "pass_statement" -> { }
                default -> throw NoFormula.of(statement);
            }
        }
        throw new NoFormula(function.body, "returns nothing");
    }

    private void statement(Syntax statement) {
        Syntax content = statement.children.length == 1 ? statement.children[0] : statement;
        switch (content.type) {
            case "string" -> { } // a docstring
            case "assignment" -> assign(content, content.child("left"), content.child("right"));
            default -> throw NoFormula.of(content);
        }
    }

    private void assign(Syntax assignment, Syntax target, Syntax right) {
        if (right == null || right.is("assignment")) {
            throw NoFormula.of(assignment);
        }
        FormulaValue value = expressions.value(right);
        switch (target.type) {
            case "identifier" -> names.put(target.text(), value);
            case "subscript" -> {
                if (!(expressions.value(target.child("value")) instanceof Table table)) {
                    throw NoFormula.of(assignment);
                }
                table.columns.put(expressions.columnName(target), expressions.output(value, table, right));
                table.hasRows = true;
            }
            default -> throw NoFormula.of(assignment);
        }
    }

    private Map<String, Formula> given(Syntax result) {
        return switch (expressions.value(result)) {
            case Table table when table.columns.isEmpty() -> throw new NoFormula(result, "gives no columns");
            case Table table -> table.columns;
            case Column _, Element _, FormulaValue.Together _, FormulaValue.RowNumber _, FormulaValue.RowCount _ ->
                throw new NoFormula(result, "is no set of columns");
        };
    }
}
