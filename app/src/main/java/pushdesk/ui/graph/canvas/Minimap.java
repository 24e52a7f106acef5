package pushdesk.ui.graph.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.CardKind;
import pushdesk.graph.card.Ink;
import pushdesk.graph.light.Lighting;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.state.GraphViewModel;

/// The whole picture in small with the part on screen marked; there while only a part is. A click or drag goes there.
public final class Minimap extends StackPane {
    private static final double WIDTH = 132;
    private static final double HEIGHT = 80;
    private static final double SMALLEST_NODE = 1.5;

    private final Canvas drawing = new Canvas(WIDTH, HEIGHT);
    private final Rectangle window = new Rectangle();
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Navigation navigation;

    public Minimap(GraphCanvas canvas, GraphViewModel model, Navigation navigation) {
        this.canvas = canvas;
        this.model = model;
        this.navigation = navigation;
        getStyleClass().addAll("graph-plate", "graph-minimap");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleText(Words.text("graph.minimap"));
        window.getStyleClass().add("graph-minimap-window");
        window.setMouseTransparent(true);
        var pane = new Pane(drawing, window);
        pane.setClip(new Rectangle(WIDTH, HEIGHT));
        getChildren().add(pane);
        pane.setOnMousePressed(this::go);
        pane.setOnMouseDragged(this::go);
        model.pictureProperty().subscribe(this::draw);
        model.lightingProperty().subscribe(this::draw);
        canvas.onChange(this::draw);
    }

    /// Marks what is on screen now.
    public void follow() {
        GraphPicture picture = model.pictureProperty().get();
        boolean room = canvas.getHeight() >= 3 * HEIGHT; // in a low panel it would cover more than it tells
        boolean needed = room && !picture.nodes().isEmpty() && !navigation.allInSight();
        setVisible(needed);
        if (needed) {
            Camera camera = canvas.camera();
            double scale = scale();
            window.setX(left() + camera.pictureX(0) * scale);
            window.setY(top() + camera.pictureY(0) * scale);
            window.setWidth(canvas.getWidth() / camera.scale() * scale);
            window.setHeight(canvas.getHeight() / camera.scale() * scale);
        }
    }

    private void draw() {
        GraphicsContext graphics = drawing.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        Lighting lighting = model.lightingProperty().get();
        double scale = scale();
        for (PlacedNode node : model.pictureProperty().get().nodes()) {
            boolean lit = lighting.nodes().contains(node.node());
            Ink ink = lit ? (lighting.ofPush() ? Ink.PUSH : Ink.VIEW) : Ink.of(CardKind.of(node.node().kind()));
            graphics.setFill(lit ? canvas.colour(ink) : canvas.colour(ink).interpolate(canvas.colour(Ink.CARD), 0.6));
            graphics.fillRect(left() + node.x() * scale, top() + node.y() * scale, Math.max(SMALLEST_NODE, node.width() * scale), Math.max(SMALLEST_NODE, node.height() * scale));
        }
    }

    private void go(MouseEvent event) {
        navigation.centre((event.getX() - left()) / scale(), (event.getY() - top()) / scale());
        event.consume();
    }

    private double scale() {
        GraphPicture picture = model.pictureProperty().get();
        return Math.min(WIDTH / Math.max(1, picture.width()), HEIGHT / Math.max(1, picture.height()));
    }

    private double left() {
        return (WIDTH - model.pictureProperty().get().width() * scale()) / 2;
    }

    private double top() {
        return (HEIGHT - model.pictureProperty().get().height() * scale()) / 2;
    }
}
