package pushdesk.model.computation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Arithmetic on the inputs of one row. Trees are small: who makes one bounds its size and depth.
public sealed interface Formula {

    /// The inputs that it reads, each as often as it is read.
    Stream<String> inputs();

    /// The value of an input.
    ///
    /// @param name as the function says it: `feature`, `view__feature`, a join key, or a column of the request
    record Input(String name) implements Formula {
        @Override
        public Stream<String> inputs() {
            return Stream.of(name);
        }
    }

    /// @param value a Long, Double, Boolean or String, or null
    record Constant(Object value) implements Formula {
        @Override
        public Stream<String> inputs() {
            return Stream.empty();
        }
    }

    /// @param operands as many as the operation takes
    record Apply(Operation operation, List<Formula> operands) implements Formula {
        public Apply {
            operands = List.copyOf(operands);
        }

        @Override
        public Stream<String> inputs() {
            return operands.stream().flatMap(Formula::inputs);
        }
    }

    static Formula apply(Operation operation, Formula... operands) {
        return new Apply(operation, Arrays.asList(operands));
    }
}
