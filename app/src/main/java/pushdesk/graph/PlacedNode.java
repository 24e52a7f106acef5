package pushdesk.graph;

import pushdesk.model.lineage.Lineage;

/// A node and the rectangle it has in the picture.
public record PlacedNode(Lineage.Node node, double x, double y, double width, double height) {

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX <= x + width && pointY >= y && pointY <= y + height;
    }

    public PlacedNode moved(double dx, double dy) {
        return new PlacedNode(node, x + dx, y + dy, width, height);
    }

    public PlacedNode transposed() {
        return new PlacedNode(node, y, x, height, width);
    }
}
