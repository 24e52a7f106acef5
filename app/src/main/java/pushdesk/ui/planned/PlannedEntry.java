package pushdesk.ui.planned;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pushdesk.model.PushdeskException;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.matrix.MatrixViewModel;
import pushdesk.ui.workspace.Workspace;

/// An entry that is planned, shown in the matrix, and then written.
///
/// Only the newest plan that was asked for is shown: an older answer is closed as it comes. A plan that is being written is closed afterwards, whatever is
/// on screen by then.
///
/// @param <P> the plan
public final class PlannedEntry<P> {

    /// How far it is.
    public enum State { NOTHING, PLANNING, PLANNED, WRITING, DONE }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Consumer<P> closing;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<P> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PushResult> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final MatrixViewModel matrix = new MatrixViewModel();
    private TaskRunner.Running work;
    private int wanted;

    /// @param closing frees what a plan holds
    public PlannedEntry(Workspace workspace, TaskRunner tasks, Notices notices, Consumer<P> closing) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.closing = closing;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The plan on screen, or null.
    public ReadOnlyObjectProperty<P> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What was done, or null.
    public ReadOnlyObjectProperty<PushResult> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why nothing can be written; empty for no reason.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    /// Makes a plan in the place of the one on screen, which stays until then.
    ///
    /// @param shown is told the plan; answers what to tell the user about it
    public void plan(String title, TaskRunner.Work<P> planning, Function<P, String> shown) {
        giveUp();
        int asked = wanted;
        state.set(State.PLANNING);
        work = tasks.run(title, planning, planned -> {
            if (asked != wanted) {
                closing.accept(planned);
                return;
            }
            close();
            done.set(null);
            message.set(shown.apply(planned));
            plan.set(planned);
            state.set(State.PLANNED);
        }, failure -> failed(failure, asked), () -> {
            if (asked == wanted) {
                clear();
            }
        });
    }

    /// Writes the plan on screen.
    public void write(String title, TaskRunner.Work<PushResult> writing) {
        P planned = plan.get();
        int asked = ++wanted;
        state.set(State.WRITING);
        work = tasks.run(title, writing, result -> {
            closing.accept(planned);
            if (asked == wanted) {
                plan.set(null);
                done.set(result);
                matrix.show(result);
                state.set(State.DONE);
            }
            workspace.pushed(result);
        }, failure -> {
            notWritten(planned, asked);
            if (asked == wanted) {
                failed(failure, asked);
            } else {
                notices.show(failure); // nobody looks at this plan any more
            }
        }, () -> notWritten(planned, asked));
    }

    /// Whether what was written here has been undone since.
    public boolean undone() {
        PushResult result = done.get();
        return result != null && workspace.history().stream().anyMatch(entry -> entry.pushId() == result.pushId() && entry.undoneBy().isPresent());
    }

    /// What was planned no longer holds.
    public void clear() {
        giveUp();
        close();
        done.set(null);
        message.set("");
        matrix.clear();
        state.set(State.NOTHING);
    }

    /// Nothing can be planned.
    public void refuse(String why) {
        clear();
        message.set(why);
    }

    private void notWritten(P planned, int asked) {
        if (asked == wanted) {
            state.set(State.PLANNED);
        } else {
            closing.accept(planned);
        }
    }

    private void giveUp() {
        wanted++;
        if (work != null && state.get() == State.PLANNING) {
            work.cancel();
        }
    }

    private void close() {
        P before = plan.get();
        plan.set(null);
        if (before != null && state.get() != State.WRITING) { // what is being written is closed afterwards
            closing.accept(before);
        }
    }

    private void failed(Throwable failure, int asked) {
        if (asked != wanted) {
            return;
        }
        if (failure instanceof PushdeskException fault && fault.code().userFault()) {
            refuse(fault.getMessage());
        } else {
            state.set(plan.get() == null ? State.NOTHING : State.PLANNED);
            notices.show(failure);
        }
    }
}
