package pushdesk.ui.push;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.store.push.PushRequest;
import pushdesk.ui.common.TaskRunner;

/// What the user decided about the rows on screen: which consumers are left out, what becomes of bad rows, whether the created column is filled.
final class PushChoices {
    private final ObservableSet<String> leftOut;
    private final BadRows badRows;
    private final BooleanProperty fillCreated = new SimpleBooleanProperty();
    private boolean forgetting;

    /// @param leftOut the consumers that are left out
    /// @param changed is called when one of them, or the filling, was decided otherwise
    PushChoices(TaskRunner tasks, ObservableSet<String> leftOut, Runnable changed) {
        this.leftOut = leftOut;
        badRows = new BadRows(tasks);
        fillCreated.subscribe((was, is) -> tell(changed));
        leftOut.addListener((SetChangeListener<String>) change -> tell(changed));
    }

    BooleanProperty fillCreatedProperty() {
        return fillCreated;
    }

    BadRows badRows() {
        return badRows;
    }

    /// The push that they make of the rows.
    PushRequest request(String source, PushMode mode, RowBatch rows) {
        return new PushRequest(source, mode, rows, leftOut, badRows.leftOut(), fillCreated.get());
    }

    /// Nothing is decided about other rows. Nobody is told.
    void forget() {
        forgetting = true;
        badRows.refuse();
        leftOut.clear();
        fillCreated.set(false);
        forgetting = false;
    }

    private void tell(Runnable changed) {
        if (!forgetting) {
            changed.run();
        }
    }
}
