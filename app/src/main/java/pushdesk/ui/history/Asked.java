package pushdesk.ui.history;

import java.util.List;
import java.util.Set;
import pushdesk.model.Progress;
import pushdesk.model.push.Propagation;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.ResetPlan;
import pushdesk.store.push.UndoPlan;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixViewModel;

/// What the user asked to be undone or emptied, with its plan once there is one.
sealed interface Asked {

    String title();

    /// The same, planned on what is stored now.
    Asked planned(FeatureStore store, Progress progress);

    /// The lines of the plan; empty while there is none.
    List<Propagation> lines();

    /// Why it can't be done; empty when it can.
    List<String> refusals();

    void show(MatrixViewModel matrix, List<Propagation> before);

    PushResult write(FeatureStore store, Progress progress);

    /// @param plan null until it is planned
    record Undo(long entry, String title, UndoPlan plan) implements Asked {
        @Override
        public Asked planned(FeatureStore store, Progress progress) {
            return new Undo(entry, title, store.planUndo(entry, progress));
        }

        @Override
        public List<Propagation> lines() {
            return plan == null ? List.of() : plan.propagations();
        }

        @Override
        public List<String> refusals() {
            return plan.refusals();
        }

        @Override
        public void show(MatrixViewModel matrix, List<Propagation> before) {
            matrix.show(plan, before);
        }

        @Override
        public PushResult write(FeatureStore store, Progress progress) {
            return store.undo(plan, progress);
        }
    }

    /// @param plan null until it is planned
    record Reset(Set<String> views, Set<String> batchSources, String title, ResetPlan plan) implements Asked {
        @Override
        public Asked planned(FeatureStore store, Progress progress) {
            return new Reset(views, batchSources, title, store.planReset(views, batchSources));
        }

        @Override
        public List<Propagation> lines() {
            return plan == null ? List.of() : plan.propagations();
        }

        @Override
        public List<String> refusals() {
            return plan.removed() > 0 ? List.of() : List.of(Words.text("revision.empty-already"));
        }

        @Override
        public void show(MatrixViewModel matrix, List<Propagation> before) {
            matrix.show(plan, before);
        }

        @Override
        public PushResult write(FeatureStore store, Progress progress) {
            return store.reset(plan, progress);
        }
    }
}
