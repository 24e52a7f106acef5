package pushdesk.ui.push;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.serving.client.SentPush;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Pushing;
import pushdesk.ui.workspace.Workspace;

/// The push under way, to the local stores or to a deployed server. What would change its rows waits till it has ended.
final class PushRun {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<TaskRunner.Running> running = new ReadOnlyObjectWrapper<>();
    private boolean underWay;
    private boolean somethingWaits;
    private boolean stoppedTooLate;

    PushRun(Workspace workspace, TaskRunner tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
    }

    /// The work of it, or null.
    ReadOnlyObjectProperty<TaskRunner.Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    boolean underWay() {
        return underWay;
    }

    /// Does what the plan says. Each of the answers finds the push ended.
    void push(PushPlan plan, FeatureStore store, Consumer<PushResult> pushed, Consumer<Throwable> failed, Runnable stopped) {
        begin();
        var pushing = new Pushing(plan.request().source(), plan.request().mode(), plan.propagations());
        workspace.pushing(pushing);
        TaskRunner.Running work = tasks.run(Words.text("push.work", plan.request().source()), progress -> store.push(plan, progress), result -> {
            stoppedTooLate = running.get() != null && running.get().cancelled();
            end();
            pushed.accept(result); // it is told to the workspace, which ends the pushing there
        }, failure -> {
            end();
            workspace.pushing(null);
            failed.accept(failure);
        }, () -> {
            end();
            workspace.pushing(null);
            stopped.run();
        });
        pushing.follow(work);
        show(work);
    }

    /// Sends rows instead.
    ///
    /// @param start begins it, given what to do once they are sent, and when that failed
    void send(BiFunction<Consumer<SentPush>, Consumer<Throwable>, TaskRunner.Running> start, Consumer<SentPush> sent, Consumer<Throwable> failed) {
        begin();
        show(start.apply(account -> {
            end();
            sent.accept(account);
        }, failure -> {
            end();
            failed.accept(failure);
        }));
    }

    /// Asks it to stop; nothing will have been written.
    void cancel() {
        if (running.get() != null) {
            running.get().cancel();
        }
    }

    /// Whether something that changed just now must wait; [#endsWaiting] will tell of it.
    boolean makesWait() {
        somethingWaits |= underWay;
        return underWay;
    }

    /// Whether something has waited that can now be done.
    boolean endsWaiting() {
        boolean waited = somethingWaits;
        somethingWaits = false;
        return waited;
    }

    /// Whether the user asked the push that is done to stop, when nothing could stop it any more.
    boolean stoppedTooLate() {
        return stoppedTooLate;
    }

    private void begin() {
        underWay = true;
        stoppedTooLate = false;
    }

    private void end() {
        underWay = false;
        running.set(null);
    }

    private void show(TaskRunner.Running work) {
        if (underWay) { // else it ended at once
            running.set(work);
        }
    }
}
