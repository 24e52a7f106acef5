package pushdesk.repo.python.formula;

import java.util.IdentityHashMap;
import java.util.Map;
import pushdesk.model.computation.Formula;
import pushdesk.repo.python.syntax.Syntax;

/// Bounds what formulas may grow to. A name that is used twice counts twice, so that `x = x + x` ends soon.
final class FormulaSize {
    private static final int LARGEST = 2_000;
    private static final int DEEPEST = 100;
    private static final int[] LEAF = {1, 1};
    private final Map<Formula, int[]> known = new IdentityHashMap<>();

    /// @throws NoFormula when it is too large, or too deep
    Formula checked(Formula.Apply formula, Syntax at) {
        int size = 1;
        int depth = 0;
        for (Formula operand : formula.operands()) {
            int[] one = known.getOrDefault(operand, LEAF);
            size += one[0];
            depth = Math.max(depth, one[1]);
        }
        if (size > LARGEST || depth >= DEEPEST) {
            throw new NoFormula(at, "grows too large to be computed here");
        }
        known.put(formula, new int[] {size, depth + 1});
        return formula;
    }
}
