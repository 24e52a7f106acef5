package pushdesk.repo.python.operation;

import java.time.Duration;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// Arithmetic on whole numbers of 64 bits, decimals, and durations. What needs more bits is unknown.
public final class Numbers {
    private Numbers() {}

    public static Double asDouble(Object value) {
        return switch (value) {
            case Long whole -> whole.doubleValue();
            case Double decimal -> decimal;
            case Boolean known -> known ? 1.0 : 0.0;
            default -> null;
        };
    }

    /// The result; null when the operator does not fit the values.
    static Object binary(String operator, Object left, Object right) {
        Object a = left instanceof Boolean known ? (Object) (known ? 1L : 0L) : left;
        Object b = right instanceof Boolean known ? (Object) (known ? 1L : 0L) : right;
        try {
            if (a instanceof Long x && b instanceof Long y) {
                return whole(operator, x, y);
            }
            if (a instanceof Duration || b instanceof Duration) {
                return duration(operator, a, b);
            }
        } catch (ArithmeticException e) {
            return new Unknown("a number of more than 64 bits");
        }
        Double x = asDouble(a);
        Double y = asDouble(b);
        return x == null || y == null ? null : decimal(operator, x, y);
    }

    private static Object whole(String operator, long x, long y) {
        boolean divides = operator.equals("/") || operator.equals("//") || operator.equals("%");
        if (divides && y == 0) {
            throw new Raised("ZeroDivisionError", "a division by zero");
        }
        return switch (operator) {
            case "+" -> Math.addExact(x, y);
            case "-" -> Math.subtractExact(x, y);
            case "*" -> Math.multiplyExact(x, y);
            case "/" -> (double) x / y;
            case "//" -> Math.floorDiv(x, y);
            case "%" -> Math.floorMod(x, y);
            case "**" -> power(x, y);
            case "&" -> x & y;
            case "|" -> x | y;
            case "^" -> x ^ y;
            case "<<" -> y < 0 || y > 62 || Math.abs(x) > Long.MAX_VALUE >> y ? new Unknown("a number of more than 64 bits") : (Object) (x << y);
            case ">>" -> x >> Math.min(63, Math.max(0, y));
            default -> null;
        };
    }

    private static Object power(long base, long exponent) {
        if (exponent < 0) {
            return Math.pow(base, exponent);
        }
        if (base == 0 || base == 1) {
            return exponent == 0 ? 1L : base;
        }
        if (base == -1) {
            return exponent % 2 == 0 ? 1L : -1L;
        }
        long result = 1;
        for (long i = 0; i < exponent; i++) {
            result = Math.multiplyExact(result, base);
        }
        return result;
    }

    private static Object decimal(String operator, double x, double y) {
        return switch (operator) {
            case "+" -> x + y;
            case "-" -> x - y;
            case "*" -> x * y;
            case "/" -> x / y;
            case "//" -> Math.floor(x / y);
            case "%" -> x - y * Math.floor(x / y);
            case "**" -> Math.pow(x, y);
            default -> null;
        };
    }

    private static Object duration(String operator, Object a, Object b) {
        if (a instanceof Duration x && b instanceof Duration y) {
            return switch (operator) {
                case "+" -> x.plus(y);
                case "-" -> x.minus(y);
                case "/" -> y.isZero() ? new Unknown("a division by zero") : (Object) ((double) x.toMillis() / y.toMillis());
                default -> null;
            };
        }
        if (operator.equals("*") && b instanceof Duration) {
            return duration(operator, b, a);
        }
        if (a instanceof Duration x && asDouble(b) instanceof Double factor) {
            return switch (operator) {
                case "*" -> b instanceof Long whole ? x.multipliedBy(whole) : ofSeconds(x.toMillis() / 1000.0 * factor);
                case "/", "//" -> factor == 0 ? null : ofSeconds(x.toMillis() / 1000.0 / factor);
                default -> null;
            };
        }
        return null;
    }

    /// @throws ArithmeticException when there are too many seconds
    public static Duration ofSeconds(double seconds) {
        if (!(Math.abs(seconds) < 1e12)) {
            throw new ArithmeticException("duration");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
