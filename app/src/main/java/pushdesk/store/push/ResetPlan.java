package pushdesk.store.push;

import java.util.List;
import java.util.Set;
import pushdesk.model.push.Propagation;

/// What emptying views and batch sources would take away, worked out without writing anything. The rows stay in the journal: a reset can be undone.
///
/// @param views whose online rows go
/// @param batchSources whose offline rows go
/// @param journalNumber the number of the last entry when the plan was made
/// @param propagations how many keys or rows are removed of each
public record ResetPlan(Set<String> views, Set<String> batchSources, long journalNumber, List<Propagation> propagations) {

    public ResetPlan {
        views = Set.copyOf(views);
        batchSources = Set.copyOf(batchSources);
        propagations = List.copyOf(propagations);
    }

    /// How many keys and rows go in all.
    public long removed() {
        return propagations.stream().mapToLong(Propagation::removed).sum();
    }
}
