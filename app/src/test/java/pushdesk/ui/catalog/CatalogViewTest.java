package pushdesk.ui.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.graph.Repos;
import pushdesk.ui.command.Command;
import pushdesk.ui.workspace.Workspace;

@ExtendWith(ApplicationExtension.class)
class CatalogViewTest {
    private final List<String> done = new ArrayList<>();
    private Workspace workspace;
    private CatalogView view;

    @Start
    void show(Stage stage) {
        workspace = new Workspace();
        view = new CatalogView(new CatalogViewModel(workspace, (source, file) -> { }),
                node -> List.of(Command.of("Focus", "F", () -> done.add("focus " + node.name())), Command.of("Open", "ENTER", () -> done.add("open " + node.name())),
                        Command.of("Empty", "", () -> done.add("empty " + node.name()))));
        stage.setScene(new Scene(view, 260, 600));
        stage.show();
        workspace.opened(Repos.drivers(), null);
    }

    @Test
    void theKeysOfTheGraphWorkOnTheSelectedLine(FxRobot robot) {
        robot.interact(() -> workspace.selectionProperty().set(Repos.drivers().featureView("driver_ratings").orElseThrow()));
        robot.interact(view::focusList);
        robot.press(KeyCode.F).release(KeyCode.F).press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(List.of("focus driver_ratings", "open driver_ratings"), done);
    }

    @Test
    void theMenuOfALineHasWhatTheGraphOffers(FxRobot robot) {
        robot.rightClickOn("driver_stats_push").clickOn("Empty");
        assertEquals(List.of("empty driver_stats_push"), done);
        assertEquals("driver_stats_push", workspace.selectionProperty().get().name());
    }

    @Test
    void anEntityIsNothingInTheGraphAndHasNoMenu(FxRobot robot) {
        robot.interact(() -> workspace.selectionProperty().set(Repos.drivers().entities().getFirst()));
        robot.interact(view::focusList);
        robot.press(KeyCode.F).release(KeyCode.F);
        assertEquals(List.of(), done);
    }

    @Test
    void whatIsSelectedElsewhereComesIntoSightAndTheListStaysWhereItIsInSight(FxRobot robot) {
        robot.interact(() -> {
            view.setMaxHeight(180); // the window is that of other tests too
            view.getScene().setRoot(new VBox(view));
        });
        robot.interact(() -> workspace.selectionProperty().set(Repos.drivers().featureServices().getLast()));
        WaitForAsyncUtils.waitForFxEvents();
        int first = flow().getFirstVisibleCell().getIndex();
        int row = selected();
        assertTrue(first > 0 && first <= row && row <= flow().getLastVisibleCell().getIndex(), first + " " + row);

        robot.interact(() -> workspace.selectionProperty().set(Repos.drivers().featureServices().getFirst()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(first, row - 2), List.of(flow().getFirstVisibleCell().getIndex(), selected()));
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) view.lookup(".virtual-flow");
    }

    private int selected() {
        return ((TreeView<?>) view.lookup(".tree-view")).getSelectionModel().getSelectedIndex();
    }
}
