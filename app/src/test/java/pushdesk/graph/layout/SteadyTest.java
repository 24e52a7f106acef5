package pushdesk.graph.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Repos;
import pushdesk.graph.Size;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

class SteadyTest {
    private static final Lineage DRIVERS = Lineage.of(Repos.drivers());
    private static final Node LOG = new Node(NodeKind.BATCH_SOURCE, "driver_stats_log");
    private static final Node RATINGS = new Node(NodeKind.FEATURE_VIEW, "driver_ratings");
    private static final Node NEW = new Node(NodeKind.FEATURE_VIEW, "driver_new");

    private static LayoutOptions options(Orientation orientation) {
        return new LayoutOptions(orientation, 2, node -> new Size(200, 46));
    }

    private static Lineage with(Lineage lineage, Node node, Edge... edges) {
        var nodes = new ArrayList<>(lineage.nodes());
        nodes.add(node);
        return new Lineage(nodes, Stream.concat(lineage.edges().stream(), Stream.of(edges)).toList());
    }

    private static Lineage without(Lineage lineage, Node node) {
        return new Lineage(
                lineage.nodes().stream().filter(each -> !each.equals(node)).toList(),
                lineage.edges().stream().filter(edge -> !edge.from().equals(node) && !edge.to().equals(node)).toList());
    }

    @Test
    void anUnchangedLineageKeepsItsPicture() {
        GraphPicture before = GraphLayout.of(DRIVERS, options(Orientation.LEFT_TO_RIGHT), Progress.NONE);
        assertEquals(Optional.of(before), Steady.of(before, DRIVERS, options(Orientation.LEFT_TO_RIGHT)));
    }

    @ParameterizedTest
    @EnumSource
    void whatStaysKeepsItsPlaceAndWhatIsNewStandsFreeOfAllOthersBesideItsSource(Orientation orientation) {
        GraphPicture before = GraphLayout.of(DRIVERS, options(orientation), Progress.NONE);
        Lineage now = without(with(DRIVERS, NEW, new Edge(LOG, NEW, EdgeKind.READ), new Edge(NEW, Lineage.ONLINE_STORE, EdgeKind.STORE)), RATINGS);
        GraphPicture after = Steady.of(before, now, options(orientation)).orElseThrow();
        PictureRules.check(after);
        PlacedNode anchor = before.node(LOG).orElseThrow();
        double dx = after.node(LOG).orElseThrow().x() - anchor.x();
        double dy = after.node(LOG).orElseThrow().y() - anchor.y();
        for (PlacedNode node : after.nodes()) {
            before.node(node.node()).ifPresent(was -> assertEquals(was.moved(dx, dy), node));
        }
        PlacedNode fresh = after.node(NEW).orElseThrow();
        PlacedNode source = after.node(LOG).orElseThrow();
        assertTrue(orientation == Orientation.LEFT_TO_RIGHT ? fresh.x() > source.x() + source.width() : fresh.y() > source.y() + source.height(), fresh.toString());
        assertTrue(Math.hypot(fresh.x() - source.x(), fresh.y() - source.y()) < 700, fresh + " is far from " + source);
    }

    @Test
    void afterManyChangesThereIsNothingToKeep() {
        GraphPicture before = GraphLayout.of(DRIVERS, options(Orientation.LEFT_TO_RIGHT), Progress.NONE);
        Lineage other = Lineage.of(Repos.generated(60, 0.1, 1));
        assertEquals(Optional.empty(), Steady.of(before, other, options(Orientation.LEFT_TO_RIGHT)));
        assertEquals(Optional.empty(), Steady.of(before, DRIVERS, options(Orientation.TOP_DOWN)));
        assertEquals(Optional.empty(), Steady.of(GraphPicture.EMPTY, DRIVERS, options(Orientation.LEFT_TO_RIGHT)));
    }

    @Test
    void aFirstNodeWithoutNeighboursStandsBelowTheRest() {
        GraphPicture before = GraphLayout.of(DRIVERS, options(Orientation.LEFT_TO_RIGHT), Progress.NONE);
        Node lonely = new Node(NodeKind.PUSH_SOURCE, "lonely");
        GraphPicture after = Steady.of(before, with(DRIVERS, lonely), options(Orientation.LEFT_TO_RIGHT)).orElseThrow();
        double lowest = after.nodes().stream().filter(node -> !node.node().equals(lonely)).mapToDouble(node -> node.y() + node.height()).max().orElseThrow();
        assertTrue(after.node(lonely).orElseThrow().y() > lowest);
        assertEquals(List.of(lonely), after.nodes().subList(DRIVERS.nodes().size(), after.nodes().size()).stream().map(PlacedNode::node).toList());
    }
}
