package pushdesk.store.materialize;

import java.util.List;
import java.util.stream.Collectors;
import pushdesk.model.push.Propagation;
import pushdesk.store.journal.Materialization;
import pushdesk.store.plan.PreparedPush;

/// What a materialization would do to every view, worked out without writing anything. It holds the rows until it is closed.
///
/// @param request what was asked for
/// @param journalNumber the number of the last entry when the plan was made
/// @param propagations a line a view; refused ones are left out of the materialization
/// @param intervals what of each view's batch source was looked at
/// @param refusals why nothing can be materialized, a sentence each; empty when it can go ahead
/// @param plans of the views that have rows
public record MaterializePlan(
        MaterializeRequest request,
        long journalNumber,
        List<Propagation> propagations,
        List<Materialization> intervals,
        List<String> refusals,
        List<PreparedPush> plans)
        implements AutoCloseable {

    public MaterializePlan {
        propagations = List.copyOf(propagations);
        intervals = List.copyOf(intervals);
        refusals = List.copyOf(refusals);
        plans = List.copyOf(plans);
    }

    public boolean refused() {
        return !refusals.isEmpty();
    }

    /// Whether it can't go ahead for one reason alone: no view that was asked for has offline rows in that stretch of time.
    public boolean nothingToDo() {
        return plans.isEmpty() && (request.views().isEmpty() || propagations.stream().allMatch(line -> line.refused().isEmpty()));
    }

    /// The newest rows of all keys of all views.
    public long rows() {
        return plans.stream().mapToLong(plan -> plan.request().rows().rowsRead()).sum();
    }

    /// What the journal calls it: its views.
    public String source() {
        return plans.stream().map(plan -> plan.request().source()).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        plans.forEach(plan -> plan.request().rows().close());
    }
}
