package pushdesk.graph.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Size;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// Over lineages that no repository would have: any kind may lead to any other, in circles too.
class GraphLayoutProperties {

    @Property(tries = 60)
    void noNodesOverlapAndEveryEdgeEndsAtItsNodes(@ForAll("lineages") Lineage lineage, @ForAll Orientation orientation) {
        PictureRules.check(GraphLayout.of(lineage, options(orientation), Progress.NONE));
    }

    @Property(tries = 30)
    void everyNodeAndEdgeIsPlacedOnceInTheOrderOfTheLineage(@ForAll("lineages") Lineage lineage, @ForAll Orientation orientation) {
        GraphPicture picture = GraphLayout.of(lineage, options(orientation), Progress.NONE);
        assertEquals(lineage.nodes(), picture.nodes().stream().map(PlacedNode::node).toList());
        assertEquals(
                lineage.edges().stream().filter(edge -> !edge.from().equals(edge.to())).toList(),
                picture.edges().stream().map(PlacedEdge::edge).toList());
    }

    @Property(tries = 30)
    void equalInputGivesAnEqualPicture(@ForAll("lineages") Lineage lineage, @ForAll Orientation orientation) {
        assertEquals(
                GraphLayout.of(lineage, options(orientation), Progress.NONE),
                GraphLayout.of(new Lineage(List.copyOf(lineage.nodes()), List.copyOf(lineage.edges())), options(orientation), Progress.NONE));
    }

    private static LayoutOptions options(Orientation orientation) {
        return new LayoutOptions(orientation, 1.6, node -> new Size(100 + node.name().hashCode() % 7 * 10, 48));
    }

    @Provide
    Arbitrary<Lineage> lineages() {
        return Arbitraries.integers().between(1, 40).flatMap(count -> {
            Arbitrary<List<NodeKind>> kinds = Arbitraries.of(NodeKind.values()).list().ofSize(count);
            Arbitrary<List<List<Integer>>> edges = Arbitraries.integers().between(0, count - 1).list().ofSize(3).list().ofMaxSize(count * 2);
            return Combinators.combine(kinds, edges).as(GraphLayoutProperties::lineage);
        });
    }

    private static Lineage lineage(List<NodeKind> kinds, List<List<Integer>> links) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < kinds.size(); i++) {
            boolean store = kinds.get(i) == NodeKind.ONLINE_STORE || kinds.get(i) == NodeKind.OFFLINE_STORE;
            Node node = new Node(kinds.get(i), store ? "" : "node" + i);
            nodes.add(nodes.contains(node) ? new Node(NodeKind.FEATURE_VIEW, "node" + i) : node);
        }
        Set<Edge> edges = new LinkedHashSet<>();
        links.forEach(link -> edges.add(new Edge(nodes.get(link.get(0)), nodes.get(link.get(1)), EdgeKind.values()[link.get(2) % EdgeKind.values().length])));
        return new Lineage(nodes, new ArrayList<>(edges));
    }
}
