package pushdesk.ui.graph.canvas;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.ui.graph.state.GraphViewModel;

/// Moves the camera over the picture, for every control that does so.
public final class Navigation {
    /// What lies over the graph: the bar above, the zoom controls below.
    private static final Camera.Margins MARGINS = new Camera.Margins(60, 28, 60, 28);
    private static final Camera.Margins MARGINS_BETWEEN_CONTROLS = new Camera.Margins(60, 28, 20, 28);
    private static final double LEGEND = 100;
    private static final double CONTROLS = 200;
    private static final double EDGE = 40;
    private static final double OPENED_AT_LEAST = 0.45;
    private static final int FEW = 40;

    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Flight flight;
    private boolean held;
    private boolean used;

    public Navigation(GraphCanvas canvas, GraphViewModel model) {
        this.canvas = canvas;
        this.model = model;
        flight = new Flight(canvas);
    }

    public void pan(double dx, double dy) {
        flight.stop();
        used = true;
        canvas.camera().pan(dx, dy);
        settle();
    }

    public void zoom(double factor, double x, double y) {
        flight.stop();
        used = true;
        canvas.camera().zoom(factor, x, y);
        settle();
    }

    /// Zooms about the middle of the window.
    public void zoom(double factor) {
        zoom(factor, canvas.getWidth() / 2, canvas.getHeight() / 2);
    }

    public void actualSize() {
        zoom(canvas.unit() / canvas.camera().scale());
    }

    public void fit() {
        flight.to(whole());
    }

    /// The picture, at once: all of it; where few nodes would be too small to read, the selected one and what is around it.
    public void show() {
        Camera.Place whole = whole();
        boolean few = model.pictureProperty().get().nodes().size() <= FEW && whole.scale() < OPENED_AT_LEAST * canvas.unit();
        flight.stop();
        canvas.camera().go(few ? canvas.place(model.selectedNodeProperty().get()).map(this::around).orElse(whole) : whole);
        canvas.repaint();
        used = false;
    }

    /// Whether the user has moved the camera since the picture was shown.
    public boolean used() {
        return used;
    }

    /// A node in the middle, as far as the picture reaches to all sides.
    private Camera.Place around(PlacedNode node) {
        GraphPicture picture = model.pictureProperty().get();
        double scale = OPENED_AT_LEAST * canvas.unit();
        return clear(new Camera.Place(scale,
                between(canvas.getWidth() / 2 - node.centreX() * scale, picture.width() * scale, MARGINS_BETWEEN_CONTROLS.left(), canvas.getWidth() - MARGINS_BETWEEN_CONTROLS.right()),
                between(canvas.getHeight() / 2 - node.centreY() * scale, picture.height() * scale, MARGINS_BETWEEN_CONTROLS.top(), canvas.getHeight() - MARGINS_BETWEEN_CONTROLS.bottom())));
    }

    private static double between(double offset, double length, double low, double high) {
        return length <= high - low ? low + (high - low - length) / 2 : Math.clamp(offset, high - length, low);
    }

    /// Moves the camera so that what is looked at stays where it is on screen while another picture comes: the selected node, else the one
    /// nearest to the middle.
    public void keep(GraphPicture before) {
        flight.stop();
        Camera camera = canvas.camera();
        Map<Node, PlacedNode> places = before.nodes().stream().collect(Collectors.toMap(PlacedNode::node, place -> place));
        double x = camera.pictureX(canvas.getWidth() / 2);
        double y = camera.pictureY(canvas.getHeight() / 2);
        Node selected = model.selectedNodeProperty().get();
        model.pictureProperty().get().nodes().stream()
                .filter(now -> places.containsKey(model.before(now.node())))
                .min(Comparator.comparingDouble(now -> {
                    PlacedNode was = places.get(model.before(now.node()));
                    return now.node().equals(selected) && onScreen(was) ? -1 : Math.hypot(was.centreX() - x, was.centreY() - y);
                }))
                .ifPresent(now -> {
                    PlacedNode was = places.get(model.before(now.node()));
                    camera.pan((was.x() - now.x()) * camera.scale(), (was.y() - now.y()) * camera.scale());
                });
        settle();
    }

    /// Lists the columns of a node on its card, or hides them; goes near enough to read them.
    public void toggleColumns(Node node) {
        if (node != null && canvas.camera().scale() < CardPainter.COLUMNS_FROM) {
            canvas.place(node).ifPresent(place -> {
                double x = canvas.camera().screenX(place.centreX());
                double y = canvas.camera().screenY(place.y());
                zoom(canvas.unit() / canvas.camera().scale(), x, y);
            });
        }
        model.toggleColumns(node);
    }

