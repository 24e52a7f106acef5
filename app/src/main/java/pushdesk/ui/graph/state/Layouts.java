package pushdesk.ui.graph.state;

import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.FeatureRepo;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;

/// The drawing on screen, and the next one, which is laid out in the background; only the last one asked for is shown.
final class Layouts {
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final TaskRunner tasks;
    private final ShownPart part;
    private final Consumer<Drawing> onDrawn;
    private Drawing drawing = Drawing.NONE;
    private Drawing before = Drawing.NONE;
    private double aspectRatio = 2;
    private TaskRunner.Running running;

    /// @param onDrawn told once a drawing is the one to show
    Layouts(TaskRunner tasks, ShownPart part, Consumer<Drawing> onDrawn) {
        this.tasks = tasks;
        this.part = part;
        this.onDrawn = onDrawn;
    }

    /// Loads in the background what the first picture needs.
    void warmUp(Rehearsal rehearsal) {
        tasks.run(Words.text("graph.preparing"), progress -> WarmUp.with(rehearsal), done -> { }, failure::set);
    }

    Drawing drawing() {
        return drawing;
    }

    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The shape of the window, which the next layout takes.
    void shape(double width, double height) {
        if (width > 0 && height > 0) {
            aspectRatio = width / height;
        }
    }

    /// Where to look in the drawing before for a node of the one now.
    Node before(Node node) {
        return drawing.in(before, node);
    }

    /// The group that the node is, or is of; null where it is of none.
    String group(Node node) {
        return node.kind() == NodeKind.GROUP ? node.name() : part.grouping.get().names(drawing.repo(), drawing.whole()).get(node);
    }

    /// The names of all groups.
    Set<String> groups() {
        return drawing.repo() == null ? Set.of() : Set.copyOf(part.grouping.get().names(drawing.repo(), drawing.whole()).values());
    }

    /// @param repo null for no drawing
    /// @param keepTo the drawing to keep to, or null to begin anew
    void layOut(FeatureRepo repo, Drawing keepTo) {
        if (running != null) {
            running.abandon();
            running = null;
        }
        failure.set(null);
        if (repo == null) {
            drawn(Drawing.NONE);
            return;
        }
        var wish = new Drawing.Wish(repo, part.choice(), part.orientation.get(), part.open.get(), aspectRatio, keepTo);
        running = tasks.run(Words.text("graph.drawing"), progress -> Drawing.of(wish, progress), this::drawn, failure::set);
    }

    private void drawn(Drawing now) {
        before = now.fits() ? Drawing.NONE : drawing; // one that starts anew has nothing before it: what was left is forgotten
        drawing = now;
        onDrawn.accept(now);
    }
}
