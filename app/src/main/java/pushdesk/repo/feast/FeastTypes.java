package pushdesk.repo.feast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.HasItems;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.Unknown;

/// Feast's types in both spellings: `Int64`, `Array(String)` of `feast.types`, and `ValueType.INT64`, `ValueType.STRING_LIST`.
final class FeastTypes {
    private static final Map<String, ScalarType> OLD_NAMES = Map.of("DOUBLE", ScalarType.FLOAT64, "FLOAT", ScalarType.FLOAT32, "VALUE", ScalarType.UNKNOWN, "NULL", ScalarType.UNKNOWN);
    static final HasAttributes VALUE_TYPE = new OldTypes();
    static final Callable ARRAY = of(ValueType.Array::new, "Array(…)");
    static final Callable SET = of(ValueType.SetOf::new, "Set(…)");
    static final Callable STRUCT = FeastTypes::struct;

    private FeastTypes() {}

    /// A type by its name in `feast.types`, for plain ones.
    static Optional<ScalarType> named(String name) {
        return Arrays.stream(ScalarType.values()).filter(type -> type != ScalarType.UNKNOWN && type.feastName().equals(name)).findFirst();
    }

    /// A type by its name in `feast.value_type.ValueType`.
    static Optional<ValueType> old(String name) {
        if (name.endsWith("_LIST")) {
            return old(name.substring(0, name.length() - "_LIST".length())).map(ValueType.Array::new);
        }
        if (name.endsWith("_SET")) {
            return old(name.substring(0, name.length() - "_SET".length())).map(ValueType.SetOf::new);
        }
        if (name.equals("STRUCT")) {
            return Optional.of(new ValueType.Struct(Map.of()));
        }
        Optional<ValueType> same = Arrays.stream(ScalarType.values()).filter(type -> type.name().equals(name)).findFirst().map(ValueType.class::cast);
        return same.or(() -> Optional.ofNullable(OLD_NAMES.get(name)));
    }

    private static Callable of(UnaryOperator<ValueType> complex, String what) {
        return arguments -> arguments.get(0, "base_type") instanceof ValueType element && depth(element) < 20 ? complex.apply(element) : new Unknown(what);
    }

    private static Object struct(Arguments arguments) {
        if (!(arguments.get(0, "fields") instanceof PyDict given)) {
            return new Unknown("Struct(…)");
        }
        var fields = new LinkedHashMap<String, ValueType>();
        given.items().forEach((name, type) -> {
            if (name instanceof String text && type instanceof ValueType known && depth(known) < 20) {
                fields.put(text, known);
            }
        });
        return fields.size() == given.items().size() && fields.size() <= 1_000 ? new ValueType.Struct(fields) : new Unknown("Struct(…)");
    }

    private static int depth(ValueType type) {
        return switch (type) {
            case ScalarType _ -> 0;
            case ValueType.Array(ValueType element) -> 1 + depth(element);
            case ValueType.SetOf(ValueType element) -> 1 + depth(element);
            case ValueType.Struct(Map<String, ValueType> fields) -> 1 + fields.values().stream().mapToInt(FeastTypes::depth).max().orElse(0);
        };
    }

    /// `ValueType.INT64`, `ValueType["INT64"]`, `PrimitiveFeastType.INT64`.
    private static final class OldTypes implements HasAttributes, HasItems {
        @Override
        public Object attribute(String name) {
            return old(name.toUpperCase(Locale.ROOT)).map(Object.class::cast).orElseGet(() -> new Unknown("ValueType." + name));
        }

        @Override
        public Object item(Object key) {
            return key instanceof String name ? attribute(name) : new Unknown("ValueType[…]");
        }
    }
}
