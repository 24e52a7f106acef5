package pushdesk.ui.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

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
            return List.of(Words.text("frame.stores.none"));
        }
        String state = switch (stateNow()) {
            case NONE, OPENING -> Words.text("frame.stores.opening");
            case FAILED -> workspace.storeFaultProperty().get().getMessage();
            case OPEN -> open();
        };
        return List.of(
                state,
                Words.text("frame.stores.untouched-online", repo.config().onlineStore()),
                Words.text("frame.stores.untouched-offline", repo.config().offlineStore()));
    }

    private String open() {
        var figures = workspace.figuresProperty().get();
        return figures == null ? Words.text("frame.stores.open") : Words.text("frame.stores.open-size", Formats.bytes(figures.fileBytes()));
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
