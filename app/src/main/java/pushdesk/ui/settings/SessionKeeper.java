package pushdesk.ui.settings;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;
import pushdesk.model.FeatureRepo;
import pushdesk.ui.workspace.Workspace;

/// Remembers which repository is open and how each was left, and brings that back when it is opened again. FX thread only.
///
/// A repository counts as left open once everything that its opening started is over: one that brings the program down on the way is not opened by itself again.
public final class SessionKeeper {
    private final Workspace workspace;
    private final Settings settings;
    private final ObservableBooleanValue busy;
    private boolean opening;

    /// @param busy whether work is under way, opening among it
    public SessionKeeper(Workspace workspace, Settings settings, ObservableBooleanValue busy) {
        this.workspace = workspace;
        this.settings = settings;
        this.busy = busy;
        workspace.repoProperty().subscribe((before, now) -> {
            if (before != null && now != null && now.root().equals(before.root())) {
                return;
            }
            if (before != null) {
                keep(before); // selection and the like are still those of the one before
            }
            settings.leftOpenProperty().set(false);
            opening = now != null;
        });
        busy.subscribe((before, now) -> settle());
    }

    /// What a session consists of, the repository aside.
    public List<Observable> parts() {
        return List.of(workspace.selectionProperty(), workspace.pushSourceProperty(), workspace.pushModeProperty(), workspace.panelProperty());
    }

    /// To be called when another repository was opened.
    public void restore() {
        settings.session(workspace.repoProperty().get().root()).ifPresent(session -> session.restore(workspace));
    }

    /// Puts how things are now into the settings.
    public void keep() {
        FeatureRepo open = workspace.repoProperty().get();
        if (open != null) {
            keep(open);
        }
    }

    private void settle() {
        if (opening && !busy.get()) {
            opening = false;
            settings.leftOpenProperty().set(true);
        }
    }

    private void keep(FeatureRepo repo) {
        settings.leave(repo.root(), Session.of(workspace));
    }
}
