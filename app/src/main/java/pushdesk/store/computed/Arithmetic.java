package pushdesk.store.computed;

import java.util.List;
import pushdesk.model.computation.Computation.Style;
import pushdesk.model.computation.Operation;

/// What operations do with values: Boolean, Long, Double, String or null; of Python, BigInteger too.
interface Arithmetic {

    static Arithmetic of(Style style) {
        return switch (style) {
            case PANDAS -> new PandasArithmetic();
            case PYTHON -> new PythonArithmetic();
        };
    }

    /// @param operation none of those that look at some operands only
    /// @throws NotComputable where Python raises an error
    Object apply(Operation operation, List<Object> operands);

    /// Whether Python takes a value as true.
    boolean truth(Object value);
}
