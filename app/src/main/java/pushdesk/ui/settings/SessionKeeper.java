package pushdesk.ui.settings;

import pushdesk.model.FeatureRepo;
import pushdesk.ui.workspace.Workspace;

/// Remembers how each repository was left, and brings it back when it is opened again. FX thread only.
public final class SessionKeeper {
    private final Workspace workspace;
    private final Settings settings;

    public SessionKeeper(Workspace workspace, Settings settings) {
        this.workspace = workspace;
        this.settings = settings;
        workspace.repoProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !now.root().equals(before.root()))) {
                keep(before); // selection and the like are still those of the one before
            }
        });
    }

    /// To be called when another repository was opened.
    public void restore() {
        settings.session(workspace.repoProperty().get().root()).ifPresent(session -> session.restore(workspace));
    }

    /// To be called at the end of the run.
    public void close() {
        FeatureRepo open = workspace.repoProperty().get();
        settings.leftOpenProperty().set(open != null);
        if (open != null) {
            keep(open);
        }
    }

    private void keep(FeatureRepo repo) {
        settings.leave(repo.root(), Session.of(workspace));
    }
}
