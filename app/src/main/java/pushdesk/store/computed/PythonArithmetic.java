package pushdesk.store.computed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import pushdesk.model.computation.Operation;

/// Values one by one, as Python's own numbers: whole numbers have no end, a null takes part in nothing, errors are told.
final class PythonArithmetic implements Arithmetic {
    private static final int MOST_BITS = 8_192;
    private static final MathContext QUOTIENT = new MathContext(60, RoundingMode.HALF_EVEN);

    @Override
    public Object apply(Operation operation, List<Object> operands) {
        Object first = operands.getFirst();
        Object second = operands.size() > 1 ? operands.get(1) : null;
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO, POWER -> binary(operation, number(operation, first), number(operation, second));
            case LESS -> compare(operation, first, second) < 0;
            case LESS_OR_EQUAL -> ordered(first, second) && compare(operation, first, second) <= 0;
            case GREATER -> ordered(first, second) && compare(operation, first, second) > 0;
            case GREATER_OR_EQUAL -> ordered(first, second) && compare(operation, first, second) >= 0;
            case EQUAL -> equal(first, second);
            case NOT_EQUAL -> !equal(first, second);
            case NOT -> !truth(first);
            case IS_NULL -> first == null;
            case NEGATE -> number(operation, first) instanceof Double value ? (Object) (-value) : whole(integer(number(operation, first)).negate());
            case ABSOLUTE -> number(operation, first) instanceof Double value ? (Object) Math.abs(value) : whole(integer(number(operation, first)).abs());
            case ROUND -> operands.size() == 1 ? rounded(number(operation, first)) : rounded(number(operation, first), Math.toIntExact((Long) second));
            case TO_INTEGER -> number(operation, first) instanceof Double value ? truncated(value) : number(operation, first);
            case TO_FLOAT -> toFloat(number(operation, first));
            case TO_BOOL -> truth(first);
            case MINIMUM -> extreme(operation, operands, -1);
            case MAXIMUM -> extreme(operation, operands, 1);
            case AND, OR, CHOOSE, FILL, TO_FLOAT32 -> throw new IllegalArgumentException(operation.sign());
        };
    }

    @Override
    public boolean truth(Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Double number -> number != 0;
            case String text -> !text.isEmpty();
            default -> integer(value).signum() != 0;
        };
    }

    /// A Double, or a whole number.
    private static Object number(Operation operation, Object value) {
        return switch (value) {
            case null -> throw NotComputable.ofNull(operation.sign());
            case Boolean truth -> truth ? 1L : 0L;
            case String text -> throw NotComputable.because("'" + operation.sign() + "' of the text '" + text + "'");
            default -> value;
        };
    }

    private static BigInteger integer(Object whole) {
        return whole instanceof BigInteger big ? big : BigInteger.valueOf((Long) whole);
    }

    private static Object whole(BigInteger value) {
        if (value.bitLength() > MOST_BITS) {
            throw NotComputable.because("a whole number of more than " + MOST_BITS + " bits");
        }
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static Object binary(Operation operation, Object left, Object right) {
        boolean zero = right instanceof Double number ? number == 0 : integer(right).signum() == 0;
        boolean divides = operation == Operation.DIVIDE || operation == Operation.FLOOR_DIVIDE || operation == Operation.MODULO;
        if (zero && divides) {
            throw NotComputable.because("division by zero");
        }
        return left instanceof Double || right instanceof Double
                ? (Object) floats(operation, toFloat(left), toFloat(right))
                : integers(operation, integer(left), integer(right));
    }

    private static double floats(Operation operation, double left, double right) {
        return switch (operation) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case FLOOR_DIVIDE -> Floats.floorDivide(left, right);
            case MODULO -> Floats.modulo(left, right);
            case POWER -> power(left, right);
            default -> throw new IllegalArgumentException(operation.sign());
        };
    }

    private static double power(double base, double exponent) {
        if (base == 0 && exponent < 0) {
            throw NotComputable.because("division by zero");
        }
        double power = Floats.power(base, exponent);
        if (Double.isFinite(base) && Double.isFinite(exponent)) {
            if (Double.isNaN(power)) {
                throw NotComputable.because("a complex number");
            }
            if (Double.isInfinite(power)) {
                throw NotComputable.because("a number too large for a float");
            }
        }
        return power;
    }

    private static Object integers(Operation operation, BigInteger left, BigInteger right) {
        return switch (operation) {
            case ADD -> whole(left.add(right));
            case SUBTRACT -> whole(left.subtract(right));
            case MULTIPLY -> whole(left.multiply(right));
            case DIVIDE -> quotient(left, right);
            case FLOOR_DIVIDE -> whole(floor(left, right)[0]);
            case MODULO -> whole(floor(left, right)[1]);
            case POWER -> right.signum() < 0 ? (Object) power(toFloat(left), toFloat(right)) : whole(raised(left, right));
            default -> throw new IllegalArgumentException(operation.sign());
        };
    }

    private static Object quotient(BigInteger left, BigInteger right) {
        double quotient = new BigDecimal(left).divide(new BigDecimal(right), QUOTIENT).doubleValue();
        if (Double.isInfinite(quotient)) {
            throw NotComputable.because("a number too large for a float");
        }
        return quotient;
    }

    private static BigInteger[] floor(BigInteger left, BigInteger right) {
        BigInteger[] parts = left.divideAndRemainder(right);
        boolean down = parts[1].signum() != 0 && parts[1].signum() != right.signum();
        return down ? new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(right)} : parts;
    }

    private static BigInteger raised(BigInteger base, BigInteger exponent) {
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            return base.signum() == 0 && exponent.signum() > 0 ? BigInteger.ZERO : exponent.testBit(0) ? base : BigInteger.ONE;
        }
        if (exponent.bitLength() > 20 || (long) (base.abs().bitLength() - 1) * exponent.intValue() > MOST_BITS) {
            throw NotComputable.because("a whole number of more than " + MOST_BITS + " bits");
        }
        return base.pow(exponent.intValue());
    }

    private static double toFloat(Object number) {
        double value = number instanceof Double given ? given : integer(number).doubleValue();
        if (Double.isInfinite(value) && !(number instanceof Double)) {
            throw NotComputable.because("a number too large for a float");
        }
        return value;
    }

    private static Object truncated(double value) {
        if (!Double.isFinite(value)) {
            throw NotComputable.because(value + " as a whole number");
        }
        return whole(new BigDecimal(value).toBigInteger());
    }

    private static Object rounded(Object number) {
        if (!(number instanceof Double value)) {
            return number;
        }
        return Double.isFinite(value) ? truncated(Math.rint(value)) : truncated(value);
    }

    private static Object rounded(Object number, int digits) {
        if (!(number instanceof Double value) || !Double.isFinite(value)) {
            return number;
        }
        double rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
        return rounded == 0 ? Math.copySign(0.0, value) : rounded;
    }

    private static boolean ordered(Object left, Object right) {
        return !(left instanceof Double a && a.isNaN()) && !(right instanceof Double b && b.isNaN());
    }

    /// Exact, also between floats and whole numbers. A number that is none is greater than all others.
    private static int compare(Operation operation, Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return byCodePoints(a, b);
        }
        return compare(number(operation, left), number(operation, right));
    }

    private static int byCodePoints(String left, String right) {
        return java.util.Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static int compare(Object left, Object right) {
        boolean exact = left instanceof Double a && right instanceof Double b
                || left instanceof Double c && !Double.isFinite(c) || right instanceof Double d && !Double.isFinite(d);
        if (exact) {
            double a = left instanceof Double given ? given : 0;
            double b = right instanceof Double given ? given : 0;
            return a < b ? -1 : a > b ? 1 : a == b ? 0 : 1;
        }
        return decimal(left).compareTo(decimal(right));
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof Double value ? new BigDecimal(value) : new BigDecimal(integer(number));
    }

    private static boolean equal(Object left, Object right) {
        if (left == null || right == null || left instanceof String || right instanceof String) {
            return java.util.Objects.equals(left, right);
        }
        return ordered(left, right) && compare(number(Operation.EQUAL, left), number(Operation.EQUAL, right)) == 0;
    }

    /// The first of those that no other exceeds, as Python looks for it.
    private static Object extreme(Operation operation, List<Object> operands, int sign) {
        Object best = operands.getFirst();
        if (best == null) {
            throw NotComputable.ofNull(operation.sign());
        }
        for (Object other : operands.subList(1, operands.size())) {
            if (ordered(best, other) && Integer.signum(compare(operation, other, best)) == sign) {
                best = other;
            }
        }
        return best;
    }
}
