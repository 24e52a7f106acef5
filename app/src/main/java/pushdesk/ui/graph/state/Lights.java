package pushdesk.ui.graph.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import pushdesk.graph.light.Lighting;
import pushdesk.model.Entity;
import pushdesk.model.PushSource;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.model.push.Propagation;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;
import pushdesk.ui.workspace.Workspace;

/// What is lit: what was selected, what a push would reach, or what one did, whichever was wanted last; or, locked, what was lit then.
final class Lights {

    /// What decides.
    enum Showing { SELECTION, REACH, PUSHED }

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Lighting> lighting = new ReadOnlyObjectWrapper<>(Lighting.NOTHING);
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private Lighting whole = Lighting.NOTHING; // as on the lineage without groups
    private Showing showing = Showing.SELECTION;

    Lights(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What is lit of the drawing.
    ReadOnlyObjectProperty<Lighting> lightingProperty() {
        return lighting.getReadOnlyProperty();
    }

    /// Whether what is lit stays lit, whatever is wanted.
    BooleanProperty lockedProperty() {
        return locked;
    }

    void show(Showing what) {
        showing = what;
    }

    /// Lights the drawing.
    ///
    /// @param chosen the selected node as it is shown, or null
    void light(Drawing drawing, Node chosen) {
        if (!locked.get()) {
            whole = whole(drawing, chosen);
        }
        lighting.set(whole.folded(drawing.fold()));
    }

    private Lighting whole(Drawing drawing, Node chosen) {
        if (drawing.repo() == null) {
            return Lighting.NOTHING;
        }
        PushResult done = workspace.lastPushProperty().get();
        if (showing == Showing.PUSHED && done != null) {
            Optional<Lighting> written = written(drawing, done);
            if (written.isPresent()) {
                return written.get();
            }
        }
        if (chosen != null && chosen.kind() == NodeKind.GROUP && workspace.selectionProperty().get() == null) {
            return Lighting.related(drawing.whole(), Set.copyOf(drawing.members(chosen)));
        }
        Node node = Optional.ofNullable(workspace.selectionProperty().get()).flatMap(Lineage::node).orElse(chosen);
        if (workspace.selectionProperty().get() instanceof Entity entity && showing == Showing.SELECTION) {
            return Lighting.related(drawing.whole(), viewsOf(drawing, entity));
        }
        PushSource source = workspace.pushSourceProperty().get();
        boolean reach = showing != Showing.SELECTION || node == null || node.kind() == NodeKind.PUSH_SOURCE;
        if (reach && source != null && drawing.repo().pushSource(source.name()).isPresent()) {
            Lighting reached = Lighting.reach(drawing.repo(), source.name(), workspace.pushModeProperty().get(), planned(source));
            return workspace.targetProperty().get() == null ? reached : reached.sentElsewhere();
        }
        return node == null || !drawing.whole().nodes().contains(node) ? Lighting.NOTHING : Lighting.related(drawing.whole(), Set.of(node));
    }

    /// What an entry of the journal wrote; empty where the repository has nothing of it any more.
    static Optional<Lighting> written(Drawing drawing, PushResult done) {
        return switch (done.kind()) {
            case PUSH -> drawing.repo().pushSource(done.source()).map(source -> Lighting.pushed(drawing.repo(), source.name(), done.mode(), done.propagations()));
            case MATERIALIZE -> Optional.of(Lighting.materialized(drawing.repo(), done.propagations()));
            case WRITE -> Optional.of(Lighting.written(drawing.repo(), done.propagations()));
            case UNDO, RESET -> Optional.empty();
        };
    }

    private List<Propagation> planned(PushSource source) {
        PushPlan plan = workspace.planProperty().get();
        boolean shown = plan != null && plan.request().source().equals(source.name()) && plan.request().mode() == workspace.pushModeProperty().get();
        boolean here = workspace.targetProperty().get() == null; // of a deployed server's stores nothing is known
        return shown && here && !plan.refused() ? plan.propagations() : List.of(); // a refused plan would write nothing
    }

    private static Set<Node> viewsOf(Drawing drawing, Entity entity) {
        return drawing.repo().featureViews().stream()
                .filter(view -> view.entities().contains(entity.name()))
                .map(view -> new Node(NodeKind.FEATURE_VIEW, view.name()))
                .collect(Collectors.toSet());
    }
}
