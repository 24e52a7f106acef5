package pushdesk.graph.layout;

import java.util.List;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;

/// A piece of a picture, laid out from 0, 0 for itself.
record Part(List<PlacedNode> nodes, List<PlacedEdge> edges, double width, double height) {

    Part moved(double dx, double dy) {
        return new Part(
                nodes.stream().map(node -> node.moved(dx, dy)).toList(),
                edges.stream().map(edge -> edge.moved(dx, dy)).toList(),
                width,
                height);
    }
}
