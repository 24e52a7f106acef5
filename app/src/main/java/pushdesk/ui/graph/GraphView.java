package pushdesk.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.Cards;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.ui.command.Command;
import pushdesk.ui.command.CommandMenu;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.WhenLookedAt;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.canvas.Minimap;
import pushdesk.ui.graph.canvas.Navigation;
import pushdesk.ui.graph.canvas.RehearsedDrawing;
import pushdesk.ui.graph.canvas.TravelLayer;
import pushdesk.ui.graph.canvas.ZoomBar;
import pushdesk.ui.graph.state.GraphViewModel;

/// The graph panel.
public final class GraphView extends BorderPane {
    private static final Insets CORNER = new Insets(12);
    private static final Insets SECOND_ROW = new Insets(52, 12, 12, 12);
    private static final Insets BELOW_BARS = new Insets(40, 0, 0, 0);
    private static final double ROOM_BETWEEN_BARS = 40;
    private static final double VEIL = 52;
    private static final double TOO_LOW = 110;

    private final StackPane stage = new StackPane();
    private final BooleanProperty legendShown = new SimpleBooleanProperty();
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Navigation navigation;
    private final GraphCommands commands;
    private final NodeCommands nodes;
    private ContextMenu menu = new ContextMenu();
    private GraphPicture shown = GraphPicture.EMPTY;
    private boolean fitsNextPicture = true;
    private boolean wholeInSight;

    public GraphView(GraphViewModel model, PictureExport export) {
        this.model = model;
        getStyleClass().add("graph-view");
        getStylesheets().add(GraphView.class.getResource("graph.css").toExternalForm());
        setMinSize(0, 0);
        canvas = new GraphCanvas(model);
        model.warmUp(RehearsedDrawing::of);
        navigation = new Navigation(canvas, model);
        commands = new GraphCommands(canvas, model, navigation, export, legendShown);
        nodes = new NodeCommands(model, navigation);
        new GraphGestures(canvas, model, navigation);
        new GraphKeys(canvas, model, navigation);
        var minimap = new Minimap(canvas, model, navigation);
        canvas.setOnPaint(() -> {
            minimap.follow();
            wholeInSight = navigation.allInSight();
        });
        var reach = new ReachBar(model);
        var focus = new FocusBar(model, commands);
        Runnable beside = () -> {
            double room = stage.getWidth() - (reach.isVisible() ? reach.getWidth() : 0) - ROOM_BETWEEN_BARS;
            StackPane.setMargin(focus, focus.fitInto(room) ? CORNER : SECOND_ROW);
        };
        stage.widthProperty().subscribe(beside);
        reach.widthProperty().subscribe(beside);
        model.focusNoticeProperty().subscribe(beside);
        var tools = new HBox(12, new ZoomBar(canvas, navigation), minimap);
        minimap.managedProperty().bind(minimap.visibleProperty());
        tools.setAlignment(Pos.BOTTOM_RIGHT);
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tools.setPickOnBounds(false);
        Region legend = GraphLegend.button(legendShown);
        for (Region corner : List.of(tools, legend)) {
            corner.visibleProperty().bind(stage.heightProperty().greaterThan(TOO_LOW)); // they would lie on the bars above
        }
        stage.setMinSize(0, 0);
        setCenter(stage);
        setBottom(new GraphLegend(legendShown));
        stage.getChildren().addAll(canvas, new TravelLayer(canvas, model), veil(), at(Pos.TOP_LEFT, reach), at(Pos.TOP_RIGHT, focus), at(Pos.BOTTOM_LEFT, legend), at(Pos.BOTTOM_RIGHT, tools), failure(), bare());
        clipToBounds();
        speak();
        WhenLookedAt.eachMinute(this, model::tellAges);
        canvas.setOnContextMenuRequested(this::contextMenu);
        CommandMenu.askByKeys(canvas, () -> Optional.ofNullable(model.selectedNodeProperty().get()).flatMap(canvas::place)
                .map(placed -> new Point2D(canvas.camera().screenX(placed.centreX()), canvas.camera().screenY(placed.centreY()))).orElse(Point2D.ZERO));
        model.pictureProperty().subscribe(this::pictureCame);
        stage.widthProperty().subscribe(this::resized);
        stage.heightProperty().subscribe(this::resized);
        model.selectedNodeProperty().subscribe(node -> {
            if (node != null) {
                navigation.reveal(node);
            }
        });
    }

