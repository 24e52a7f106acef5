package pushdesk.ui.graph.state;

import java.util.Optional;
import pushdesk.model.FeatureRepo;
import pushdesk.model.RepoObject;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.workspace.Emptying;
import pushdesk.ui.workspace.Workspace;

/// What a node leads to in the rest of the window.
public final class NodeActions {
    private final Workspace workspace;

    NodeActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What the node stands for; the stores and groups stand for no object.
    Optional<RepoObject> object(Node node) {
        return repo().flatMap(repo -> Lineage.object(repo, node));
    }

    /// Brings the panel to the front where one works with such a node: pushes, or looks at rows.
    void bringPanel(Node node) {
        switch (node.kind()) {
            case PUSH_SOURCE -> workspace.show(Workspace.Panel.PUSH);
            case FEATURE_VIEW, ONLINE_STORE -> workspace.show(Workspace.Panel.ONLINE_ROWS);
            case BATCH_SOURCE, OFFLINE_STORE -> workspace.show(Workspace.Panel.OFFLINE_ROWS);
            case STREAM_SOURCE, REQUEST_SOURCE, ON_DEMAND_VIEW, SERVICE, GROUP -> { }
        }
    }

    /// Where the node is defined; the stores and groups are nowhere.
    public Optional<SourceLocation> definition(Node node) {
        return object(node).map(object -> object.info().location());
    }

    /// Shows where the node is defined.
    public void showDefinition(Node node) {
        definition(node).ifPresent(workspace::showPlace);
    }

    /// What of a node can be emptied.
    public Optional<Emptying> emptying(Node node) {
        return switch (node.kind()) {
            case FEATURE_VIEW -> repo().flatMap(repo -> repo.featureView(node.name())).flatMap(view -> Emptying.of(workspace, view));
            case PUSH_SOURCE -> repo().flatMap(repo -> repo.pushSource(node.name())).flatMap(source -> Emptying.of(workspace, source));
            case BATCH_SOURCE -> repo().flatMap(repo -> repo.batchSource(node.name())).flatMap(source -> Emptying.of(workspace, source));
            case ONLINE_STORE -> Emptying.of(workspace, StoreKind.ONLINE);
            case OFFLINE_STORE -> Emptying.of(workspace, StoreKind.OFFLINE);
            default -> Optional.empty();
        };
    }

    /// Shows what emptying it would take away.
    public void empty(Emptying what) {
        workspace.journal().open(what.reset());
    }

    private Optional<FeatureRepo> repo() {
        return Optional.ofNullable(workspace.repoProperty().get());
    }
}
