package pushdesk.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Repos;
import pushdesk.model.Lineage;
import pushdesk.model.Lineage.Node;
import pushdesk.model.Lineage.NodeKind;
import pushdesk.model.PushMode;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.common.Theme;

@ExtendWith(ApplicationExtension.class)
class GraphViewTest {
    private static final Node RATINGS = new Node(NodeKind.FEATURE_VIEW, "driver_ratings");

    private Workspace workspace;
    private GraphViewModel model;
    private GraphView view;
    private GraphCanvas canvas;

    @Start
    void show(Stage stage) {
        workspace = new Workspace();
        model = new GraphViewModel(workspace, new SameThreadTasks(), Clock.systemUTC(), (source, file) -> { });
        view = new GraphView(model);
        canvas = (GraphCanvas) view.lookup(".graph-canvas");
        var scene = new Scene(view, 920, 460);
        Theme.LIGHT.apply(scene, 1);
        stage.setScene(scene);
        stage.show();
        workspace.opened(Repos.drivers(), null);
    }

    @Test
    void aNodeIsSelectedByAClickWalkedFromByKeysAndOpenedByEnter(FxRobot robot) {
        robot.interact(view::layout);
        robot.clickOn(onScreen(RATINGS));
        assertEquals("driver_ratings", workspace.selectionProperty().get().name());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(Lineage.ONLINE_STORE, model.selectedNodeProperty().get());
        assertTrue(canvas.getAccessibleText().startsWith("Online store, local"), canvas.getAccessibleText());
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
    }

    @Test
    void theModeChosenInTheBarIsThatOfTheWorkspace(FxRobot robot) {
        robot.clickOn("Offline");
        assertEquals(PushMode.OFFLINE, workspace.pushModeProperty().get());
        assertTrue(model.lightingProperty().get().nodes().contains(Lineage.OFFLINE_STORE));
        robot.interact(() -> workspace.pushModeProperty().set(PushMode.ONLINE));
        assertTrue(robot.lookup("Online").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void fitBringsEveryNodeBackOnScreen(FxRobot robot) throws Exception {
        robot.interact(view::layout);
        robot.clickOn("#graph-zoom-in").clickOn("#graph-zoom-in").clickOn("#graph-zoom-in");
        assertTrue(!outOfSight().isEmpty());
        robot.clickOn("#graph-fit");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> outOfSight().isEmpty());
    }

    private Point2D onScreen(Node node) {
        PlacedNode placed = canvas.place(node).orElseThrow();
        return canvas.localToScreen(canvas.camera().screenX(placed.centreX()), canvas.camera().screenY(placed.centreY()));
    }

    private Set<Node> outOfSight() {
        GraphPicture picture = model.pictureProperty().get();
        Camera camera = canvas.camera();
        return picture.nodes().stream()
                .filter(node -> camera.screenX(node.x()) < 0 || camera.screenX(node.x() + node.width()) > canvas.getWidth()
                        || camera.screenY(node.y()) < 0 || camera.screenY(node.y() + node.height()) > canvas.getHeight())
                .map(PlacedNode::node)
                .collect(Collectors.toSet());
    }
}
