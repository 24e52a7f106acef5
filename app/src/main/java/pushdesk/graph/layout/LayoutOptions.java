package pushdesk.graph.layout;

import java.util.function.Function;
import pushdesk.graph.Orientation;
import pushdesk.graph.Size;
import pushdesk.model.lineage.Lineage;

/// How a picture is to be laid out.
///
/// @param aspectRatio width by height of the place it will be shown in
/// @param size the size of a node, asked once for each
public record LayoutOptions(Orientation orientation, double aspectRatio, Function<Lineage.Node, Size> size) {

    /// Left to right for a wide window, every node of the same size.
    public static LayoutOptions uniform(double width, double height) {
        Size size = new Size(width, height);
        return new LayoutOptions(Orientation.LEFT_TO_RIGHT, 16 / 9.0, node -> size);
    }
}
