package pushdesk.ui.graph.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushdesk.graph.Repos;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.ui.workspace.Workspace;

class SelectedNodeTest {
    private static final Node GROUP = new Node(NodeKind.GROUP, "drivers@example.com");
    private static final Node RATINGS = new Node(NodeKind.FEATURE_VIEW, "driver_ratings");

    private final Workspace workspace = new Workspace();
    private final SelectedNode selected = new SelectedNode(workspace, new NodeActions(workspace));
    private int told;

    @BeforeEach
    void open() {
        workspace.opened(Repos.drivers(), null);
        selected.onChange(() -> told++);
        told = 0;
    }

    private Node found() {
        selected.findIn(Drawing.NONE);
        return selected.nodeProperty().get();
    }

    @Test
    void itIsWhatTheWindowHasSelected() {
        selected.select(RATINGS);
        assertEquals("driver_ratings", workspace.selectionProperty().get().name());
        assertEquals(RATINGS, found());
        selected.select(Lineage.ONLINE_STORE);
        assertNull(workspace.selectionProperty().get());
        assertEquals(Lineage.ONLINE_STORE, found());
        selected.select(null);
        assertNull(found());
    }

    @Test
    void aGroupIsSelectedInPlaceOfWhatTheWindowHadUntilThatSelectsSomethingElse() {
        selected.select(GROUP);
        assertNull(workspace.selectionProperty().get());
        assertEquals(GROUP, found());
        told = 0;
        workspace.selectionProperty().set(workspace.repoProperty().get().featureView("driver_ratings").orElseThrow());
        assertEquals(RATINGS, found());
        assertEquals(1, told);
    }

    @Test
    void aGroupIsForgottenWithItsRepository() {
        selected.select(GROUP);
        selected.forgetGroup();
        assertNull(found());
    }
}
