package pushdesk.ui.graph;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.graph.Focus;
import pushdesk.graph.GraphLayout;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.LayoutOptions;
import pushdesk.graph.Orientation;
import pushdesk.graph.Size;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Holdings;
import pushdesk.graph.light.Lighting;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Lineage;
import pushdesk.model.Lineage.Node;
import pushdesk.model.Lineage.NodeKind;
import pushdesk.model.Progress;
import pushdesk.model.Propagation;
import pushdesk.model.PushMode;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.StoreKind;
import pushdesk.store.PushPlan;
import pushdesk.store.PushResult;
import pushdesk.store.StoreFigures;
import pushdesk.ui.Emptying;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.TaskRunner;

/// The state of the graph panel: the picture, what is lit in it and what its cards say.
public final class GraphViewModel {

    /// What the picture was made from; lit and described by these, while the workspace may be ahead.
    ///
    /// @param lineage all of the repository's, however little of it is shown
    private record Drawing(FeatureRepo repo, Lineage lineage, String focus, GraphPicture picture) {
        private static final Drawing NONE = new Drawing(null, new Lineage(List.of(), List.of()), "", GraphPicture.EMPTY);

        private String notice() {
            if (focus.isEmpty()) {
                return "";
            }
            return picture.nodes().isEmpty()
                    ? "No name contains “" + Focus.parse(focus).name() + "”"
                    : Formats.count(picture.nodes().size()) + " of " + Formats.count(lineage.nodes().size(), "node", "nodes");
        }
    }

    /// What decides the lighting: whichever changed last.
    private enum Showing { SELECTION, REACH, PUSHED }

    private final ReadOnlyObjectWrapper<GraphPicture> picture = new ReadOnlyObjectWrapper<>(GraphPicture.EMPTY);
    private final ReadOnlyObjectWrapper<Lighting> lighting = new ReadOnlyObjectWrapper<>(Lighting.NOTHING);
    private final ReadOnlyObjectWrapper<Cards> cards = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Node> selectedNode = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper focusNotice = new ReadOnlyStringWrapper("");
    private final StringProperty focus = new SimpleStringProperty("");
    private final ObjectProperty<Orientation> orientation = new SimpleObjectProperty<>(Orientation.LEFT_TO_RIGHT);
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Clock clock;
    private final BiConsumer<PushSource, Path> onFileDropped;
    private Drawing drawing = Drawing.NONE;
    private Showing showing = Showing.SELECTION;
    private double aspectRatio = 2;
    private TaskRunner.Running layout;

