package pushdesk.ui.graph.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;
import pushdesk.graph.Visible;
import pushdesk.graph.light.Lighting;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

class MarksTest {
    private static final Node PUSH = new Node(NodeKind.PUSH_SOURCE, "push");
    private static final Node VIEW = new Node(NodeKind.FEATURE_VIEW, "view");
    private static final Node ELSEWHERE = new Node(NodeKind.FEATURE_VIEW, "elsewhere");
    private static final Edge EDGE = new Edge(PUSH, VIEW, EdgeKind.PUSH);
    private static final Visible VISIBLE = new Visible(new GraphPicture(
            List.of(new PlacedNode(PUSH, 0, 0, 10, 10), new PlacedNode(VIEW, 50, 0, 10, 10)),
            List.of(new PlacedEdge(EDGE, List.of(new Point(10, 5), new Point(20, 5), new Point(40, 5), new Point(50, 5)), false)),
            Orientation.LEFT_TO_RIGHT, 60, 10));

    private static BitSet places(int... places) {
        var set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }

    @Test
    void whatIsLitIsKnownByItsPlaceAndWhatThePictureDoesNotShowIsPassedOver() {
        var lighting = new Lighting(Lighting.Reason.REACH, Set.of(PUSH, ELSEWHERE), Set.of(EDGE, new Edge(PUSH, ELSEWHERE, EdgeKind.PUSH)), Set.of(VIEW), Set.of(), Map.of());
        assertEquals(new Marks(lighting, places(0), places(1), places(0), places()), Marks.of(VISIBLE, lighting));
    }
}
