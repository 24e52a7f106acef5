package pushdesk.store.computed;

import java.math.BigInteger;
import java.util.Optional;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// Values of Feast's types as those that formulas reckon with, and back (`type_map.py`, `python_values_to_proto_values`).
final class Given {
    private Given() {}

    /// Whether values of the type take part in formulas, and can come out of them.
    static boolean reckonsWith(ValueType type) {
        return type == ScalarType.BOOL || type == ScalarType.INT32 || type == ScalarType.INT64 || type == ScalarType.FLOAT32
                || type == ScalarType.FLOAT64 || type == ScalarType.STRING;
    }

    static Object input(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case null -> null;
            case Boolean _, Long _, Double _, String _ -> value;
            default -> throw NotComputable.because("a " + value.getClass().getSimpleName() + " takes part in no arithmetic here");
        };
    }

    /// The value as the feature's type has it; null for what is null or not a number.
    ///
    /// @throws NotComputable when the type has no such value
    static Object output(Object value, ScalarType type) {
        if (value == null || value instanceof Double number && number.isNaN()) {
            return null;
        }
        Optional<Object> fitting = switch (type) {
            case INT32 -> whole(value).filter(number -> number.bitLength() < Integer.SIZE).map(BigInteger::intValue);
            case INT64 -> whole(value).filter(number -> number.bitLength() < Long.SIZE).map(BigInteger::longValue);
            case FLOAT32 -> number(value).filter(number -> Math.abs(number) <= Float.MAX_VALUE || number.isInfinite()).map(Double::floatValue);
            case FLOAT64 -> value instanceof Boolean ? Optional.empty() : number(value).map(number -> (Object) number);
            case BOOL -> value instanceof Boolean ? Optional.of(value) : value instanceof Long number ? Optional.of(number != 0) : Optional.empty();
            case STRING -> value instanceof String ? Optional.of(value) : Optional.empty();
            default -> Optional.empty();
        };
        return fitting.orElseThrow(() -> NotComputable.because((value instanceof String ? "'" + value + "'" : value) + " is no " + type.feastName()));
    }

    private static Optional<BigInteger> whole(Object value) {
        return switch (value) {
            case Boolean truth -> Optional.of(truth ? BigInteger.ONE : BigInteger.ZERO);
            case Long number -> Optional.of(BigInteger.valueOf(number));
            case BigInteger number -> Optional.of(number);
            case Double number when !number.isInfinite() -> Optional.of(new java.math.BigDecimal(number).toBigInteger());
            default -> Optional.empty();
        };
    }

    private static Optional<Double> number(Object value) {
        return switch (value) {
            case Boolean truth -> Optional.of(truth ? 1.0 : 0.0);
            case Long number -> Optional.of(number.doubleValue());
            case BigInteger number when number.bitLength() <= 1_023 -> Optional.of(number.doubleValue());
            case Double number -> Optional.of(number);
            default -> Optional.empty();
        };
    }
}
