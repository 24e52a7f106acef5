package pushdesk.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.ui.workspace.Workspace.Panel;

@ExtendWith(ApplicationExtension.class)
class WorkTabsTest {
    private ObjectProperty<Panel> panel;
    private WorkTabs tabs;

    @Start
    void start(Stage shared) {
        var stage = new Stage(); // the shared one would keep this size
        panel = new SimpleObjectProperty<>(Panel.PUSH);
        tabs = new WorkTabs(List.of(
                new WorkTab(Panel.PUSH, Label::new),
                WorkTab.either(Panel.ONLINE_ROWS, Panel.OFFLINE_ROWS, "Rows", Label::new),
                new WorkTab(Panel.SERVER, Label::new).whenAskedFor()), panel);
        stage.setScene(new Scene(tabs, 600, 300));
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> tabs.getScene().getWindow().hide());
    }

    @Test
    void aTabOnDemandComesWithItsPanelAndGoesWhenItIsClosed(FxRobot robot) throws TimeoutException {
        assertEquals(List.of("Push", "Rows"), titles());
        robot.interact(() -> panel.set(Panel.SERVER));
        assertEquals(List.of("Push", "Rows", "Server"), titles());
        assertEquals("Server", front());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> cross(robot).isPresent());
        robot.clickOn(cross(robot).orElseThrow());
        assertEquals(List.of("Push", "Rows"), titles());
        assertEquals(Panel.ONLINE_ROWS, panel.get());
    }

    @Test
    void theTabOfTwoPanelsComesBackToTheOneItShowedLast(FxRobot robot) {
        robot.interact(() -> panel.set(Panel.OFFLINE_ROWS));
        assertEquals("Rows", front());
        robot.interact(() -> panel.set(Panel.PUSH));
        robot.clickOn("Rows");
        assertEquals(Panel.OFFLINE_ROWS, panel.get());
    }

    @Test
    void theGraphStandsFirstWhileItIsATabAndGoesBackWhole(FxRobot robot) {
        var graph = new Label("drawn");
        robot.interact(() -> tabs.takeGraph(graph));
        assertEquals(List.of("Graph", "Push", "Rows"), titles());
        assertEquals("Push", front());
        robot.interact(() -> panel.set(Panel.GRAPH));
        assertSame(graph, tabs.getSelectionModel().getSelectedItem().getContent());
        robot.interact(tabs::giveGraphBack);
        assertEquals(List.of("Push", "Rows"), titles());
        assertEquals(Panel.PUSH, panel.get());
    }

    @Test
    void aPanelThatHasNoTabIsNotShown(FxRobot robot) {
        robot.interact(() -> panel.set(Panel.GRAPH));
        assertEquals(Panel.PUSH, panel.get());
    }

    private Optional<Node> cross(FxRobot robot) {
        return robot.from(tabs).lookup(".tab-close-button").match(Node::isVisible).tryQuery();
    }

    private List<String> titles() {
        return tabs.getTabs().stream().map(WorkTabsTest::title).toList();
    }

    private String front() {
        return title(tabs.getSelectionModel().getSelectedItem());
    }

    private static String title(Tab tab) {
        return ((Label) ((HBox) tab.getGraphic()).getChildren().getFirst()).getText();
    }
}
