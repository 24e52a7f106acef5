package pushdesk.ui.graph.state;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.Visible;
import pushdesk.graph.card.Cards;
import pushdesk.graph.light.Lighting;
import pushdesk.graph.part.Grouping;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.PushRequest;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.workspace.Workspace;

/// The state of the graph panel: the picture, what is lit in it and what its cards say.
public final class GraphViewModel {

    private final ReadOnlyObjectWrapper<Visible> visible = new ReadOnlyObjectWrapper<>(new Visible(GraphPicture.EMPTY));
    private final ReadOnlyObjectWrapper<GraphPicture> picture = new ReadOnlyObjectWrapper<>(GraphPicture.EMPTY);
    private final ReadOnlyObjectWrapper<Cards> cards = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper focusNotice = new ReadOnlyStringWrapper("");
    private final ShownPart part = new ShownPart();
    private final Looked looked = new Looked();
    private final Lights lights;
    private final Travels travels;
    private final Workspace workspace;
    private final NodeActions actions;
    private final SelectedNode selected;
    private final Layouts layouts;
    private final Clock clock;
    private final BiConsumer<PushSource, Path> onFileDropped;
    private PushRequest planned; // last

    /// @param onFileDropped a file was dropped on a push source
    public GraphViewModel(Workspace workspace, TaskRunner tasks, Clock clock, BiConsumer<PushSource, Path> onFileDropped) {
        this.workspace = workspace;
        this.clock = clock;
        this.onFileDropped = onFileDropped;
        lights = new Lights(workspace);
        actions = new NodeActions(workspace);
        selected = new SelectedNode(workspace, actions);
        layouts = new Layouts(tasks, part, this::drawn);
        travels = new Travels(workspace, layouts::drawing);
        workspace.repoProperty().subscribe(this::opened);
        part.onChange(this::layOutAgain);
        part.focus.subscribe(this::visited);
        lights.lockedProperty().subscribe(this::relight);
        workspace.figuresProperty().subscribe(figures -> describe());
        selected.onChange(() -> show(Lights.Showing.SELECTION));
        workspace.pushSourceProperty().subscribe(source -> show(Lights.Showing.REACH));
        workspace.pushModeProperty().subscribe(mode -> show(Lights.Showing.REACH));
        workspace.targetProperty().subscribe((before, now) -> show(Lights.Showing.REACH));
        workspace.planProperty().subscribe(plan -> {
            if (plan != null && !again(plan.request())) {
                lights.show(Lights.Showing.REACH);
            }
            relight();
        });
        workspace.pushAtHandProperty().subscribe(atHand -> {
            if (atHand) {
                show(workspace.planProperty().get() == null && workspace.lastPushProperty().get() != null ? Lights.Showing.PUSHED : Lights.Showing.REACH);
            }
        });
        workspace.lastPushProperty().subscribe(push -> {
            if (push != null) {
                lights.show(Lights.Showing.PUSHED);
            }
            relight();
        });
    }

    /// Has the drawing of a first picture rehearsed in the background, which else would hold up the window once a repository is open.
    public void warmUp(Rehearsal rehearsal) {
        layouts.warmUp(rehearsal);
    }

    /// The picture; empty while nothing is open.
    public ReadOnlyObjectProperty<GraphPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Finds what of the picture is in a window. Changes before the picture does.
    public ReadOnlyObjectProperty<Visible> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /// Rows that are on their way along the edges, or the last ones that were; or null.
    public ReadOnlyObjectProperty<Travel> travelProperty() {
        return travels.travelProperty();
    }

