package pushdesk.ui.graph;

import javafx.beans.binding.Bindings;
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
import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.Cards;
import pushdesk.model.Lineage.Node;
import pushdesk.ui.common.EmptyState;

/// The graph panel.
public final class GraphView extends StackPane {
    private static final Insets CORNER = new Insets(12);
    private static final double ROOM_BETWEEN_BARS = 40;

    private final ContextMenu menu = new ContextMenu();
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Navigation navigation;
    private boolean fitsNextPicture = true;

    public GraphView(GraphViewModel model) {
        this.model = model;
        getStyleClass().add("graph-view");
        getStylesheets().add(GraphView.class.getResource("graph.css").toExternalForm());
        setMinSize(0, 0);
        canvas = new GraphCanvas(model);
        navigation = new Navigation(canvas, model);
        new GraphGestures(canvas, model, navigation);
        new GraphKeys(canvas, model, navigation);
        var minimap = new Minimap(canvas, model, navigation);
        canvas.setOnPaint(minimap::follow);
        var reach = new ReachBar(model);
        var focus = new FocusBar(model);
        focus.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> reach.getWidth() + focus.getWidth() + ROOM_BETWEEN_BARS <= getWidth(), widthProperty(), reach.widthProperty(), focus.widthProperty()));
        var legend = new GraphLegend();
        var tools = new HBox(12, new ZoomBar(canvas, navigation), minimap);
        minimap.managedProperty().bind(minimap.visibleProperty());
        tools.setAlignment(Pos.BOTTOM_RIGHT);
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tools.setPickOnBounds(false);
        getChildren().addAll(canvas, at(Pos.TOP_LEFT, reach), at(Pos.TOP_RIGHT, focus), at(Pos.BOTTOM_LEFT, legend), at(Pos.BOTTOM_RIGHT, tools), failure());
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

    private static Region at(Pos corner, Region region) {
        StackPane.setAlignment(region, corner);
        StackPane.setMargin(region, CORNER);
        return region;
    }

    private EmptyState failure() {
        var state = new EmptyState(MaterialDesignG.GRAPH_OUTLINE, "The graph could not be drawn", "The list on the left has every object. The log has the reason.");
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
        canvas.setAccessibleRoleDescription("graph");
        canvas.setAccessibleHelp("Arrow keys walk along edges, Enter opens, plus and minus zoom, 0 shows the whole graph.");
        canvas.accessibleTextProperty().bind(model.selectedNodeProperty().map(this::description).orElse("Graph of the repository, nothing selected"));
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
            case PUSH_SOURCE -> "Push to this source";
            case FEATURE_VIEW, ONLINE_STORE -> "Show online rows";
            case BATCH_SOURCE, OFFLINE_STORE -> "Show offline rows";
            case STREAM_SOURCE, REQUEST_SOURCE, ON_DEMAND_VIEW, SERVICE -> "Show details";
        };
        var open = new MenuItem(words);
        open.setOnAction(chosen -> model.open(node));
        var focus = new MenuItem("Focus on it");
        focus.setDisable(node.name().isEmpty());
        focus.setOnAction(chosen -> model.focusProperty().set("1+" + node.name() + "+1"));
        menu.getItems().setAll(open, focus);
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
        fitsNextPicture = true;
        resized();
    }

    private boolean navigationNeverUsed() {
        return fitsNextPicture && getWidth() > 0 && getHeight() > 0 && !model.pictureProperty().get().nodes().isEmpty();
    }
}
