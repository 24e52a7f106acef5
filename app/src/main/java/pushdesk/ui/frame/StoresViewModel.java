package pushdesk.ui.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.StoreKind;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.Formats;

/// What is said about the embedded stores, so that nobody fears for the configured ones.
public final class StoresViewModel {

    public enum State { NONE, OPENING, OPEN, FAILED }

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();

    public StoresViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.repoProperty().subscribe(repo -> state.set(stateNow()));
        workspace.storeProperty().subscribe(store -> state.set(stateNow()));
        workspace.storeFaultProperty().subscribe(fault -> state.set(stateNow()));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private State stateNow() {
        if (workspace.repoProperty().get() == null) {
            return State.NONE;
        }
        if (workspace.storeFaultProperty().get() != null) {
            return State.FAILED;
        }
        return workspace.storeProperty().get() == null ? State.OPENING : State.OPEN;
    }

    /// What there is to know now, a sentence each.
    public List<String> lines() {
        var repo = workspace.repoProperty().get();
        if (repo == null) {
            return List.of("A repository's stores open with it.");
        }
        String state = switch (stateNow()) {
            case NONE, OPENING -> "The local store is being opened.";
            case FAILED -> workspace.storeFaultProperty().get().getMessage();
            case OPEN -> "Pushes go to one local file" + size() + ".";
        };
        return List.of(
                state,
                "Online: local; the configured " + repo.config().onlineStore() + " store is untouched.",
                "Offline: local; the configured " + repo.config().offlineStore() + " store is untouched.");
    }

    private String size() {
        var figures = workspace.figuresProperty().get();
        return figures == null ? "" : " of " + Formats.bytes(figures.fileBytes());
    }

    /// The store's file, if one is open.
    public Optional<Path> file() {
        var store = workspace.storeProperty().get();
        return store == null ? Optional.empty() : store.file();
    }

    /// Shows a store's details.
    public void show(StoreKind store) {
        workspace.selectedStoreProperty().set(store);
    }

    public boolean repositoryOpen() {
        return workspace.repoProperty().get() != null;
    }
}
