package pushdesk.ui.graph.canvas;

import java.util.stream.Stream;
import javafx.scene.image.ImageView;
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
    private static final double PALED = 0.6;

    private final ImageView drawing = new ImageView();
    private final Rectangle window = new Rectangle();
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Navigation navigation;
    private Sheet sheet;
    private boolean stale = true;

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
        drawing.setFitWidth(WIDTH);
        drawing.setFitHeight(HEIGHT);
        Runnable change = () -> stale = true; // drawn with the canvas, if it is there at all
        model.pictureProperty().subscribe(change);
        model.lightingProperty().subscribe(change);
        canvas.onChange(change);
    }

    /// Marks what is on screen now.
    public void follow() {
        GraphPicture picture = model.pictureProperty().get();
        boolean room = canvas.getHeight() >= 3 * HEIGHT; // in a low panel it would cover more than it tells
        boolean needed = room && !picture.nodes().isEmpty() && !navigation.allInSight();
        setVisible(needed);
        if (needed) {
            draw();
            Camera camera = canvas.camera();
            double scale = scale();
            window.setX(left() + camera.pictureX(0) * scale);
            window.setY(top() + camera.pictureY(0) * scale);
            window.setWidth(canvas.getWidth() / camera.scale() * scale);
            window.setHeight(canvas.getHeight() / camera.scale() * scale);
        }
    }

    private void draw() {
        double density = canvas.density();
        int width = (int) Math.ceil(WIDTH * density);
        int height = (int) Math.ceil(HEIGHT * density);
        if (!stale && sheet.is(width, height)) {
            return;
        }
        stale = false;
        if (sheet == null || !sheet.is(width, height)) {
            sheet = Sheet.of(width, height);
            drawing.setImage(sheet.image());
        }
        paint(sheet.raster(), density);
        sheet.update();
    }

    private void paint(Raster raster, double density) {
        raster.fill(Ground.pixel(canvas.colour(Ink.CARD)));
        Lighting lighting = model.lightingProperty().get();
        int bright = Ground.pixel(canvas.colour(lighting.ofPush() ? Ink.PUSH : Ink.VIEW));
        int[] pale = Stream.of(Ink.values()).mapToInt(ink -> Ground.pixel(canvas.colour(ink).interpolate(canvas.colour(Ink.CARD), PALED))).toArray();
        double scale = scale() * density;
        double left = left() * density;
        double top = top() * density;
        for (PlacedNode node : model.pictureProperty().get().nodes()) {
            int colour = lighting.nodes().contains(node.node()) ? bright : pale[Ink.of(CardKind.of(node.node().kind())).ordinal()];
            double x = left + node.x() * scale;
            double y = top + node.y() * scale;
            raster.plate(x, y, x + Math.max(SMALLEST_NODE * density, node.width() * scale), y + Math.max(SMALLEST_NODE * density, node.height() * scale), 0, colour, 1);
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
