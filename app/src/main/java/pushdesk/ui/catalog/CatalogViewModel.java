package pushdesk.ui.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.workspace.Workspace;

/// What the open repository holds, by kind, and which of it is selected.
public final class CatalogViewModel {
    private final Workspace workspace;
    private final BiConsumer<PushSource, Path> pushFile;
    private final ReadOnlyObjectWrapper<List<CatalogGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<CatalogItem> selected = new ReadOnlyObjectWrapper<>();

    /// @param pushFile starts the push of a file to a push source
    public CatalogViewModel(Workspace workspace, BiConsumer<PushSource, Path> pushFile) {
        this.workspace = workspace;
        this.pushFile = pushFile;
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

    /// What the line is in the graph; entities, permissions and the heads of groups are nothing there.
    static Optional<Lineage.Node> node(CatalogItem item) {
        return switch (item) {
            case CatalogItem.Group group -> Optional.empty();
            case CatalogItem.Entry entry -> Lineage.node(entry.object());
            case CatalogItem.Store store -> Optional.of(store.store() == StoreKind.ONLINE ? Lineage.ONLINE_STORE : Lineage.OFFLINE_STORE);
        };
    }

    /// Whether a file can be dropped on the line.
    public static boolean takesFiles(CatalogItem item) {
        return item instanceof CatalogItem.Entry entry && entry.object() instanceof PushSource;
    }

    /// A file was dropped on the line.
    public void drop(CatalogItem item, Path file) {
        if (item instanceof CatalogItem.Entry entry && entry.object() instanceof PushSource source) {
            pushFile.accept(source, file);
        }
    }

    private void show(FeatureRepo repo) {
        groups.set(repo == null ? List.of() : CatalogGroup.of(repo, workspace.keptProperty().get()));
        showSelection();
    }

    private void showSelection() {
        var object = workspace.selectionProperty().get();
        var store = workspace.selectedStoreProperty().get();
        selected.set(object != null ? new CatalogItem.Entry(object, workspace.keptProperty().get().contains(object)) : store != null ? new CatalogItem.Store(store) : null);
    }
}
