package pushdesk.ui.graph.canvas;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Visible;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Ink;
import pushdesk.graph.export.Colours;
import pushdesk.graph.light.Lighting;
import pushdesk.model.Lineage.Node;
import pushdesk.ui.common.Formats;
import pushdesk.ui.graph.state.GraphViewModel;

/// The picture as far as it is on screen, drawn anew in every frame in which something changed.
public final class GraphCanvas extends Palette {
    private static final double GRID = 24;
    private static final double GRID_FROM = 0.6;
    private static final double OVERHANG = 16;

    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final Canvas canvas = new Canvas();
    private final GraphicsContext graphics = canvas.getGraphicsContext2D();
    private final EdgePainter edges = new EdgePainter(graphics, this);
    private final Camera camera = new Camera();
    private final GraphViewModel model;
    private Visible visible = new Visible(GraphPicture.EMPTY);
    private CardPainter cards; // made for the first frame: the theme has loaded its fonts by then
    private Node hovered;
    private boolean focusShown;
    private Runnable onPaint = () -> {};

    public GraphCanvas(GraphViewModel model) {
        this.model = model;
        getStyleClass().add("graph-canvas");
        getChildren().add(canvas);
        canvas.setManaged(false);
        model.pictureProperty().subscribe(picture -> {
            visible = new Visible(picture);
            repaint();
        });
        model.lightingProperty().subscribe(this::repaint);
        model.cardsProperty().subscribe(this::repaint);
        onChange(this::repaint);
    }

    public Camera camera() {
        return camera;
    }

    /// The scale drawn last.
    ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
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
        return camera.scale() >= CardPainter.COLUMNS_FROM && hasColumns(node.node())
                && camera.pictureX(screenX) > node.x() + node.width() - CardPainter.CHEVRON && camera.pictureY(screenY) < node.y() + CardSize.HEAD;
    }

    private boolean hasColumns(Node node) {
        return node.equals(hovered) && model.cardsProperty().get() != null && !model.cardsProperty().get().columns(node).isEmpty();
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
        focusShown = shown;
        repaint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        if (cards == null) {
            cards = new CardPainter(graphics, this);
        }
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.setFill(colour(Ink.CANVAS));
        graphics.fillRect(0, 0, getWidth(), getHeight());
        double zoom = camera.scale();
        if (zoom >= GRID_FROM) {
            grid(zoom);
        }
        graphics.setTransform(zoom, 0, 0, zoom, camera.screenX(0), camera.screenY(0));
        double left = camera.pictureX(0) - OVERHANG;
        double top = camera.pictureY(0) - OVERHANG;
        double right = camera.pictureX(getWidth()) + OVERHANG;
        double bottom = camera.pictureY(getHeight()) + OVERHANG;
        Lighting lighting = model.lightingProperty().get();
        Set<PlacedEdge> seen = visible.edges(left, top, right, bottom, lighting.reason() != Lighting.Reason.NOTHING);
        edges.paint(seen, lighting, zoom);
        Cards words = model.cardsProperty().get();
        if (words != null) {
            for (PlacedNode node : visible.nodes(left, top, right, bottom)) {
                cards.paint(node, zoom >= CardPainter.WORDS_FROM ? words.of(node.node()) : null, mark(node.node(), lighting), zoom, hasColumns(node.node()));
            }
        }
        if (zoom >= CardPainter.WORDS_FROM) {
            counts(seen, lighting);
        }
        scale.set(zoom);
        onPaint.run();
    }

    private void grid(double zoom) {
        graphics.setFill(colour(Ink.DOT));
        double step = GRID * zoom;
        for (double x = camera.screenX(0) % step; x < getWidth(); x += step) {
            for (double y = camera.screenY(0) % step; y < getHeight(); y += step) {
                graphics.fillRect(Math.round(x), Math.round(y), 1, 1);
            }
        }
    }

    private CardPainter.Mark mark(Node node, Lighting lighting) {
        boolean selected = node.equals(model.selectedNodeProperty().get());
        boolean lit = lighting.nodes().contains(node);
        boolean later = lighting.laterNodes().contains(node);
        boolean orange = lighting.ofPush() && (lit || later);
        return new CardPainter.Mark(selected, selected && focusShown, node.equals(hovered), lit, later, lighting.dims() && !lit && !selected, orange);
    }

    private void counts(Set<PlacedEdge> seen, Lighting lighting) {
        if (lighting.counts().isEmpty()) {
            return;
        }
        for (PlacedEdge edge : seen) {
            Long rows = lighting.counts().get(edge.edge());
            if (rows != null) {
                var middle = edge.at(0.5);
                cards.count(middle.x(), middle.y(), "+" + Formats.count(rows), lighting.reason() == Lighting.Reason.PUSHED, camera.scale());
            }
        }
    }
}
