package pushdesk.ui.graph.canvas;

/// What part of the picture is on screen: screen = picture × scale + offset.
public final class Camera {
    public static final double STEP = 1.25;
    private static final double SMALLEST = 0.02;
    private static final double LARGEST = 3;
    private static final double KEPT = 60;

    private double scale = 1;
    private double offsetX;
    private double offsetY;

    /// A state to come back to.
    record Place(double scale, double offsetX, double offsetY) {

        /// The place a share of the way to another.
        Place towards(Place other, double share) {
            return new Place(
                    scale * Math.pow(other.scale / scale, share),
                    offsetX + (other.offsetX - offsetX) * share,
                    offsetY + (other.offsetY - offsetY) * share);
        }
    }

    Place place() {
        return new Place(scale, offsetX, offsetY);
    }

    void go(Place place) {
        scale = place.scale();
        offsetX = place.offsetX();
        offsetY = place.offsetY();
    }

    public double scale() {
        return scale;
    }

    public double screenX(double x) {
        return x * scale + offsetX;
    }

    public double screenY(double y) {
        return y * scale + offsetY;
    }

    public double pictureX(double screenX) {
        return (screenX - offsetX) / scale;
    }

    public double pictureY(double screenY) {
        return (screenY - offsetY) / scale;
    }

    public void pan(double dx, double dy) {
        offsetX += dx;
        offsetY += dy;
    }

    /// Zooms so that the point of the picture under the pointer stays there.
    public void zoom(double factor, double screenX, double screenY) {
        double wanted = Math.clamp(scale * factor, SMALLEST, LARGEST);
        double x = pictureX(screenX);
        double y = pictureY(screenY);
        scale = wanted;
        offsetX = screenX - x * scale;
        offsetY = screenY - y * scale;
    }

    /// Keeps a strip of the picture on screen, however far one pans.
    void keepInSight(double viewWidth, double viewHeight, double pictureWidth, double pictureHeight) {
        offsetX = kept(offsetX, viewWidth, pictureWidth * scale);
        offsetY = kept(offsetY, viewHeight, pictureHeight * scale);
    }

    /// A picture smaller than the strip is kept whole.
    private static double kept(double offset, double view, double picture) {
        double strip = Math.min(KEPT, Math.min(view, picture));
        return Math.clamp(offset, strip - picture, view - strip);
    }

    /// The place where the whole picture is on screen between the margins, in their middle, no larger than `largest`.
    static Place fit(double width, double height, double viewWidth, double viewHeight, Margins margins, double largest) {
        double roomX = Math.max(1, viewWidth - margins.left() - margins.right());
        double roomY = Math.max(1, viewHeight - margins.top() - margins.bottom());
        double scale = Math.clamp(Math.min(roomX / Math.max(1, width), roomY / Math.max(1, height)), SMALLEST, largest);
        return new Place(scale, margins.left() + (roomX - width * scale) / 2, margins.top() + (roomY - height * scale) / 2);
    }

    /// Room that the picture leaves to what lies over it.
    record Margins(double top, double right, double bottom, double left) {}
}
