package pushdesk.rows;

import java.util.ArrayList;
import java.util.List;

/// The bad cells of a batch, bounded: every bad cell until 100,000 are kept, then the first of each row until 200,000 are kept, then none.
/// The rows that have one are counted, and marked in their chunks, without a bound.
final class ProblemList {
    static final int MOST_WITH_ALL_CELLS = 100_000;
    static final int MOST = 200_000;
    private static final int MOST_CHARACTERS = 200;

    private final List<RowProblem> problems = new ArrayList<>();

    void add(List<RowProblem> ofRow) {
        int kept = problems.size() < MOST_WITH_ALL_CELLS ? ofRow.size() : Math.min(1, ofRow.size());
        for (int i = 0; i < kept && problems.size() < MOST; i++) {
            problems.add(ofRow.get(i));
        }
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /// The text of a bad cell as it is kept: the start of a long one.
    static String kept(String value) {
        return value.length() <= MOST_CHARACTERS ? value : value.substring(0, MOST_CHARACTERS) + "…";
    }
}
