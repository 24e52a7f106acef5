package pushdesk.cli.push;

import java.util.List;
import java.util.OptionalLong;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;

/// What `push` tells, planned or done: both have one shape.
///
/// @param pushId empty when nothing was written
/// @param refusals why nothing is written, a sentence each; empty when the push can go ahead
record PushReport(
        OptionalLong pushId,
        String source,
        PushMode mode,
        long rowsRead,
        long rowsRejected,
        List<RowProblem> rejects,
        List<Propagation> propagations,
        List<String> refusals) {

    static PushReport planned(PushPlan plan) {
        RowBatch rows = plan.request().rows();
        return new PushReport(OptionalLong.empty(), plan.request().source(), plan.request().mode(), rows.rowsRead(), rows.rowsRejected(),
                rows.problems(), plan.propagations(), plan.refusals());
    }

    static PushReport done(PushResult result, List<RowProblem> rejects) {
        return new PushReport(OptionalLong.of(result.pushId()), result.source(), result.mode(), result.rowsRead(), result.rowsRejected(),
                rejects, result.propagations(), List.of());
    }
}