    private boolean onScreen(PlacedNode place) {
        Camera camera = canvas.camera();
        return camera.screenX(place.x() + place.width()) > 0 && camera.screenX(place.x()) < canvas.getWidth()
                && camera.screenY(place.y() + place.height()) > 0 && camera.screenY(place.y()) < canvas.getHeight();
    }

    /// Whether all of the picture is on screen.
    public boolean allInSight() {
        GraphPicture picture = model.pictureProperty().get();
        Camera camera = canvas.camera();
        return camera.screenX(0) >= -1 && camera.screenY(0) >= -1
                && camera.screenX(picture.width()) <= canvas.getWidth() + 1 && camera.screenY(picture.height()) <= canvas.getHeight() + 1;
    }

    /// Brings a node into sight if it is not, moving no more than needed; at a scale where names can't be read it goes near.
    public void reveal(Node node) {
        if (!held) {
            canvas.place(node).ifPresent(this::reveal);
        }
    }

    /// Does something without moving, whatever comes to be selected: what the user has under the pointer stays there.
    public void inPlace(Runnable action) {
        held = true;
        try {
            action.run();
        } finally {
            held = false;
        }
    }

    /// Puts the middle of the window over a place of the picture.
    void centre(double x, double y) {
        Camera camera = canvas.camera();
        pan(canvas.getWidth() / 2 - camera.screenX(x), canvas.getHeight() / 2 - camera.screenY(y));
    }

    private void reveal(PlacedNode node) {
        Camera camera = canvas.camera();
        Camera.Place place = camera.place();
        if (camera.scale() < OPENED_AT_LEAST * canvas.unit() && !allInSight()) {
            double scale = canvas.unit();
            flight.to(new Camera.Place(scale, canvas.getWidth() / 2 - node.centreX() * scale, canvas.getHeight() / 2 - node.centreY() * scale));
            return;
        }
        double dx = into(camera.screenX(node.x()), camera.screenX(node.x() + node.width()), EDGE, canvas.getWidth() - EDGE);
        double dy = into(camera.screenY(node.y()), camera.screenY(node.y() + node.height()), MARGINS.top(), canvas.getHeight() - MARGINS.bottom());
        if (dx != 0 || dy != 0) {
            flight.to(new Camera.Place(place.scale(), place.offsetX() + dx, place.offsetY() + dy));
        }
    }

    private static double into(double from, double to, double low, double high) {
        return from < low ? low - from : to > high ? Math.max(high - to, low - from) : 0;
    }

    /// As large as it can be without a card under the controls: these take little of the lower edge, but the whole bar of the upper.
    private Camera.Place whole() {
        GraphPicture picture = model.pictureProperty().get();
        Camera.Place low = clear(fit(picture, MARGINS_BETWEEN_CONTROLS));
        return isClear(low) ? low : fit(picture, MARGINS);
    }

    /// The same place, so much farther left that no card lies under the zoom controls, if the picture has that room.
    private Camera.Place clear(Camera.Place place) {
        double over = model.pictureProperty().get().nodes().stream()
                .filter(node -> underControls(node, place))
                .mapToDouble(node -> (node.x() + node.width()) * place.scale() + place.offsetX() - (canvas.getWidth() - CONTROLS)).max().orElse(0);
        var moved = new Camera.Place(place.scale(), place.offsetX() - over, place.offsetY());
        return over > 0 && moved.offsetX() >= MARGINS.left() && isClear(moved) ? moved : place;
    }

    private boolean isClear(Camera.Place place) {
        return model.pictureProperty().get().nodes().stream().noneMatch(node -> underControls(node, place));
    }

    private Camera.Place fit(GraphPicture picture, Camera.Margins margins) {
        return Camera.fit(picture.width(), picture.height(), canvas.getWidth(), canvas.getHeight(), margins, 1.15 * canvas.unit());
    }

    private boolean underControls(PlacedNode node, Camera.Place place) {
        double left = node.x() * place.scale() + place.offsetX();
        double right = (node.x() + node.width()) * place.scale() + place.offsetX();
        double bottom = (node.y() + node.height()) * place.scale() + place.offsetY();
        return bottom > canvas.getHeight() - MARGINS.bottom() && (left < LEGEND || right > canvas.getWidth() - CONTROLS);
    }

    private void settle() {
        GraphPicture picture = model.pictureProperty().get();
        canvas.camera().keepInSight(canvas.getWidth(), canvas.getHeight(), picture.width(), picture.height());
        canvas.repaint();
    }
}
