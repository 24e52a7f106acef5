package pushdesk.ui.catalog;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.FeatureRepo;
import pushdesk.ui.Workspace;

/// What the open repository holds, by kind, and which of it is selected.
public final class CatalogViewModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<List<CatalogGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<CatalogItem> selected = new ReadOnlyObjectWrapper<>();

    public CatalogViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.repoProperty().subscribe(this::show);
        workspace.selectionProperty().subscribe(value -> showSelection());
        workspace.selectedStoreProperty().subscribe(value -> showSelection());
    }

    public ReadOnlyObjectProperty<List<CatalogGroup>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /// The selected line, or null.
    public ReadOnlyObjectProperty<CatalogItem> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Selects what the line stands for; the head of a group stands for nothing.
    public void select(CatalogItem item) {
        switch (item) {
            case CatalogItem.Group group -> { }
            case CatalogItem.Entry entry -> workspace.selectionProperty().set(entry.object());
            case CatalogItem.Store store -> workspace.selectedStoreProperty().set(store.store());
        }
    }

    private void show(FeatureRepo repo) {
        groups.set(repo == null ? List.of() : CatalogGroup.of(repo));
        showSelection();
    }

    private void showSelection() {
        var object = workspace.selectionProperty().get();
        var store = workspace.selectedStoreProperty().get();
        selected.set(object != null ? new CatalogItem.Entry(object) : store != null ? new CatalogItem.Store(store) : null);
    }
}
