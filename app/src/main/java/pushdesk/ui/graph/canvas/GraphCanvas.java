package pushdesk.ui.graph.canvas;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Visible;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Ink;
import pushdesk.graph.export.Colours;
import pushdesk.graph.light.Lighting;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.ui.graph.state.GraphViewModel;
import pushdesk.ui.graph.state.Travel;

/// The picture as far as it is on screen, drawn anew in every frame in which something changed.
public final class GraphCanvas extends Palette {
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final Canvas canvas = new Canvas();
    private final GraphicsContext graphics = canvas.getGraphicsContext2D();
    private final Camera camera = new Camera();
    private final GraphViewModel model;
    private Visible visible = new Visible(GraphPicture.EMPTY);
    private Marks marks = Marks.of(visible, Lighting.NOTHING);
    private FramePainter painter; // made for the first frame: the theme has loaded its fonts by then
    private Node hovered;
    private boolean focusShown;
    private Runnable onPaint = () -> {};

    public GraphCanvas(GraphViewModel model) {
        this.model = model;
        getStyleClass().add("graph-canvas");
        getChildren().add(canvas);
        canvas.setManaged(false);
        model.visibleProperty().subscribe(found -> {
            visible = found;
            marks = Marks.of(found, model.lightingProperty().get());
            repaint();
        });
        model.lightingProperty().subscribe(this::repaint);
        model.cardsProperty().subscribe(this::repaint);
        model.travelProperty().subscribe(this::repaint);
        onChange(this::repaint);
    }

    public Camera camera() {
        return camera;
    }

    /// The scale drawn last.
    ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /// Whether the user, or the system, asks for less motion.
    boolean calm() {
        return getScene() == null || getScene().getPreferences().isReducedMotion();
    }

    /// Runs after each frame, on the camera it was drawn with.
    public void setOnPaint(Runnable action) {
        onPaint = action;
    }

    /// Asks for a new frame; several wishes before it make one.
    public void repaint() {
        requestLayout();
    }

    /// The colours it draws with now, for a picture of its own.
    public Colours colours() {
        return new Colours(Stream.of(Ink.values()).collect(Collectors.toMap(ink -> ink, ink -> argb(colour(ink)))));
    }

    private static int argb(Color colour) {
        return (int) Math.round(colour.getOpacity() * 255) << 24 | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }

    public Optional<PlacedNode> nodeAt(double screenX, double screenY) {
        return visible.nodeAt(camera.pictureX(screenX), camera.pictureY(screenY));
    }

    /// Whether a place on screen is on the sign of a card that opens its columns.
    public boolean onChevron(PlacedNode node, double screenX, double screenY) {
        return camera.scale() >= CardPainter.COLUMNS_FROM && shown().opens(node.node())
                && camera.pictureX(screenX) > node.x() + node.width() - CardPainter.CHEVRON && camera.pictureY(screenY) < node.y() + CardSize.HEAD;
    }

    public Optional<PlacedNode> place(Node node) {
        return visible.node(node);
    }

    public void hover(Node node) {
        if (hovered != node) {
            hovered = node;
            repaint();
        }
    }

    /// Whether the selected node also shows that the keyboard is here.
    public void showFocus(boolean shown) {
        if (focusShown != shown) {
            focusShown = shown;
            repaint();
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        if (painter == null) {
            painter = new FramePainter(graphics, this, camera);
        }
        if (marks.lighting() != model.lightingProperty().get()) {
            marks = Marks.of(visible, model.lightingProperty().get());
        }
        painter.paint(shown(), new View(getWidth(), getHeight(), density()));
        scale.set(camera.scale());
        onPaint.run();
    }

    private Shown shown() {
        Travel travel = model.travelProperty().get();
        return new Shown(visible, marks, model.cardsProperty().get(), model.selectedNodeProperty().get(), focusShown, hovered, !calm() && travel != null && travel.running());
    }

    /// Pixels of the screen for each of the window.
    double density() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }
}
