package pushdesk.ui.graph.state;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.workspace.Workspace;

/// The node that is selected: the object or the store that the whole window has selected, or a group, which the graph alone knows.
final class SelectedNode {
    private final Workspace workspace;
    private final NodeActions actions;
    private final ReadOnlyObjectWrapper<Node> node = new ReadOnlyObjectWrapper<>();
    private Node group;

    SelectedNode(Workspace workspace, NodeActions actions) {
        this.workspace = workspace;
        this.actions = actions;
    }

    /// Null where none is. An object that stands in a folded group is shown by that.
    ReadOnlyObjectProperty<Node> nodeProperty() {
        return node.getReadOnlyProperty();
    }

    Node get() {
        return node.get();
    }

    /// Runs this when the window selects something else, or nothing; and now.
    void onChange(Runnable action) {
        workspace.selectionProperty().subscribe(selected -> changed(selected, action));
        workspace.selectedStoreProperty().subscribe(selected -> changed(selected, action));
    }

    private void changed(Object selected, Runnable action) {
        if (selected != null) {
            group = null;
        }
        action.run();
    }

    /// Selects the node in the window, or nothing.
    void select(Node wanted) {
        group = null;
        if (wanted == null) {
            selectNothing();
        } else {
            switch (wanted.kind()) {
                case ONLINE_STORE -> workspace.selectedStoreProperty().set(StoreKind.ONLINE);
                case OFFLINE_STORE -> workspace.selectedStoreProperty().set(StoreKind.OFFLINE);
                case GROUP -> {
                    selectNothing();
                    group = wanted;
                }
                case PUSH_SOURCE, BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE, FEATURE_VIEW, ON_DEMAND_VIEW, SERVICE ->
                    actions.object(wanted).ifPresent(workspace.selectionProperty()::set);
            }
        }
    }

    private void selectNothing() {
        workspace.selectedStoreProperty().set(null);
        workspace.selectionProperty().set(null);
    }

    /// No group is selected any more: another repository has others.
    void forgetGroup() {
        group = null;
    }

    /// Finds the node of the drawing that stands for what is selected.
    void findIn(Drawing drawing) {
        if (group != null) {
            node.set(group);
        } else if (workspace.selectedStoreProperty().get() != null) {
            node.set(workspace.selectedStoreProperty().get() == StoreKind.ONLINE ? Lineage.ONLINE_STORE : Lineage.OFFLINE_STORE);
        } else {
            node.set(Optional.ofNullable(workspace.selectionProperty().get()).flatMap(Lineage::node).map(drawing.fold()::shown).orElse(null));
        }
    }
}
