package pushdesk.store.computed;

import java.util.List;
import java.util.Objects;
import pushdesk.model.computation.Operation;

/// Columns of numpy's numbers, a row at a time: a null is `NaN`, dividing by zero gives an infinite number, and what would leave 64 bits is told.
///
/// A column of whole numbers with nulls in it is one of floats in pandas; here only the null is. They differ past 2⁵³ alone.
final class PandasArithmetic implements Arithmetic {

    @Override
    public Object apply(Operation operation, List<Object> operands) {
        Object first = operands.getFirst();
        Object second = operands.size() > 1 ? operands.get(1) : null;
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO, POWER -> binary(operation, first, second);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compared(operation, number(operation, first), number(operation, second));
            case EQUAL -> equal(first, second);
            case NOT_EQUAL -> !equal(first, second);
            case AND -> bool(operation, first) & bool(operation, second);
            case OR -> bool(operation, first) | bool(operation, second);
            case NOT -> !bool(operation, first);
            case NEGATE -> negated(operation, first);
            case ABSOLUTE -> absolute(operation, first);
            case ROUND -> rounded(number(operation, first), operands.size() == 1 ? 0 : Math.toIntExact((Long) second));
            case TO_INTEGER -> truncated(number(operation, first));
            case TO_FLOAT -> toFloat(number(operation, first));
            case TO_FLOAT32 -> (double) (float) toFloat(number(operation, first));
            case TO_BOOL -> truth(first);
            case FILL -> missing(first) ? second : first;
            case MINIMUM, MAXIMUM, IS_NULL, CHOOSE -> throw new IllegalArgumentException(operation.sign());
        };
    }

    @Override
    public boolean truth(Object value) {
        return value instanceof Boolean truth ? truth : toFloat(number(Operation.TO_BOOL, value)) != 0;
    }

    private static boolean missing(Object value) {
        return value == null || value instanceof Double number && number.isNaN();
    }

    /// A Long or Double; a null is no number.
    private static Object number(Operation operation, Object value) {
        return switch (value) {
            case null -> Double.NaN;
            case Boolean truth -> truth ? 1L : 0L;
            case String text -> throw NotComputable.because("'" + operation.sign() + "' of the text '" + text + "'");
            default -> value;
        };
    }

    private static double toFloat(Object number) {
        return ((Number) number).doubleValue();
    }

    private static boolean bool(Operation operation, Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw value == null ? NotComputable.ofNull(operation.sign()) : NotComputable.because("'" + operation.sign() + "' of " + value + ", which is neither true nor false");
    }

    private static Object binary(Operation operation, Object left, Object right) {
        if (left instanceof Boolean && right instanceof Boolean) {
            throw NotComputable.because("'" + operation.sign() + "' of two truth values");
        }
        Object a = number(operation, left);
        Object b = number(operation, right);
        boolean floors = operation == Operation.FLOOR_DIVIDE || operation == Operation.MODULO;
        if (floors && toFloat(b) == 0 && !missing(a)) {
            throw NotComputable.because("division by zero");
        }
        return a instanceof Long x && b instanceof Long y ? integers(operation, x, y) : (Object) floats(operation, toFloat(a), toFloat(b));
    }

    private static Object integers(Operation operation, long left, long right) {
        try {
            return switch (operation) {
                case ADD -> Math.addExact(left, right);
                case SUBTRACT -> Math.subtractExact(left, right);
                case MULTIPLY -> Math.multiplyExact(left, right);
                case DIVIDE -> (double) left / right;
                case FLOOR_DIVIDE -> Math.floorDivExact(left, right);
                case MODULO -> Math.floorMod(left, right);
                case POWER -> power(left, right);
                default -> throw new IllegalArgumentException(operation.sign());
            };
        } catch (ArithmeticException e) {
            throw outOfRange();
        }
    }

    private static NotComputable outOfRange() {
        return NotComputable.because("a whole number of more than 64 bits");
    }

    private static long power(long base, long exponent) {
        if (exponent < 0) {
            throw NotComputable.because("a whole number to the power of " + exponent);
        }
        if (base == 0 || base == 1) {
            return exponent == 0 ? 1 : base;
        }
        if (base == -1) {
            return exponent % 2 == 0 ? 1 : -1;
        }
        return Math.powExact(base, (int) Math.min(exponent, Long.SIZE)); // what is cut off overflows all the same
    }

    private static double floats(Operation operation, double left, double right) {
        return switch (operation) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case FLOOR_DIVIDE -> Floats.floorDivide(left, right);
            case MODULO -> Floats.modulo(left, right);
            case POWER -> Floats.power(left, right);
            default -> throw new IllegalArgumentException(operation.sign());
        };
    }

    private static boolean compared(Operation operation, Object left, Object right) {
        double a = toFloat(left);
        double b = toFloat(right);
        boolean whole = left instanceof Long && right instanceof Long;
        int order = whole ? Long.compare((Long) left, (Long) right) : a < b ? -1 : a > b ? 1 : 0;
        if (!whole && (Double.isNaN(a) || Double.isNaN(b))) {
            return false;
        }
        return switch (operation) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            default -> throw new IllegalArgumentException(operation.sign());
        };
    }

    private static boolean equal(Object left, Object right) {
        if (missing(left) || missing(right)) {
            return false;
        }
        if (left instanceof String || right instanceof String) {
            return Objects.equals(left, right);
        }
        Object a = number(Operation.EQUAL, left);
        Object b = number(Operation.EQUAL, right);
        return a instanceof Long && b instanceof Long ? a.equals(b) : toFloat(a) == toFloat(b);
    }

    private static Object negated(Operation operation, Object value) {
        demandNoTruth(operation, value);
        try {
            return number(operation, value) instanceof Long whole ? (Object) Math.negateExact(whole) : -toFloat(number(operation, value));
        } catch (ArithmeticException e) {
            throw outOfRange();
        }
    }

    private static Object absolute(Operation operation, Object value) {
        demandNoTruth(operation, value);
        try {
            return number(operation, value) instanceof Long whole ? (Object) Math.absExact(whole) : Math.abs(toFloat(number(operation, value)));
        } catch (ArithmeticException e) {
            throw outOfRange();
        }
    }

    private static void demandNoTruth(Operation operation, Object value) {
        if (value instanceof Boolean) {
            throw NotComputable.because("'" + operation.sign() + "' of a truth value");
        }
    }

    /// As numpy rounds: the number times ten to the digits, to the nearest whole one, and back.
    private static Object rounded(Object number, int digits) {
        if (number instanceof Long) {
            return number;
        }
        double value = toFloat(number);
        double scale = Math.pow(10, digits);
        return digits == 0 ? (Object) Math.rint(value) : Math.rint(value * scale) / scale;
    }

    private static Object truncated(Object number) {
        if (number instanceof Long) {
            return number;
        }
        double value = toFloat(number);
        if (!Double.isFinite(value)) {
            throw missing(value) ? NotComputable.ofNull("int") : NotComputable.because(value + " as a whole number");
        }
        if (value >= 0x1p63 || value < -0x1p63) {
            throw outOfRange();
        }
        return (long) value;
    }
}
