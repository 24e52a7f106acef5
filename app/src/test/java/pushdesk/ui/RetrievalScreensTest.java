package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushdesk.model.push.PushMode.OFFLINE;
import static pushdesk.model.push.PushMode.ONLINE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.model.FeatureRepo;
import pushdesk.store.Definitions;
import pushdesk.store.push.EntryKind;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.historical.HistoricalViewModel;
import pushdesk.ui.materialize.MaterializeViewModel;
import pushdesk.ui.parity.ParityViewModel;
import pushdesk.ui.vector.VectorViewModel;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.write.WriteViewModel;

/// One way through each of the screens that read and copy features, by mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
class RetrievalScreensTest {
    private final FeatureRepo repo = Definitions.drivers().repo();
    private final Screen screen = new Screen(repo);
    private final StackPane root = new StackPane();

    @TempDir
    Path folder;

    @Start
    void show(Stage stage) {
        screen.open();
        var scene = new Scene(root, 985, 480);
        Theme.LIGHT.apply(scene, 1);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(screen::close);
    }

    @Test
    void aVectorIsAskedForByKeyAndItsValueTraced(FxRobot robot) {
        robot.interact(() -> {
            screen.push(repo.pushSources().getFirst(), ONLINE, "driver_id,rate,trips,event_timestamp", "1001,0.5,5,2026-11-22T10:00:00Z");
            root.getChildren().setAll(features());
        });
        TextField keys = robot.lookup(node -> node instanceof TextField && "Values of driver_id".equals(node.getAccessibleText())).query();
        robot.clickOn(keys).write("1001\n");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(cells().containsAll(Set.of("driver_id 1001", "rate", "0.5", "present", "entry 1, line 2")), cells().toString());
        robot.interact(() -> screen.push(repo.pushSources().getFirst(), ONLINE, "driver_id,rate,trips,event_timestamp", "1001,0.75,5,2026-11-22T10:30:00Z"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(cells().containsAll(Set.of("0.75", "entry 2, line 2")), cells().toString());
        robot.doubleClickOn(cell("0.75"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(new JournalPage.Trace("stats", Map.of("driver_id", "1001")), screen.workspace.journal().pageProperty().get());
    }

    @Test
    void aColumnOfASpreadsheetIsPastedAsKeys(FxRobot robot) {
        robot.interact(() -> root.getChildren().setAll(features()));
        TextField keys = robot.lookup(node -> node instanceof TextField && "Values of driver_id".equals(node.getAccessibleText())).query();
        robot.interact(() -> keys.replaceText(0, 0, "1001\r\n1002\r\n"));
        assertEquals("1001, 1002", keys.getText());
    }

    @Test
    void entityRowsAreChosenAndShownWithTheirFeatures(FxRobot robot) throws IOException {
        Path entities = Files.writeString(folder.resolve("rides.csv"), "ride,driver_id,event_timestamp\na,1001,2026-11-22T11:00:00Z\n");
        robot.interact(() -> {
            screen.push(repo.pushSources().getFirst(), OFFLINE, "driver_id,rate,trips,event_timestamp,created", "1001,0.5,5,2026-11-22T10:00:00Z,");
            root.getChildren().setAll(features(entities));
        });
        click(robot, "At past times");
        click(robot, "Entity rows (CSV)…");
        assertTrue(cells().containsAll(Set.of("a", "1001", "0.5", "5")), cells().toString());
    }

    @Test
    void offlineRowsAreComparedMaterializedAndTheSameAfterwards(FxRobot robot) {
        robot.interact(() -> {
            screen.push(repo.pushSources().getFirst(), OFFLINE, "driver_id,rate,trips,event_timestamp,created", "1001,0.5,5,2026-11-22T10:00:00Z,");
            root.getChildren().setAll(stores());
        });
        click(robot, "Compare");
        click(robot, "Compare now");
        assertTrue(cells().containsAll(Set.of("stats", "missing online", "1001")), cells().toString());
        click(robot, "Materialize");
        click(robot, "Plan");
        assertEquals(0, screen.store.online("stats", RowQuery.first(1)).total());
        click(robot, "Write 1 row to the local online store");
        assertEquals(1, screen.store.online("stats", RowQuery.first(1)).total());
        click(robot, "Compare");
        click(robot, "Compare now");
        assertTrue(!cells().contains("missing online"), cells().toString());
    }

    @Test
    void rowsAreWrittenToOneViewAlone(FxRobot robot) throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), "driver_id,rate,trips,event_timestamp\n1001,0.5,5,2026-11-22T11:00:00Z\n");
        robot.interact(() -> root.getChildren().setAll(stores(rows)));
        click(robot, "Write to one view");
        click(robot, "Rows (CSV, JSON)…");
        assertEquals(0, screen.store.online("stats", RowQuery.first(1)).total());
        click(robot, "Write 1 row to stats only");
        assertEquals(1, screen.store.online("stats", RowQuery.first(1)).total());
        assertEquals(EntryKind.WRITE, screen.store.history().getFirst().kind());
    }

    private Node stores(Path... chosen) {
        return Screens.materialize(
                new MaterializeViewModel(screen.workspace, screen.tasks, screen.notices, InstantSource.fixed(Screen.NOON)),
                new WriteViewModel(screen.workspace, screen.tasks, screen.notices),
                new ParityViewModel(screen.workspace, screen.tasks, screen.notices),
                dialogs(chosen));
    }

    private Node features(Path... chosen) {
        return Screens.features(new VectorViewModel(screen.workspace, screen.tasks, screen.notices, InstantSource.fixed(Screen.NOON)),
                new HistoricalViewModel(screen.workspace, screen.tasks, screen.notices), dialogs(chosen));
    }

    private static FileDialogs dialogs(Path... chosen) {
        return new FileDialogs() {
            @Override
            public Optional<Path> openCsv(String title) {
                return List.of(chosen).stream().findFirst();
            }

            @Override
            public Optional<Path> saveCsv(String title, String suggestedName) {
                return Optional.empty();
            }
        };
    }

    private void click(FxRobot robot, String text) {
        ButtonBase button = robot.lookup(node -> node instanceof ButtonBase base && text.equals(base.getText()) && shown(node)).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean shown(Node node) {
        return node.getScene() != null && node.isVisible();
    }

    private Node cell(String text) {
        return root.lookupAll(".table-cell").stream().filter(node -> node instanceof TableCell<?, ?> cell && text.equals(cell.getText())).findFirst().orElseThrow();
    }

    private Set<String> cells() {
        root.applyCss();
        root.layout();
        return root.lookupAll(".table-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?>)
                .map(node -> ((TableCell<?, ?>) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.toSet());
    }
}
