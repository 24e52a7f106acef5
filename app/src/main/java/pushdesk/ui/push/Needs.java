package pushdesk.ui.push;

import java.util.Optional;
import java.util.function.Consumer;
import pushdesk.model.PushSource;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.store.FeatureStore;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// What a push to the chosen source must bring, as its store says.
final class Needs {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private TaskRunner.Running asking;

    Needs(Workspace workspace, TaskRunner tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
    }

    /// Null while that is not known.
    PushRequirements known() {
        return workspace.requirementsProperty().get();
    }

    /// Whether what is known is about the source that is chosen.
    boolean sameSource() {
        PushSource source = workspace.pushSourceProperty().get();
        return known() != null && source != null && workspace.storeProperty().get() != null && known().source().name().equals(source.name());
    }

    /// The name of the column of the created time; empty where there is none.
    String createdColumn() {
        return known() == null ? "" : known().createdTimestamp().map(PushColumn::name).orElse("");
    }

    /// What is missing before it can be known which rows are wanted, in one sentence; empty when nothing is.
    Optional<String> waitingFor() {
        if (workspace.repoProperty().get() == null) {
            return Optional.of(Words.text("push.waiting.repository"));
        }
        if (workspace.pushSourceProperty().get() == null) {
            return Optional.of(Words.text("push.waiting.source"));
        }
        if (workspace.isStoreOpening()) {
            return Optional.of(Words.text("push.waiting.opening"));
        }
        return workspace.storeProperty().get() == null ? Optional.of(Words.text("push.waiting.store")) : Optional.empty();
    }

    void forget() {
        if (asking != null) {
            asking.abandon();
        }
        workspace.requirementsProperty().set(null);
    }

    /// Asks the store, where there is one. The first push to a source settles types that were open before.
    void ask(Consumer<PushRequirements> answered, Consumer<Throwable> failed) {
        FeatureStore store = workspace.storeProperty().get();
        PushSource source = workspace.pushSourceProperty().get();
        if (store != null && source != null) {
            asking = tasks.run(Words.text("push.needs.work", source.name()), progress -> store.requirements(source.name()), known -> {
                workspace.requirementsProperty().set(known);
                answered.accept(known);
            }, failed);
        }
    }
}