    /// @param onFileDropped a file was dropped on a push source
    public GraphViewModel(Workspace workspace, TaskRunner tasks, Clock clock, BiConsumer<PushSource, Path> onFileDropped) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.clock = clock;
        this.onFileDropped = onFileDropped;
        tasks.run("Preparing the graph", progress -> warmUp(), done -> { }, failure::set);
        workspace.repoProperty().subscribe(repo -> layOut());
        orientation.subscribe(now -> layOut());
        focus.subscribe(text -> layOut());
        workspace.figuresProperty().subscribe(figures -> describe());
        workspace.selectionProperty().subscribe(selected -> show(Showing.SELECTION));
        workspace.selectedStoreProperty().subscribe(selected -> show(Showing.SELECTION));
        workspace.pushSourceProperty().subscribe(source -> show(Showing.REACH));
        workspace.pushModeProperty().subscribe(mode -> show(Showing.REACH));
        workspace.planProperty().subscribe(plan -> show(plan == null ? showing : Showing.REACH));
        workspace.lastPushProperty().subscribe(push -> show(push == null ? showing : Showing.PUSHED));
    }

    /// The picture; empty while nothing is open.
    public ReadOnlyObjectProperty<GraphPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Why there is no picture of the open repository, or null.
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The node whose details are shown, or null.
    public ReadOnlyObjectProperty<Node> selectedNodeProperty() {
        return selectedNode.getReadOnlyProperty();
    }

    /// Where the values flow to; changing it lays the graph out again.
    public ObjectProperty<Orientation> orientationProperty() {
        return orientation;
    }

    /// Which part of the graph is shown, as [Focus] writes it; empty for all of it.
    public StringProperty focusProperty() {
        return focus;
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

    ReadOnlyObjectProperty<Lighting> lightingProperty() {
        return lighting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Cards> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// The shape of the panel, which the next layout takes.
    public void shape(double width, double height) {
        if (width > 0 && height > 0) {
            aspectRatio = width / height;
        }
    }

    /// Selects a node, or nothing.
    public void select(Node node) {
        if (node == null) {
            workspace.selectedStoreProperty().set(null);
            workspace.selectionProperty().set(null);
        } else {
            switch (node.kind()) {
                case ONLINE_STORE -> workspace.selectedStoreProperty().set(StoreKind.ONLINE);
                case OFFLINE_STORE -> workspace.selectedStoreProperty().set(StoreKind.OFFLINE);
                case PUSH_SOURCE, BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE, FEATURE_VIEW, ON_DEMAND_VIEW, SERVICE ->
                    object(node).ifPresent(workspace.selectionProperty()::set);
            }
        }
        show(Showing.SELECTION);
    }

    /// Selects the node one comes to from the selected one; the first where none is.
    void walk(Walk.Direction direction) {
        Optional<Node> next = selectedNode.get() == null
                ? picture.get().nodes().stream().findFirst().map(placed -> placed.node())
                : Walk.step(picture.get(), selectedNode.get(), direction);
        next.ifPresent(this::select);
    }

    /// Does what one most likely wants of the node: pushes to a push source, shows the rows of a view, a batch source or a store.
    public void open(Node node) {
        select(node);
        switch (node.kind()) {
            case PUSH_SOURCE -> workspace.panelProperty().set(Workspace.Panel.PUSH);
            case FEATURE_VIEW, ONLINE_STORE -> workspace.panelProperty().set(Workspace.Panel.ONLINE_ROWS);
            case BATCH_SOURCE, OFFLINE_STORE -> workspace.panelProperty().set(Workspace.Panel.OFFLINE_ROWS);
            case STREAM_SOURCE, REQUEST_SOURCE, ON_DEMAND_VIEW, SERVICE -> { }
        }
    }

    /// A file was dropped on the node: begins a push of it, where the node is a push source.
    void drop(Node node, Path file) {
        object(node).filter(PushSource.class::isInstance).map(PushSource.class::cast).ifPresent(source -> {
            open(node);
            onFileDropped.accept(source, file);
        });
    }

    /// Selects the push source whose reach the bar names.
    void selectPushSource() {
        workspace.selectionProperty().set(workspace.pushSourceProperty().get());
        show(Showing.REACH);
    }

    private Optional<RepoObject> object(Node node) {
        return Optional.ofNullable(workspace.repoProperty().get()).flatMap(repo -> Lineage.object(repo, node));
    }

    private static Void warmUp() {
        GraphLayout.warmUp();
        return null;
    }

    private void layOut() {
        if (layout != null) {
            layout.abandon();
            layout = null;
        }
        failure.set(null);
        FeatureRepo repo = workspace.repoProperty().get();
        if (repo == null) {
            drawn(Drawing.NONE);
            return;
        }
        double ratio = aspectRatio;
        Orientation towards = orientation.get();
        String part = focus.get().strip();
        layout = tasks.run("Drawing the graph", progress -> draw(repo, part, towards, ratio, progress), this::drawn, failure::set);
    }

    private static Drawing draw(FeatureRepo repo, String focus, Orientation orientation, double ratio, Progress progress) {
        Lineage whole = Lineage.of(repo);
        Lineage lineage = focus.isEmpty() ? whole : Focus.parse(focus).of(whole);
        Size card = CardSize.of(lineage);
        return new Drawing(repo, whole, focus, GraphLayout.of(lineage, new LayoutOptions(orientation, ratio, node -> card), progress));
    }

    private void drawn(Drawing now) {
        drawing = now;
        describe();
        relight();
        focusNotice.set(now.notice());
        picture.set(now.picture());
    }

    private void describe() {
        cards.set(drawing.repo() == null ? null : new Cards(drawing.repo(), workspace.keptProperty().get(), Optional.ofNullable(workspace.figuresProperty().get()).map(GraphViewModel::holdings), clock.instant()));
    }

    private static Holdings holdings(StoreFigures figures) {
        return new Holdings(holdings(figures.online()), holdings(figures.offline()));
    }

    private static Map<String, Holdings.Holding> holdings(Map<String, StoreFigures.Figure> figures) {
        return figures.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, figure -> new Holdings.Holding(figure.getValue().rows(), figure.getValue().newestEvent())));
    }

    private void show(Showing what) {
        showing = what;
        relight();
    }

    /// What of a node can be emptied.
    public Optional<Emptying> emptying(Node node) {
        return switch (node.kind()) {
            case FEATURE_VIEW -> drawing.repo().featureView(node.name()).flatMap(view -> Emptying.of(workspace, view));
            case BATCH_SOURCE -> drawing.repo().batchSource(node.name()).flatMap(source -> Emptying.of(workspace, source));
            case ONLINE_STORE -> Emptying.of(workspace, StoreKind.ONLINE);
            case OFFLINE_STORE -> Emptying.of(workspace, StoreKind.OFFLINE);
            default -> Optional.empty();
        };
    }

    /// Shows what emptying it would take away.
    public void empty(Emptying what) {
        workspace.journal().open(what.reset());
    }

    private void relight() {
        selectedNode.set(chosen());
        lighting.set(drawing.repo() == null ? Lighting.NOTHING : lit());
    }

    private Node chosen() {
        if (workspace.selectedStoreProperty().get() != null) {
            return workspace.selectedStoreProperty().get() == StoreKind.ONLINE ? Lineage.ONLINE_STORE : Lineage.OFFLINE_STORE;
        }
        return Optional.ofNullable(workspace.selectionProperty().get()).flatMap(Lineage::node).orElse(null);
    }

    private Lighting lit() {
        PushSource source = workspace.pushSourceProperty().get();
        PushResult pushed = workspace.lastPushProperty().get();
        if (showing == Showing.PUSHED && pushed != null && drawing.repo().pushSource(pushed.source()).isPresent()) {
            return Lighting.pushed(drawing.repo(), pushed.source(), pushed.mode(), pushed.propagations());
        }
        Node node = selectedNode.get();
        boolean reach = showing != Showing.SELECTION || node == null || node.kind() == NodeKind.PUSH_SOURCE;
        if (workspace.selectionProperty().get() instanceof Entity entity && showing == Showing.SELECTION) {
            return Lighting.related(drawing.lineage(), viewsOf(entity));
        }
        if (reach && source != null && drawing.repo().pushSource(source.name()).isPresent()) {
            return Lighting.reach(drawing.repo(), source.name(), workspace.pushModeProperty().get(), planned(source));
        }
        return node == null || !drawing.lineage().nodes().contains(node) ? Lighting.NOTHING : Lighting.related(drawing.lineage(), Set.of(node));
    }

    private List<Propagation> planned(PushSource source) {
        PushPlan plan = workspace.planProperty().get();
        boolean shown = plan != null && plan.request().source().equals(source.name()) && plan.request().mode() == workspace.pushModeProperty().get();
        return shown && !plan.refused() ? plan.propagations() : List.of(); // a refused plan would write nothing
    }

    private Set<Node> viewsOf(Entity entity) {
        return drawing.repo().featureViews().stream()
                .filter(view -> view.entities().contains(entity.name()))
                .map(view -> new Node(NodeKind.FEATURE_VIEW, view.name()))
                .collect(Collectors.toSet());
    }
}
