package pushdesk.repo.python.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.computation.Formula;

/// What a name or an expression stands for in a function that is read as formulas.
sealed interface FormulaValue {

    /// All values of a column: a Series, or a list with one element a row.
    ///
    /// @param narrow whether it was made a Float32, with which numpy reckons otherwise
    record Column(Formula formula, boolean narrow) implements FormulaValue {}

    /// One value: a constant, or that of the row at hand.
    record Element(Formula formula) implements FormulaValue {
        static Element of(Object constant) {
            return new Element(new Formula.Constant(constant));
        }
    }

    /// Columns side by side, as `zip` gives them.
    record Together(List<Column> columns) implements FormulaValue {}

    /// The number of the row at hand.
    record RowNumber() implements FormulaValue {}

    /// How many rows there are.
    record RowCount() implements FormulaValue {}

    /// The inputs, a dictionary or a data frame. Names that hold the same one see what is assigned to it.
    final class Table implements FormulaValue {
        final Map<String, Formula> columns = new LinkedHashMap<>();
        final boolean inputs;
        /// Whether a single value that is assigned to it becomes a column.
        boolean hasRows;

        Table(boolean inputs) {
            this.inputs = inputs;
            this.hasRows = inputs;
        }

        Table copy() {
            var copy = new Table(inputs);
            copy.columns.putAll(columns);
            copy.hasRows = hasRows;
            return copy;
        }
    }
}
