package pushdesk.ui.graph.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Visible;
import pushdesk.graph.light.Lighting;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

class FarNamesTest {
    private static final double SCALE = 0.1;

    private static PlacedNode node(NodeKind kind, String name, double x, double y) {
        return new PlacedNode(new Node(kind, name), x, y, 180, 46);
    }

    private static List<String> names(int selected, PlacedNode... nodes) {
        var picture = new GraphPicture(List.of(nodes), List.of(), Orientation.LEFT_TO_RIGHT, 3000, 3000);
        var visible = new Visible(picture);
        return new FarNames(visible, Marks.of(visible, Lighting.NOTHING), selected, SCALE, name -> name.length() * 6).all().stream()
                .map(name -> name.node().node().name())
                .toList();
    }

    @Test
    void pushSourcesAndGroupsAreNamedAndOthersOnlyWhenSelected() {
        PlacedNode[] nodes = {node(NodeKind.PUSH_SOURCE, "push", 0, 0), node(NodeKind.FEATURE_VIEW, "view", 1500, 0), node(NodeKind.GROUP, "group", 0, 2000)};
        assertEquals(List.of("push", "group"), names(-1, nodes));
        assertEquals(List.of("view", "push", "group"), names(1, nodes));
    }

    @Test
    void aNameThatWouldTouchAnotherIsLeftOutTheSelectedOneNever() {
        PlacedNode[] nodes = {node(NodeKind.PUSH_SOURCE, "first", 0, 0), node(NodeKind.PUSH_SOURCE, "second", 0, 150), node(NodeKind.PUSH_SOURCE, "third", 0, 400)};
        assertEquals(List.of("first", "third"), names(-1, nodes));
        assertEquals(List.of("second"), names(1, nodes).subList(0, 1));
        assertTrue(!names(1, nodes).contains("first"));
    }
}