    /// Why there is no picture of the open repository, or null.
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return layouts.failureProperty();
    }

    /// The node whose details are shown, or null.
    public ReadOnlyObjectProperty<Node> selectedNodeProperty() {
        return selected.nodeProperty();
    }

    /// Where the values flow to; changing it lays the graph out again.
    public ObjectProperty<Orientation> orientationProperty() {
        return part.orientation;
    }

    /// Which part of the graph is shown, as [Focus] writes it; empty for all of it.
    public StringProperty focusProperty() {
        return part.focus;
    }

    /// Kinds of nodes that are left out.
    public ObjectProperty<Set<NodeKind>> hiddenProperty() {
        return part.hidden;
    }

    /// Leaves the nodes of a kind out, or shows them again.
    public void hide(NodeKind kind, boolean out) {
        if (part.hidden.get().contains(kind) != out) {
            ShownPart.toggle(part.hidden, kind);
        }
    }

    /// What nodes are gathered by into groups, which are shown as one node each until they are unfolded.
    public ObjectProperty<Grouping> groupingProperty() {
        return part.grouping;
    }

    /// The groupings that make a difference in the open repository; no grouping first.
    public List<Grouping> groupings() {
        return layouts.drawing().repo() == null ? List.of(Grouping.NOTHING) : Grouping.of(layouts.drawing().repo());
    }

    /// Whether what is lit now stays lit, whatever is selected.
    public BooleanProperty lockedProperty() {
        return lights.lockedProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return looked.canGoBackProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return looked.canGoForwardProperty();
    }

    /// Shows what was looked at before: the selection, and the focus it was seen in.
    public void back() {
        looked.go(-1, this::look);
    }

    /// Takes back what [#back()] did.
    public void forward() {
        looked.go(1, this::look);
    }

    /// Unfolds the selected group, or folds the one that the selected node is of.
    public void toggleGroup() {
        Node node = selected.get();
        if (node == null || part.grouping.get().equals(Grouping.NOTHING)) {
            return;
        }
        String name = layouts.group(node);
        if (name != null) {
            ShownPart.toggle(part.unfolded, name);
            select(node.kind() == NodeKind.GROUP ? layouts.drawing().members(node).getFirst() : new Node(NodeKind.GROUP, name));
            layOutKeeping();
        }
    }

    /// Unfolds all groups, or folds them again.
    public void unfoldAll(boolean unfold) {
        part.unfolded.set(unfold ? layouts.groups() : Set.of());
        layOutAgain();
    }

    /// Lists the columns of the node on its card, or lists them no more.
    public void toggleColumns(Node node) {
        if (hasColumns(node)) {
            ShownPart.toggle(part.open, node);
            layOutKeeping();
        }
    }

    /// Shows the selected node with what is one step from it.
    public void focusOnSelected() {
        Node node = selected.get();
        if (node != null && !node.name().isEmpty() && node.kind() != NodeKind.GROUP) {
            part.focus.set("1+" + node.name() + "+1");
        }
    }

    /// One step back to where one came from: from a part to the whole, the selected node still selected; from there to nothing selected.
    public void stepOut() {
        if (part.focus.get().isEmpty()) {
            select(null);
        } else {
            part.focus.set("");
        }
    }

    /// What the repository calls itself.
    public String projectName() {
        return layouts.drawing().repo() == null ? "graph" : layouts.drawing().repo().project();
    }

    private void layOutKeeping() {
        layouts.layOut(workspace.repoProperty().get(), layouts.drawing());
    }

    /// Lays the graph out from the beginning, whatever was kept in its place.
    public void layOutAgain() {
        layouts.layOut(workspace.repoProperty().get(), null);
    }

    /// Whether the picture that came is to be brought on screen as a whole; else what stayed keeps its place on screen.
    public boolean fits() {
        return layouts.drawing().fits();
    }

    /// Where to look for a node of the picture now in the one before: at itself, or at its group.
    public Node before(Node node) {
        return layouts.before(node);
    }

    /// How much the focus leaves, or that it leaves nothing; empty while all is shown.
    public ReadOnlyStringProperty focusNoticeProperty() {
        return focusNotice.getReadOnlyProperty();
    }

    /// The push source whose reach is shown, or null.
    public ReadOnlyObjectProperty<PushSource> pushSourceProperty() {
        return workspace.pushSourceProperty();
    }

    public ObjectProperty<PushMode> pushModeProperty() {
        return workspace.pushModeProperty();
    }

    public ReadOnlyObjectProperty<Lighting> lightingProperty() {
        return lights.lightingProperty();
    }

    public ReadOnlyObjectProperty<Cards> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// The shape of the panel, which the next layout takes.
    public void shape(double width, double height) {
        layouts.shape(width, height);
    }

    /// Selects a node, or nothing.
    public void select(Node node) {
        selected.select(node);
        show(Lights.Showing.SELECTION);
    }

    /// Selects the node one comes to from the selected one; the first where none is.
    public void walk(Walk.Direction direction) {
        Optional<Node> next = selected.get() == null
                ? picture.get().nodes().stream().findFirst().map(placed -> placed.node())
                : Walk.step(picture.get(), selected.get(), direction);
        next.ifPresent(this::select);
    }

    /// Does what one most likely wants of the node: pushes to a push source, shows the rows of a view, a batch source or a store,
    /// unfolds a group.
    public void open(Node node) {
        select(node);
        if (node.kind() == NodeKind.GROUP) {
            toggleGroup();
        } else {
            actions.bringPanel(node);
        }
    }

    /// What else a node leads to.
    public NodeActions actions() {
        return actions;
    }

    /// A file was dropped on the node: begins a push of it, where the node is a push source.
    public void drop(Node node, Path file) {
        actions.object(node).filter(PushSource.class::isInstance).map(PushSource.class::cast).ifPresent(source -> {
            open(node);
            onFileDropped.accept(source, file);
        });
    }

    /// Selects the push source whose reach the bar names.
    public void selectPushSource() {
        workspace.selectionProperty().set(workspace.pushSourceProperty().get());
        show(Lights.Showing.REACH);
    }

    private void opened(FeatureRepo repo) {
        Drawing drawing = layouts.drawing();
        boolean reloaded = repo != null && drawing.repo() != null && drawing.repo().root().equals(repo.root());
        if (!reloaded) {
            part.reset();
            looked.clear();
            lights.lockedProperty().set(false);
            selected.forgetGroup();
        }
        layouts.layOut(repo, reloaded ? drawing : null);
    }

    private void drawn(Drawing now) {
        describe();
        relight();
        focusNotice.set(now.notice());
        visible.set(now.visible());
        picture.set(now.picture());
    }

    /// Counts ages on the cards from now on.
    public void tellAges() {
        if (workspace.figuresProperty().get() != null) {
            describe();
        }
    }

    private void describe() {
        Drawing drawing = layouts.drawing();
        cards.set(drawing.repo() == null ? null : drawing.cards(workspace.keptProperty().get(), workspace.figuresProperty().get(), clock.instant()));
    }

    /// Whether the same is planned anew, since definitions or stores have changed: nobody asked to look at it.
    private boolean again(PushRequest request) {
        PushRequest before = planned;
        planned = request;
        return before != null && before.source().equals(request.source()) && before.mode() == request.mode() && before.rows().origin().equals(request.rows().origin());
    }

    private void show(Lights.Showing what) {
        lights.show(what);
        relight();
    }

    /// Whether the node's card can list columns.
    public boolean hasColumns(Node node) {
        return node != null && cards.get() != null && !cards.get().columns(node).isEmpty();
    }

    private void relight() {
        selected.findIn(layouts.drawing());
        lights.light(layouts.drawing(), selected.get());
        visited();
    }

    private void visited() {
        if (layouts.drawing().repo() != workspace.repoProperty().get()) {
            return; // what is looked at is not drawn yet
        }
        Node node = selected.get();
        if (node == null ? !part.focus.get().isEmpty() : layouts.drawing().fold().lineage().nodes().contains(node)) {
            looked.at(new Looked.Stop(node, part.focus.get()));
        }
    }

    private void look(Looked.Stop stop) {
        part.focus.set(stop.focus());
        select(stop.node());
    }
}
