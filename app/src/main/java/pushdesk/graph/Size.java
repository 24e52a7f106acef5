package pushdesk.graph;

/// A width and a height, in pixels at 100 %.
public record Size(double width, double height) {

    public Size transposed() {
        return new Size(height, width);
    }
}
