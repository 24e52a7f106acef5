package pushdesk.repo.python.formula;

import pushdesk.repo.python.syntax.Syntax;

/// A construct that is more than arithmetic on columns.
final class NoFormula extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Syntax at;

    /// @param reason the rest of a sentence about the construct
    NoFormula(Syntax at, String reason) {
        super("'" + at.brief() + "' " + reason, null, false, false);
        this.at = at;
    }

    static NoFormula of(Syntax at) {
        return new NoFormula(at, "is not arithmetic on columns");
    }
}
