package pushdesk.store.computed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pushdesk.model.computation.Computation.Style;
import pushdesk.model.computation.Formula;
import pushdesk.model.computation.Operation;

/// Evaluates formulas on the inputs of a row.
final class Evaluation {
    private final Style style;
    private final Arithmetic arithmetic;

    Evaluation(Style style) {
        this.style = style;
        this.arithmetic = Arithmetic.of(style);
    }

    /// @param inputs the value of an input: Boolean, Long, Double, String or null
    /// @throws NotComputable where Python raises an error
    Object value(Formula formula, Function<String, Object> inputs) {
        return switch (formula) {
            case Formula.Input(String name) -> inputs.apply(name);
            case Formula.Constant(Object value) -> value;
            case Formula.Apply(Operation operation, List<Formula> operands) -> applied(operation, operands, inputs);
        };
    }

    private Object applied(Operation operation, List<Formula> operands, Function<String, Object> inputs) {
        if (operation == Operation.CHOOSE) {
            return value(operands.get(arithmetic.truth(value(operands.getFirst(), inputs)) ? 1 : 2), inputs);
        }
        if (style == Style.PYTHON && (operation == Operation.AND || operation == Operation.OR)) {
            Object first = value(operands.getFirst(), inputs);
            return arithmetic.truth(first) == (operation == Operation.AND) ? value(operands.get(1), inputs) : first;
        }
        var values = new ArrayList<>(operands.size());
        for (Formula operand : operands) {
            values.add(value(operand, inputs));
        }
        return arithmetic.apply(operation, values);
    }
}
