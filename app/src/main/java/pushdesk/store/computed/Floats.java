package pushdesk.store.computed;

/// What Python and numpy share of reckoning with floats, and Java does otherwise.
final class Floats {
    private Floats() {}

    /// The remainder, with the sign of the divisor (`float_rem` of Python, `npy_divmod` of numpy). The divisor is not 0.
    static double modulo(double left, double right) {
        double rest = left % right;
        if (rest == 0) {
            return Math.copySign(0.0, right);
        }
        return (right < 0) != (rest < 0) ? rest + right : rest;
    }

    /// The quotient, rounded down (`float_floor_div`). The divisor is not 0.
    static double floorDivide(double left, double right) {
        double rest = left % right;
        double quotient = (left - rest) / right;
        if (rest != 0 && (right < 0) != (rest < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, left / right);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /// As C has it: 1 to the power of anything is 1, even of what is no number.
    static double power(double base, double exponent) {
        if (base == 1 || base == -1 && Double.isInfinite(exponent)) {
            return 1;
        }
        return Math.pow(base, exponent);
    }
}
