package pushdesk.ui.graph;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.Cards;
import pushdesk.graph.part.Grouping;
import pushdesk.model.Lineage.Node;
import pushdesk.model.Lineage.NodeKind;
import pushdesk.ui.Command;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.canvas.Minimap;
import pushdesk.ui.graph.canvas.Navigation;
import pushdesk.ui.graph.canvas.TravelLayer;
import pushdesk.ui.graph.canvas.ZoomBar;
import pushdesk.ui.graph.state.GraphViewModel;

/// The graph panel.
public final class GraphView extends StackPane {
    private static final Insets CORNER = new Insets(12);
    private static final Insets SECOND_ROW = new Insets(52, 12, 12, 12);
    private static final double ROOM_BETWEEN_BARS = 40;

    private final ContextMenu menu = new ContextMenu();
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Navigation navigation;
    private final GraphCommands commands;
    private GraphPicture shown = GraphPicture.EMPTY;
    private boolean fitsNextPicture = true;

    public GraphView(GraphViewModel model, PictureExport export) {
        this.model = model;
        getStyleClass().add("graph-view");
        getStylesheets().add(GraphView.class.getResource("graph.css").toExternalForm());
        setMinSize(0, 0);
        canvas = new GraphCanvas(model);
        navigation = new Navigation(canvas, model);
        commands = new GraphCommands(canvas, model, navigation, export);
        new GraphGestures(canvas, model, navigation);
        new GraphKeys(canvas, model, navigation);
        var minimap = new Minimap(canvas, model, navigation);
        canvas.setOnPaint(minimap::follow);
        var reach = new ReachBar(model);
        var focus = new FocusBar(model, commands);
        Runnable beside = () -> {
            double room = getWidth() - (reach.isVisible() ? reach.getWidth() : 0) - ROOM_BETWEEN_BARS;
            StackPane.setMargin(focus, focus.fitInto(room) ? CORNER : SECOND_ROW);
        };
        widthProperty().subscribe(beside);
        reach.widthProperty().subscribe(beside);
        model.focusNoticeProperty().subscribe(beside);
        var legend = new GraphLegend();
        var tools = new HBox(12, new ZoomBar(canvas, navigation), minimap);
        minimap.managedProperty().bind(minimap.visibleProperty());
        tools.setAlignment(Pos.BOTTOM_RIGHT);
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tools.setPickOnBounds(false);
        getChildren().addAll(canvas, new TravelLayer(canvas, model), at(Pos.TOP_LEFT, reach), at(Pos.TOP_RIGHT, focus), at(Pos.BOTTOM_LEFT, legend), at(Pos.BOTTOM_RIGHT, tools), failure());
        clipToBounds();
        speak();
        canvas.setOnContextMenuRequested(this::contextMenu);
        model.pictureProperty().subscribe(this::pictureCame);
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
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

    private void clipToBounds() {
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// A screen reader hears the selected node; what is drawn has no nodes of its own.
    private void speak() {
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.NODE);
        canvas.setAccessibleRoleDescription(Words.text("graph.role"));
        canvas.setAccessibleHelp(Words.text("graph.help"));
        canvas.accessibleTextProperty().bind(model.selectedNodeProperty().map(this::description).orElse(Words.text("graph.nothing")));
        canvas.focusVisibleProperty().subscribe(canvas::showFocus);
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
        String words = switch (node.kind()) {
            case PUSH_SOURCE -> Words.text("graph.node.push");
            case FEATURE_VIEW, ONLINE_STORE -> Words.text("graph.node.online");
            case BATCH_SOURCE, OFFLINE_STORE -> Words.text("graph.node.offline");
            case STREAM_SOURCE, REQUEST_SOURCE, ON_DEMAND_VIEW, SERVICE -> Words.text("graph.node.details");
            case GROUP -> Words.text("graph.node.unfold");
        };
        navigation.inPlace(() -> model.select(node));
        var open = new MenuItem(words);
        open.setOnAction(chosen -> model.open(node));
        MenuItem columns = GraphMenu.item(commands.columns);
        columns.setDisable(model.cardsProperty().get().columns(node).isEmpty());
        MenuItem focus = GraphMenu.item(commands.focus);
        focus.setDisable(node.name().isEmpty() || node.kind() == NodeKind.GROUP);
        menu.getItems().setAll(open, columns, focus, GraphMenu.item(commands.lock));
        if (node.kind() != NodeKind.GROUP && model.groupingProperty().get().by() != Grouping.By.NOTHING) {
            menu.getItems().add(GraphMenu.item(commands.group));
        }
        model.emptying(node).ifPresent(what -> {
            var empty = new MenuItem(what.title());
            empty.setMnemonicParsing(false);
            empty.setOnAction(chosen -> model.empty(what));
            menu.getItems().add(empty);
        });
        menu.show(canvas, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void resized() {
        model.shape(getWidth() - 56, getHeight() - 100);
        if (navigationNeverUsed()) {
            fitsNextPicture = false;
            layout();
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
        return fitsNextPicture && getWidth() > 0 && getHeight() > 0 && !model.pictureProperty().get().nodes().isEmpty();
    }
}
