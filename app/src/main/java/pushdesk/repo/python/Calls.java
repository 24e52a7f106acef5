package pushdesk.repo.python;

import java.util.List;
import java.util.Map;

/// Calls values of the program, as the evaluator does.
@FunctionalInterface
interface Calls {

    /// What calling it gives; calling something unknown gives something unknown.
    Object invoke(Object callee, Arguments arguments);

    default Object invoke(Object callee, Object... arguments) {
        return invoke(callee, new Arguments(List.of(arguments), Map.of(), null));
    }
}
