package pushdesk.graph.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Repos;
import pushdesk.graph.Size;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

class GraphLayoutTest {
    private static final LayoutOptions OPTIONS = LayoutOptions.uniform(180, 48);

    @Test
    void sourcesViewsStoresAndServicesStandInColumnsFromLeftToRight() {
        GraphPicture picture = picture(Lineage.of(Repos.drivers()));
        assertTrue(right(picture, NodeKind.PUSH_SOURCE, NodeKind.BATCH_SOURCE, NodeKind.STREAM_SOURCE) < left(picture, NodeKind.FEATURE_VIEW));
        assertTrue(right(picture, NodeKind.FEATURE_VIEW) < left(picture, NodeKind.ON_DEMAND_VIEW, NodeKind.ONLINE_STORE, NodeKind.OFFLINE_STORE));
        assertTrue(right(picture, NodeKind.ONLINE_STORE, NodeKind.OFFLINE_STORE) < left(picture, NodeKind.SERVICE));
    }

    @Test
    void aPushSourceStandsRightAboveItsBatchSource() {
        GraphPicture picture = picture(Lineage.of(Repos.drivers()));
        PlacedNode push = place(picture, NodeKind.PUSH_SOURCE, "driver_stats_push");
        PlacedNode batch = place(picture, NodeKind.BATCH_SOURCE, "driver_stats_log");
        assertEquals(push.x(), batch.x());
        assertTrue(push.y() + push.height() < batch.y());
    }

    @Test
    void topDownIsTheSameTurned() {
        GraphPicture picture = GraphLayout.of(Lineage.of(Repos.drivers()), new LayoutOptions(Orientation.TOP_DOWN, 1.5, node -> new Size(180, 48)), Progress.NONE);
        PictureRules.check(picture);
        PlacedNode source = place(picture, NodeKind.PUSH_SOURCE, "driver_stats_push");
        PlacedNode view = place(picture, NodeKind.FEATURE_VIEW, "driver_ratings");
        assertEquals(new Size(180, 48), new Size(source.width(), source.height()));
        assertTrue(source.y() + source.height() < view.y());
    }

    @Test
    void aSmallPictureHasTheStoresInItsMidstAndALargeOneBesideIt() {
        assertEquals(Set.of(false), quiet(picture(Lineage.of(Repos.drivers()))));
        GraphPicture large = picture(Lineage.of(Repos.generated(200, 0.1, 1)));
        assertEquals(Set.of(true), quiet(large));
        assertTrue(right(large, NodeKind.SERVICE, NodeKind.FEATURE_VIEW) < left(large, NodeKind.ONLINE_STORE, NodeKind.OFFLINE_STORE));
    }

    @Test
    void unconnectedPiecesArePackedToTheShapeOfTheWindow() {
        GraphPicture picture = picture(Lineage.of(Repos.generated(1000, 0, 1)));
        PictureRules.check(picture);
        double ratio = picture.width() / picture.height();
        assertTrue(ratio > 0.9 && ratio < 3.2, () -> "width by height is " + ratio);
    }

    @Test
    void anEmptyLineageIsAnEmptyPicture() {
        assertEquals(GraphPicture.EMPTY, picture(new Lineage(List.of(), List.of())));
    }

    @Test
    void anEdgeFromANodeToItselfIsLeftOut() {
        Node view = new Node(NodeKind.FEATURE_VIEW, "a");
        assertEquals(List.of(), picture(new Lineage(List.of(view), List.of(new Lineage.Edge(view, view, Lineage.EdgeKind.DERIVE)))).edges());
    }

    @Test
    void aCancelEndsTheLayout() {
        Progress cancelled = new Progress() {
            @Override
            public void phase(String title) {}

            @Override
            public void at(long done, long total) {}

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        assertThrows(CancellationException.class, () -> GraphLayout.of(Lineage.of(Repos.drivers()), OPTIONS, cancelled));
    }

    private static GraphPicture picture(Lineage lineage) {
        return GraphLayout.of(lineage, OPTIONS, Progress.NONE);
    }

    private static PlacedNode place(GraphPicture picture, NodeKind kind, String name) {
        return picture.node(new Node(kind, name)).orElseThrow();
    }

    private static double left(GraphPicture picture, NodeKind... kinds) {
        return picture.nodes().stream().filter(node -> Set.of(kinds).contains(node.node().kind())).mapToDouble(PlacedNode::x).min().orElseThrow();
    }

    private static double right(GraphPicture picture, NodeKind... kinds) {
        return picture.nodes().stream().filter(node -> Set.of(kinds).contains(node.node().kind())).mapToDouble(node -> node.x() + node.width()).max().orElseThrow();
    }

    private static Set<Boolean> quiet(GraphPicture picture) {
        return picture.edges().stream().filter(edge -> edge.edge().to().kind() == NodeKind.ONLINE_STORE).map(PlacedEdge::quiet).collect(Collectors.toSet());
    }
}
