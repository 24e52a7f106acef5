package pushdesk.repo.python;

/// What can be done with values without running any of the program, within one budget.
final class Operations {
    final Budget budget;
    final Operators operators;
    final Texts texts;
    final Iteration iteration;

    Operations(Budget budget) {
        this.budget = budget;
        operators = new Operators(budget);
        texts = new Texts(budget);
        iteration = new Iteration(budget);
    }
}
