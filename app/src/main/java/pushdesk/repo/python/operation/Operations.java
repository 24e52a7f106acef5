package pushdesk.repo.python.operation;

import pushdesk.repo.python.limit.Budget;

/// What can be done with values without running any of the program, within one budget.
public final class Operations {
    public final Budget budget;
    public final Operators operators;
    public final Texts texts;
    public final Iteration iteration;
    public final Comparisons comparisons;

    public Operations(Budget budget) {
        this.budget = budget;
        operators = new Operators(budget);
        texts = new Texts(budget);
        iteration = new Iteration(budget);
        comparisons = new Comparisons(budget, iteration);
    }
}
