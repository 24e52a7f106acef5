package pushdesk.store.push;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import pushdesk.model.push.Propagation;
import pushdesk.rows.RowProblem;

/// What a push would do to every view and store, worked out without writing anything. It has the shape of a [PushResult].
///
/// It rests on the journal's number, the definitions and the rows it was made from; [pushdesk.store.FeatureStore#push] refuses it when any has changed.
public interface PushPlan {

    PushRequest request();

    /// The number of the last journalled push when the plan was made.
    long journalNumber();

    /// A line a consumer online and one for the batch source offline, by mode; refused ones included.
    List<Propagation> propagations();

    /// Why nothing can be pushed as planned, in one sentence a reason: bad rows, refused views. Empty when the push can go ahead.
    List<String> refusals();

    /// What becomes of a row in a view of this plan.
    ///
    /// @param row the row's index in the batch, from 0
    /// @return empty when the view is refused or not written online by this plan
    Optional<RowFate> fate(String view, long row);

    /// The line of the row that beat a superseded one in the batch.
    OptionalLong supersededBy(String view, long row);

    /// The rows that take no part: those with a bad cell in the batch, and those that a view of this plan can't take.
    default long rowsRejected() {
        return request().rows().rowsRejected();
    }

    /// The bad cells: those of the batch, then those that this plan found.
    default List<RowProblem> problems() {
        return request().rows().problems();
    }

    default boolean refused() {
        return !refusals().isEmpty();
    }
}
