package pushdesk.model.type;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The type of a feature or key, in Feast's terms (`feast/types.py`, `Value.proto`).
public sealed interface ValueType permits ScalarType, ValueType.Array, ValueType.SetOf, ValueType.Struct {

    /// The name as written in Python today: `Int64`, `Array(String)`, `Struct({a: Int64})`.
    String feastName();

    /// Reads what [#feastName()] wrote; empty when the text names no type.
    static Optional<ValueType> parse(String feastName) {
        return ValueTypeParser.parse(feastName);
    }

    /// The narrowest type that holds every value of both without loss, if there is one.
    static Optional<ValueType> wider(ValueType left, ValueType right) {
        if (left.equals(right)) {
            return Optional.of(left);
        }
        if (left instanceof ScalarType a && right instanceof ScalarType b) {
            return ScalarType.wider(a, b).map(ValueType.class::cast);
        }
        if (left instanceof Array(ValueType a) && right instanceof Array(ValueType b)) {
            return wider(a, b).map(Array::new);
        }
        if (left instanceof SetOf(ValueType a) && right instanceof SetOf(ValueType b)) {
            return wider(a, b).map(SetOf::new);
        }
        return Optional.empty();
    }

    /// `Array(element)`: ordered, may repeat, may hold nulls.
    record Array(ValueType element) implements ValueType {
        @Override
        public String feastName() {
            return "Array(" + element.feastName() + ")";
        }
    }

    /// `Set(element)`: without repeats; the order as given is kept.
    record SetOf(ValueType element) implements ValueType {
        @Override
        public String feastName() {
            return "Set(" + element.feastName() + ")";
        }
    }

    /// `Struct({...})`: named fields in the order of their definition.
    record Struct(Map<String, ValueType> fields) implements ValueType {
        public Struct {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String feastName() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + field.getValue().feastName())
                    .collect(Collectors.joining(", ", "Struct({", "})"));
        }
    }
}
