package pushdesk.ui.opening;

import java.util.List;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.StoreFigures;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// Reads what is said about the open store: how much lies in it, and what was done to it. FX thread only.
final class FigureReader {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private FeatureStore being;
    private boolean again;

    private record Figures(StoreFigures figures, List<PushResult> history) {}

    FigureReader(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
    }

    /// A wish while they are being read is met afterwards, however often it was uttered.
    void read() {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null) {
            return;
        }
        if (store == being) {
            again = true;
            return;
        }
        being = store;
        again = false;
        tasks.run(Words.text("opening.figures"), progress -> new Figures(store.figures(), store.history()), figures -> {
            if (store == workspace.storeProperty().get()) {
                workspace.refreshed(figures.figures(), figures.history());
            }
            ended(store);
        }, failure -> {
            notices.show(failure);
            ended(store);
        });
    }

    private void ended(FeatureStore store) {
        if (being == store) {
            being = null;
            if (again) {
                read();
            }
        }
    }
}
