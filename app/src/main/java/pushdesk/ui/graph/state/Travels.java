package pushdesk.ui.graph.state;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.graph.light.Journey;
import pushdesk.graph.light.Lighting;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.workspace.Pushing;
import pushdesk.ui.workspace.Workspace;

/// Follows what is being pushed, here and by other programs, along the edges that it passes.
final class Travels {
    private final ReadOnlyObjectWrapper<Travel> travel = new ReadOnlyObjectWrapper<>();
    private final Supplier<Drawing> drawing;

    /// @param drawing the one on screen
    Travels(Workspace workspace, Supplier<Drawing> drawing) {
        this.drawing = drawing;
        workspace.pushingProperty().subscribe((before, now) -> {
            if (now != null) {
                travel.set(underWay(now));
            } else if (travel.get() != null && travel.get().running()) {
                travel.set(null); // it ended without having written
            }
        });
        workspace.lastPushProperty().subscribe((before, done) -> travel.set(done == null ? null : arrived(done)));
    }

    /// The rows on their way, or null; those that arrived stay until others set out.
    ReadOnlyObjectProperty<Travel> travelProperty() {
        return travel.getReadOnlyProperty();
    }

    private Travel underWay(Pushing pushing) {
        if (drawing.get().repo() == null || drawing.get().repo().pushSource(pushing.source()).isEmpty()) {
            return null;
        }
        var lighting = Lighting.pushed(drawing.get().repo(), pushing.source(), pushing.mode(), pushing.propagations());
        return from(new Node(NodeKind.PUSH_SOURCE, pushing.source()), lighting, pushing);
    }

    private Travel arrived(PushResult done) {
        Optional<Lighting> lighting = drawing.get().repo() == null ? Optional.empty() : Lights.written(drawing.get(), done);
        return lighting.map(lit -> done.kind() == EntryKind.PUSH ? from(new Node(NodeKind.PUSH_SOURCE, done.source()), lit, null)
                : done.kind() == EntryKind.MATERIALIZE ? from(Lineage.OFFLINE_STORE, lit, null)
                : null).orElse(null);
    }

    private Travel from(Node start, Lighting lighting, Pushing pushing) {
        Node shown = drawing.get().fold().shown(start);
        return new Travel(Journey.of(lighting.folded(drawing.get().fold()), Set.of(shown)), shown, pushing);
    }
}
