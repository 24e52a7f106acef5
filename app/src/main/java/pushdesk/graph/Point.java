package pushdesk.graph;

/// A place in a picture, in pixels at 100 %, from its upper left corner.
public record Point(double x, double y) {

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    Point transposed() {
        return new Point(y, x);
    }
}
