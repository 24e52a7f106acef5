package pushdesk.ui.graph;

import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.model.Lineage.Node;

/// Moves the camera over the picture, for every control that does so.
final class Navigation {
    /// What lies over the graph: the bar above, the zoom controls below.
    private static final Camera.Margins MARGINS = new Camera.Margins(60, 28, 60, 28);
    private static final Camera.Margins MARGINS_BETWEEN_CONTROLS = new Camera.Margins(60, 28, 20, 28);
    private static final double LEGEND = 100;
    private static final double CONTROLS = 200;
    private static final double EDGE = 40;
    private static final double OPENED_AT_LEAST = 0.45;

    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Flight flight;
    private boolean held;

    Navigation(GraphCanvas canvas, GraphViewModel model) {
        this.canvas = canvas;
        this.model = model;
        flight = new Flight(canvas);
    }

    void pan(double dx, double dy) {
        flight.stop();
        canvas.camera().pan(dx, dy);
        settle();
    }

    void zoom(double factor, double x, double y) {
        flight.stop();
        canvas.camera().zoom(factor, x, y);
        settle();
    }

    /// Zooms about the middle of the window.
    void zoom(double factor) {
        zoom(factor, canvas.getWidth() / 2, canvas.getHeight() / 2);
    }

    void actualSize() {
        zoom(canvas.unit() / canvas.camera().scale());
    }

    void fit() {
        flight.to(whole());
    }

    /// The whole picture, at once: for a picture that has just come.
    void show() {
        canvas.camera().go(whole());
        canvas.repaint();
    }

    /// Whether all of the picture is on screen.
    boolean allInSight() {
        GraphPicture picture = model.pictureProperty().get();
        Camera camera = canvas.camera();
        return camera.screenX(0) >= -1 && camera.screenY(0) >= -1
                && camera.screenX(picture.width()) <= canvas.getWidth() + 1 && camera.screenY(picture.height()) <= canvas.getHeight() + 1;
    }

    /// Brings a node into sight if it is not, moving no more than needed; at a scale where names can't be read it goes near.
    void reveal(Node node) {
        if (!held) {
            canvas.place(node).ifPresent(this::reveal);
        }
    }

    /// Does something without moving, whatever comes to be selected: what the user has under the pointer stays there.
    void inPlace(Runnable action) {
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
        Camera.Place low = fit(picture, MARGINS_BETWEEN_CONTROLS);
        return picture.nodes().stream().noneMatch(node -> underControls(node, low)) ? low : fit(picture, MARGINS);
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
