package pushdesk.repo.python.library;

import java.util.List;
import java.util.Map;
import pushdesk.repo.python.value.Arguments;

/// Calls values of the program, as the evaluator does.
@FunctionalInterface
public interface Calls {

    /// What calling it gives; calling something unknown gives something unknown.
    Object invoke(Object callee, Arguments arguments);

    default Object invoke(Object callee, Object... arguments) {
        return invoke(callee, new Arguments(List.of(arguments), Map.of(), null));
    }
}
