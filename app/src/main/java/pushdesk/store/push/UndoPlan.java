package pushdesk.store.push;

import java.util.List;
import pushdesk.model.push.Propagation;

/// What undoing an entry of the journal would do to every view and batch source it reached, worked out without writing anything.
///
/// The stores end as if the entry had never been made: rows that it had beaten stand again, whenever they were pushed. Undoing an undo brings
/// back what that one took away.
///
/// @param entry what is undone
/// @param journalNumber the number of the last entry when the plan was made
/// @param propagations counts as [Propagation] tells of an undo
/// @param refusals why it can't be undone, a sentence each; empty when it can
public record UndoPlan(PushResult entry, long journalNumber, List<Propagation> propagations, List<String> refusals) {

    public UndoPlan {
        propagations = List.copyOf(propagations);
        refusals = List.copyOf(refusals);
    }

    public boolean refused() {
        return !refusals.isEmpty();
    }
}
