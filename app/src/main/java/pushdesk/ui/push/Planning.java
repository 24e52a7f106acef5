package pushdesk.ui.push;

import java.util.List;
import java.util.function.Consumer;
import pushdesk.model.push.Propagation;
import pushdesk.serving.target.Target;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixViewModel;
import pushdesk.ui.push.preview.PreviewViewModel;
import pushdesk.ui.workspace.Workspace;

/// The plan on screen: made in the background, and shown in the matrix and the preview.
final class Planning {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final MatrixViewModel matrix;
    private final PreviewViewModel preview;
    private List<Propagation> outdated = List.of();
    private TaskRunner.Running making;

    Planning(Workspace workspace, TaskRunner tasks, MatrixViewModel matrix, PreviewViewModel preview) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.matrix = matrix;
        this.preview = preview;
    }

    /// Whatever was planned is no longer shown as if it were a plan of what is on screen now.
    void clear() {
        if (making != null) {
            making.abandon();
            making = null;
        }
        workspace.planProperty().set(null);
        preview.unplanned();
    }

    void make(PushRequest request, FeatureStore store, Runnable made, Consumer<Throwable> failed) {
        making = tasks.run(Words.text("push.planning.work"), progress -> store.plan(request, progress), plan -> {
            show(plan);
            outdated = List.of();
            workspace.planProperty().set(plan);
            made.run();
        }, failed);
    }

    /// Shows the plan once more, for another target.
    void showAgain() {
        show(workspace.planProperty().get());
    }

    /// What a deployed server would do with the rows is not known here.
    private void show(PushPlan plan) {
        Target target = workspace.targetProperty().get();
        boolean sent = target != null && !plan.refused();
        preview.planned(plan, sent);
        if (sent) {
            matrix.showSending(plan, target.name());
        } else if (outdated.isEmpty()) {
            matrix.show(plan);
        } else {
            matrix.show(plan, outdated);
        }
    }

    /// The lines of a plan that no longer held when it was to be done: the next one is shown with what differs from them. Empty once that is shown.
    List<Propagation> outdated() {
        return outdated;
    }

    void outdated(List<Propagation> lines) {
        outdated = lines;
    }
}
