package pushdesk.model.computation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.problem.SourceLocation;

/// What is known of the function of an on-demand view.
public sealed interface Computation {

    /// Nothing is known of it.
    Computation UNKNOWN = new Elsewhere("its function is not known here", Optional.empty());

    /// The function is arithmetic on its inputs, row by row.
    ///
    /// @param columns each column that it gives, in the order of the function
    record Formulas(Style style, Map<String, Formula> columns) implements Computation {
        public Formulas {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /// The function does something that only Python does: it is computed when a request is made, and not here.
    ///
    /// @param reason the rest of a sentence, without a stop: `'np.log(…)' is not computed here`
    /// @param place the construct, where there is one to point at
    record Elsewhere(String reason, Optional<SourceLocation> place) implements Computation {

        /// The reason, with its place.
        public String sentence() {
            return place.map(at -> at + ": ").orElse("") + reason;
        }
    }

    /// Whose rules hold for nulls, whole numbers and rounding.
    enum Style {
        /// Columns of a data frame: a null is `NaN` in numbers, whole numbers have 64 bits, a division by zero is infinite.
        PANDAS,
        /// Values one by one: a null takes part in no arithmetic, whole numbers have no end, a division by zero is an error.
        PYTHON
    }
}
