package pushdesk.graph.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Size;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// A lineage without its names: pieces of one shape are laid out once, and look alike.
record Shape(List<Card> cards, List<Link> links) {

    private record Card(NodeKind kind, Size size) {}

    private record Link(int from, int to, EdgeKind kind) {}

    static Shape of(Lineage lineage, Function<Node, Size> size) {
        Map<Node, Integer> indexes = indexes(lineage);
        return new Shape(
                lineage.nodes().stream().map(node -> new Card(node.kind(), size.apply(node))).toList(),
                lineage.edges().stream().map(edge -> new Link(indexes.get(edge.from()), indexes.get(edge.to()), edge.kind())).toList());
    }

    /// The part laid out for one lineage, with the nodes and edges of another of the same shape.
    static Part renamed(Part part, Lineage from, Lineage to) {
        if (from == to) {
            return part;
        }
        Map<Node, Integer> indexes = indexes(from);
        Function<Node, Node> name = node -> to.nodes().get(indexes.get(node));
        return new Part(
                part.nodes().stream().map(placed -> new PlacedNode(name.apply(placed.node()), placed.x(), placed.y(), placed.width(), placed.height())).toList(),
                part.edges().stream().map(placed -> new PlacedEdge(renamed(placed.edge(), name), placed.curve(), placed.quiet())).toList(),
                part.width(),
                part.height());
    }

    private static Edge renamed(Edge edge, Function<Node, Node> name) {
        return new Edge(name.apply(edge.from()), name.apply(edge.to()), edge.kind());
    }

    private static Map<Node, Integer> indexes(Lineage lineage) {
        var indexes = new HashMap<Node, Integer>();
        IntStream.range(0, lineage.nodes().size()).forEach(i -> indexes.put(lineage.nodes().get(i), i));
        return indexes;
    }
}
