package pushdesk.repo.python.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;

/// The problems found so far, without repeats and never more than a reader would read.
public final class Reports {
    private static final int MOST = 500;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Problem> known = new HashSet<>();
    private boolean full;

    public void add(Problem problem) {
        if (full || !known.add(problem)) {
            return;
        }
        if (problems.size() >= MOST) {
            full = true;
            problems.add(Problem.warning(new SourceLocation(problem.location().file(), 0),
                    "There are more problems than the " + MOST + " told here.", "Solve those told here and open the repository again."));
            return;
        }
        problems.add(problem);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