    /// What can be done with the graph from anywhere in the window.
    public List<Command> commands() {
        return commands.all();
    }

    /// The same, and what the open repository adds to it.
    public List<Command> commandsNow() {
        return Stream.concat(commands.all().stream(), commands.ofRepository().stream()).toList();
    }

    /// What can be done with a node, wherever it is shown.
    public List<Command> commands(Node node) {
        return nodes.of(node);
    }

    /// What lets the bars be read where cards lie under them.
    private static Region veil() {
        var veil = new Region();
        veil.getStyleClass().add("graph-veil");
        veil.setMaxHeight(VEIL);
        veil.setMouseTransparent(true);
        StackPane.setAlignment(veil, Pos.TOP_CENTER);
        return veil;
    }

    private static Region at(Pos corner, Region region) {
        StackPane.setAlignment(region, corner);
        StackPane.setMargin(region, CORNER);
        return region;
    }

    private EmptyState failure() {
        var state = new EmptyState(MaterialDesignG.GRAPH_OUTLINE, Words.text("graph.failed"), Words.text("graph.failed.advice"));
        state.visibleProperty().bind(model.failureProperty().isNotNull());
        state.managedProperty().bind(state.visibleProperty());
        return state;
    }

    /// What stands in the place of an empty picture.
    private StackPane bare() {
        var state = new StackPane();
        model.focusNoticeProperty().subscribe(part -> state.getChildren().setAll(part.isEmpty()
                ? new EmptyState(MaterialDesignG.GRAPH_OUTLINE, Words.text("graph.bare"), Words.text("graph.bare.advice"))
                : new EmptyState(MaterialDesignG.GRAPH_OUTLINE, part, Words.text("graph.bare.part"))));
        state.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.cardsProperty().get() != null && model.pictureProperty().get().nodes().isEmpty()
                && model.failureProperty().get() == null, model.cardsProperty(), model.pictureProperty(), model.failureProperty()));
        state.managedProperty().bind(state.visibleProperty());
        state.setMouseTransparent(true);
        StackPane.setMargin(state, BELOW_BARS);
        return state;
    }

    private void clipToBounds() {
        var clip = new Rectangle();
        clip.widthProperty().bind(stage.widthProperty());
        clip.heightProperty().bind(stage.heightProperty());
        stage.setClip(clip);
    }

    /// A screen reader hears the selected node; what is drawn has no nodes of its own.
    private void speak() {
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.NODE);
        canvas.setAccessibleRoleDescription(Words.text("graph.role"));
        canvas.setAccessibleHelp(Words.text("graph.help"));
        canvas.accessibleTextProperty().bind(model.selectedNodeProperty().map(this::description).orElse(Words.text("graph.nothing")));
        canvas.focusedProperty().subscribe(canvas::showFocus); // whatever gave it the keys; a press of the mouse takes it back
    }

    private String description(Node node) {
        Cards cards = model.cardsProperty().get();
        return cards == null ? node.name() : cards.of(node).description();
    }

    private void contextMenu(ContextMenuEvent event) {
        Node node = event.isKeyboardTrigger()
                ? model.selectedNodeProperty().get()
                : canvas.nodeAt(event.getX(), event.getY()).map(PlacedNode::node).orElse(null);
        if (node == null) {
            return;
        }
        navigation.inPlace(() -> model.select(node));
        menu.hide();
        menu = CommandMenu.of(nodes.of(node));
        menu.show(canvas, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void resized() {
        model.shape(stage.getWidth() - 56, stage.getHeight() - 100);
        if (navigationNeverUsed() || (wholeInSight || !navigation.used()) && !shown.nodes().isEmpty()) {
            fitsNextPicture = false;
            canvas.resize(stage.getWidth(), stage.getHeight()); // now: it is drawn only once, with what is shown then
            navigation.show();
        }
    }

    private void pictureCame() {
        GraphPicture before = shown;
        shown = model.pictureProperty().get();
        if (model.fits() || before.nodes().isEmpty() || fitsNextPicture) {
            fitsNextPicture = true;
            resized();
        } else {
            navigation.keep(before);
        }
    }

    private boolean navigationNeverUsed() {
        return fitsNextPicture && stage.getWidth() > 0 && stage.getHeight() > 0 && !model.pictureProperty().get().nodes().isEmpty();
    }
}
