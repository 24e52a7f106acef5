package pushdesk.model.computation;

/// What a [Formula] does with its operands.
public enum Operation {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    FLOOR_DIVIDE("//"),
    MODULO("%"),
    POWER("**"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    /// In Python the first operand that is not true, else the last one; of columns both.
    AND("and"),
    OR("or"),
    NOT("not"),
    NEGATE("-"),
    /// Whether the operand is null.
    IS_NULL("is None"),
    /// The second operand where the first is true, else the third.
    CHOOSE("if"),
    ABSOLUTE("abs"),
    /// The second operand is the number of digits; without one, to a whole number.
    ROUND("round"),
    TO_INTEGER("int"),
    TO_FLOAT("float"),
    /// Rounded as a Float32.
    TO_FLOAT32("float32"),
    TO_BOOL("bool"),
    MINIMUM("min"),
    MAXIMUM("max"),
    /// The second operand where the first is null or not a number.
    FILL("fillna");

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    /// As Python writes it.
    public String sign() {
        return sign;
    }
}
