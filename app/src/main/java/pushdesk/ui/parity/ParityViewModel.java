package pushdesk.ui.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.store.FeatureStore;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// Compares all views, and shows the keys of one that differ.
public final class ParityViewModel {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<ParityLine>> lines = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ParityLine> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private TaskRunner.Running work;
    private int wanted;

    public ParityViewModel(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        workspace.storeProperty().subscribe(store -> clear());
        workspace.repoProperty().subscribe(repo -> clear());
        workspace.lastPushProperty().subscribe(push -> outdated.set(lines.get() != null && push != null));
    }

    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return workspace.repoProperty();
    }

    /// A line for each view; null before they were compared.
    public ReadOnlyObjectProperty<List<ParityLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The view whose keys are shown, or null.
    public ObjectProperty<ParityLine> selectedProperty() {
        return selected;
    }

    /// Whether rows were written since the views were compared.
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /// Compares all views.
    public void compare() {
        FeatureStore store = workspace.storeProperty().get();
        FeatureRepo repo = workspace.repoProperty().get();
        if (store == null || repo == null) {
            return;
        }
        if (work != null) {
            work.cancel();
        }
        int asked = ++wanted;
        work = tasks.run(Words.text("parity.comparing"), progress -> compared(store, repo, progress), found -> {
            if (asked == wanted) {
                show(found);
            } else {
                close(found); // the repository was closed meanwhile
            }
        }, notices::show, () -> { });
    }

    private static List<ParityLine> compared(FeatureStore store, FeatureRepo repo, Progress progress) {
        var found = new ArrayList<ParityLine>();
        boolean whole = false;
        try {
            for (FeatureView view : repo.featureViews()) {
                try {
                    found.add(new ParityLine(view.name(), Optional.of(store.parity(view.name(), progress)), ""));
                } catch (PushdeskException e) {
                    if (!e.code().userFault()) {
                        throw e;
                    }
                    found.add(new ParityLine(view.name(), Optional.empty(), e.getMessage()));
                }
            }
            whole = true;
            return List.copyOf(found);
        } finally {
            if (!whole) {
                close(found);
            }
        }
    }

    private void show(List<ParityLine> found) {
        String name = selected.get() == null ? "" : selected.get().view();
        List<ParityLine> before = lines.get();
        lines.set(found);
        outdated.set(false);
        selected.set(found.stream().filter(line -> line.view().equals(name)).findFirst()
                .or(() -> found.stream().filter(line -> line.differences() > 0).findFirst())
                .orElse(found.isEmpty() ? null : found.getFirst()));
        if (before != null) {
            close(before);
        }
    }

    private void clear() {
        wanted++;
        if (work != null) {
            work.cancel();
        }
        List<ParityLine> before = lines.get();
        selected.set(null);
        lines.set(null);
        outdated.set(false);
        if (before != null) {
            close(before);
        }
    }

    private static void close(List<ParityLine> lines) {
        lines.forEach(line -> line.parity().ifPresent(parity -> parity.close()));
    }
}
