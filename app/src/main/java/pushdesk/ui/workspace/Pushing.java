package pushdesk.ui.workspace;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.ui.common.TaskRunner;

/// A push to the local stores that is under way, and how far it is.
public final class Pushing {
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final String source;
    private final PushMode mode;
    private final List<Propagation> propagations;

    /// @param propagations what it will have written
    public Pushing(String source, PushMode mode, List<Propagation> propagations) {
        this.source = source;
        this.mode = mode;
        this.propagations = List.copyOf(propagations);
    }

    public String source() {
        return source;
    }

    public PushMode mode() {
        return mode;
    }

    public List<Propagation> propagations() {
        return propagations;
    }

    /// How far its present phase is, from 0 to 1, or -1 while that is not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Takes the progress of the work that does it.
    public void follow(TaskRunner.Running work) {
        progress.bind(work.progressProperty());
    }
}
