package pushdesk.graph;

import java.util.List;
import java.util.Optional;
import pushdesk.model.lineage.Lineage;

/// A lineage laid out. Nothing in it lies left of 0, above 0, right of the width or below the height.
///
/// @param nodes in the order of the lineage
/// @param edges in the order of the lineage; an edge from a node to itself is left out
public record GraphPicture(List<PlacedNode> nodes, List<PlacedEdge> edges, Orientation orientation, double width, double height) {

    /// The picture of nothing.
    public static final GraphPicture EMPTY = new GraphPicture(List.of(), List.of(), Orientation.LEFT_TO_RIGHT, 0, 0);

    public GraphPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public Optional<PlacedNode> node(Lineage.Node node) {
        return nodes.stream().filter(placed -> placed.node().equals(node)).findFirst();
    }
}
