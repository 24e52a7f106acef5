package pushdesk.ui.details;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.RepoObject;
import pushdesk.model.problem.SourceLocation;
import pushdesk.ui.workspace.Emptying;
import pushdesk.ui.workspace.Workspace;

/// What is said about the selected object or store.
public final class DetailsViewModel {
    private final Workspace workspace;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>();

    public DetailsViewModel(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        workspace.selectionProperty().subscribe(value -> read());
        workspace.selectedStoreProperty().subscribe(value -> read());
        workspace.figuresProperty().subscribe(value -> read());
        workspace.storeProperty().subscribe(value -> read());
        workspace.repoProperty().subscribe(value -> read());
        workspace.requirementsProperty().subscribe(value -> read());
    }

    /// What to show, or null when nothing is selected.
    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Whether the selected object is shown as it was before its file was broken.
    public boolean stale() {
        var selected = workspace.selectionProperty().get();
        return selected != null && workspace.keptProperty().get().contains(selected);
    }

    /// Follows a link.
    public void select(RepoObject object) {
        workspace.selectionProperty().set(object);
    }

    /// What of the selected object, or store, can be emptied.
    public Optional<Emptying> emptying() {
        var object = workspace.selectionProperty().get();
        var store = workspace.selectedStoreProperty().get();
        return object != null ? Emptying.of(workspace, object) : store != null ? Emptying.of(workspace, store) : Optional.empty();
    }

    /// Shows what emptying it would take away.
    public void empty(Emptying what) {
        workspace.journal().open(what.reset());
    }

    /// Shows where the object is defined.
    public void showPlace(SourceLocation location) {
        workspace.showPlace(location);
    }

    /// Counts ages from now on.
    public void read() {
        var repo = workspace.repoProperty().get();
        var object = workspace.selectionProperty().get();
        var store = workspace.selectedStoreProperty().get();
        boolean strange = repo != null && object != null && repo.objects().noneMatch(object::equals); // another repository is being opened
        if (repo == null || strange || object == null && store == null) {
            details.set(null);
            return;
        }
        var figures = workspace.storeProperty().get() == null ? null : workspace.figuresProperty().get();
        var reader = new DetailsReader(repo, Optional.ofNullable(workspace.requirementsProperty().get()), figures, List.copyOf(workspace.history()), clock.instant());
        details.set(object != null ? reader.of(object) : reader.of(store));
    }
}
