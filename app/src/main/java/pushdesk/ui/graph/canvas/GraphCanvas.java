package pushdesk.ui.graph.canvas;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final Canvas canvas = new Canvas();
    private final GraphicsContext graphics = canvas.getGraphicsContext2D();
    private final Camera camera = new Camera();
    private final Ground ground = new Ground(this, camera);
    private final EdgePainter edges = new EdgePainter(ground, camera);
    private final BodyPainter bodies = new BodyPainter(ground, camera);
    private final GraphViewModel model;
    private Visible visible = new Visible(GraphPicture.EMPTY);
    private Marks marks = Marks.of(GraphPicture.EMPTY, Lighting.NOTHING);
    private CardPainter cards; // made for the first frame: the theme has loaded its fonts by then
    private FarNames names;
    private Marks namesOf;
    private Node namedNode;
    private double namesAt;
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
            marks = Marks.of(found.picture(), model.lightingProperty().get());
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
            cards = new CardPainter(graphics, this, camera);
        }
        if (marks.lighting() != model.lightingProperty().get()) {
            marks = Marks.of(visible.picture(), model.lightingProperty().get());
        }
        var view = new View(getWidth(), getHeight(), getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX());
        double zoom = camera.scale();
        ground.begin(view);
        edges.paint(visible, marks, view);
        view.nodes(visible, camera, index -> bodies.paint(visible.node(index), mark(visible.node(index).node(), index)));
        ground.show(graphics);
        if (!CardPainter.far(zoom)) {
            words(view);
        }
        if (zoom >= CardPainter.WORDS_FROM) {
            counts(view);
        } else {
            names(view, zoom);
        }
        scale.set(zoom);
        onPaint.run();
    }

    private void words(View view) {
        Cards words = model.cardsProperty().get();
        if (words != null) {
            view.nodes(visible, camera, index -> {
                PlacedNode node = visible.node(index);
                cards.paint(node, camera.scale() >= CardPainter.WORDS_FROM ? words.of(node.node()) : null, mark(node.node(), index), hasColumns(node.node()));
            });
        }
    }

    /// Far away some names, chosen anew for another scale, picture or light; always that of the node under the pointer.
    private void names(View view, double zoom) {
        Node selected = model.selectedNodeProperty().get();
        if (names == null || namesAt != zoom || namesOf != marks || namedNode != selected) {
            int index = IntStream.range(0, visible.picture().nodes().size()).filter(i -> visible.node(i).node().equals(selected)).findFirst().orElse(-1);
            names = new FarNames(visible, marks, index, zoom, cards::nameWidth);
            namesAt = zoom;
            namesOf = marks;
            namedNode = selected;
        }
        Lighting lighting = marks.lighting();
        Ink bright = lighting.ofPush() ? Ink.PUSH : Ink.VIEW;
        for (FarNames.Name name : names.all()) {
            double x = camera.screenX(0) + name.x();
            double y = camera.screenY(0) + name.y();
            if (x < view.width() && x + name.width() > 0 && y < view.height() && y + FarNames.HEIGHT > 0) {
                boolean lit = lighting.nodes().contains(name.node().node());
                cards.farName(name.node().node().name(), x, y, FarNames.HEIGHT, lit ? bright : Ink.TEXT, lighting.dims() && !lit, 0.8);
            }
        }
        if (hovered != null && model.cardsProperty().get() != null) {
            visible.node(hovered).ifPresent(node -> cards.farName(model.cardsProperty().get().of(hovered).title(), camera.screenX(node.x()), camera.screenY(node.y()) - FarNames.HEIGHT - 1,
                    FarNames.HEIGHT, Ink.TEXT, false, 1));
        }
    }

    private CardPainter.Mark mark(Node node, int index) {
        Lighting lighting = marks.lighting();
        boolean selected = node.equals(model.selectedNodeProperty().get());
        boolean lit = marks.litNodes().get(index);
        boolean later = marks.laterNodes().get(index);
        boolean orange = lighting.ofPush() && (lit || later);
        return new CardPainter.Mark(selected, selected && focusShown, node.equals(hovered), lit, later, lighting.dims() && !lit && !selected, orange);
    }

    private void counts(View view) {
        Lighting lighting = marks.lighting();
        if (!lighting.counts().isEmpty()) {
            view.edges(visible, camera, true, index -> {
                PlacedEdge edge = visible.edge(index);
                Long rows = lighting.counts().get(edge.edge());
                if (rows != null) {
                    cards.count(edge.at(0.5), "+" + Formats.count(rows), lighting.ofPush() ? Ink.PUSH : Ink.VIEW, lighting.done());
                }
            });
        }
    }
}
