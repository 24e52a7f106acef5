package pushdesk.ui.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
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
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.common.BackgroundTasks;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.history.AgainViewModel;
import pushdesk.ui.history.HistoryView;
import pushdesk.ui.history.HistoryViewModel;
import pushdesk.ui.history.RevisionViewModel;
import pushdesk.ui.rows.RowExport;
import pushdesk.ui.rows.RowsView;
import pushdesk.ui.rows.RowsViewModel;
import pushdesk.ui.workspace.Workspace;

/// From a file to the stored rows, by mouse and keyboard, with work in the background as it is in the window.
@ExtendWith(ApplicationExtension.class)
class PushViewTest {
    private final FeatureRepo repo = DriverRepo.make();
    private final FeatureStore store = FeatureStore.inMemory(repo);
    private final Workspace workspace = new Workspace();
    @TempDir
    Path folder;

    private Path chosen;
    private PushViewModel model;
    private VBox screen;
    private RowsView online;
    private HistoryView history;

    @Start
    void show(Stage stage) {
        var tasks = new BackgroundTasks();
        var notices = new Notices();
        model = new PushViewModel(workspace, tasks, notices, InstantSource.system());
        var dialogs = new ChosenBefore();
        var push = new PushView(model, dialogs);
        VBox.setVgrow(push, Priority.ALWAYS);
        screen = new VBox(push);
        online = new RowsView(new RowsViewModel(StoreKind.ONLINE, workspace, tasks, InstantSource.system()), new RowExport(tasks, notices, text -> {}), dialogs, new Label());
        history = new HistoryView(new HistoryViewModel(workspace, InstantSource.system(), new RevisionViewModel(workspace, tasks, notices),
                new AgainViewModel(workspace, tasks, notices, (source, file) -> {}, (source, entry, csv) -> {})), text -> {});
        workspace.panelProperty().subscribe((was, is) -> screen.getChildren().setAll(is == Workspace.Panel.HISTORY ? history : online));
        var scene = new Scene(screen, 985, 480);
        Theme.LIGHT.apply(scene, 1);
        stage.setScene(scene);
        stage.show();
        workspace.opened(repo, store);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> model.csv().close());
        store.close();
    }

    @Test
    void aFileIsChosenPlannedPushedAndItsRowsAreFound(FxRobot robot) throws Exception {
        chosen = file("1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,\n1002,0.6,0.8,200,,2026-11-22T09:00:00Z,\n");
        click(robot, "#choose-file");
        eventually(() -> !robot.lookup("#push").queryButton().isDisabled());
        assertEquals("Push 2 rows to the local online store", robot.lookup("#push").queryButton().getText());
        assertTrue(texts().contains("This push will"), texts().toString());
        assertEquals(0, store.history().size());
        click(robot, "#push");
        eventually(() -> model.stateProperty().get() == PushViewModel.State.DONE);
        eventually(() -> texts().contains("Push 1 wrote"));
        assertEquals("Undo push 1…", robot.lookup("#undo-push").queryButton().getText());
        robot.interact(() -> workspace.showChanges(workspace.lastPushProperty().get()));
        eventually(() -> cells().containsAll(List.of("1001", "1002", "push 1, line 2")));
        robot.interact(() -> workspace.refreshed(store.figures(), store.history()));
        robot.interact(() -> workspace.panelProperty().set(Workspace.Panel.HISTORY));
        eventually(() -> cells().containsAll(List.of("1", "driver_stats_push", "drivers.csv")));
        assertTrue(texts().contains("Push 1 wrote"));
    }

    @Test
    void rowsAreEditedBeforeTheyArePushed(FxRobot robot) throws Exception {
        chosen = file("1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,\n");
        click(robot, "#choose-file");
        eventually(() -> !robot.lookup("#push").queryButton().isDisabled());
        click(robot, "#edit-before");
        eventually(() -> model.editing().editProperty().get() != null);
        robot.interact(() -> {
            model.editing().editProperty().get().type(0, 0, "1009");
            model.editing().use();
        });
        eventually(() -> cells().contains("1009") && !robot.lookup("#push").queryButton().isDisabled());
        click(robot, "#push");
        eventually(() -> model.stateProperty().get() == PushViewModel.State.DONE);
        assertEquals("edited rows", store.history().getFirst().origin().name());
    }

    @Test
    void badCellsAreMarkedAndTheGoodRowsPushed(FxRobot robot) throws Exception {
        chosen = file("1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,\n1002,abc,0.8,200,,2026-11-22T09:00:00Z,\n");
        click(robot, "#choose-file");
        eventually(() -> cells().contains("conv_rate: 'abc' is not a Float32"));
        eventually(() -> robot.lookup("#push-good-rows").queryButton().isVisible());
        assertTrue(robot.lookup("#push").queryButton().isDisabled());
        chosen = folder.resolve("rejects.csv");
        click(robot, "#push-good-rows");
        eventually(() -> !robot.lookup("#push").queryButton().isDisabled());
        click(robot, "#push");
        eventually(() -> store.history().size() == 1);
        assertTrue(Files.exists(chosen));
    }

    @Test
    void theFormTellsWhatIsWrongWhileItIsTyped(FxRobot robot) throws Exception {
        robot.interact(() -> workspace.pushSourceProperty().set(repo.pushSource("profile_push").orElseThrow()));
        click(robot, "Single row");
        eventually(() -> robot.lookup("#field-score").tryQuery().isPresent());
        type(robot, "driver_id", "1001");
        type(robot, "city", "Oslo");
        type(robot, "score", "many");
        assertTrue(texts().contains("'many' is not a Float64"), texts().toString());
        type(robot, "score", "0.5");
        type(robot, "event_timestamp", "2026-11-22 09:00");
        eventually(() -> "Push 1 row to the local online store".equals(robot.lookup("#push").queryButton().getText()));
        eventually(() -> !robot.lookup("#push").queryButton().isDisabled());
        click(robot, "#push");
        eventually(() -> store.online("driver_profile", RowQuery.first(1)).total() == 1);
    }

    @Test
    void everyControlHasANameThatIsReadAloud(FxRobot robot) throws Exception {
        chosen = file("1001,x,0.9,300,good,2026-11-22T09:00:00Z,\n");
        click(robot, "#choose-file");
        eventually(() -> cells().contains("x"));
        List<Node> nameless = screen.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> node instanceof Button || node instanceof TextInputControl)
                .filter(node -> (node.getAccessibleText() == null || node.getAccessibleText().isBlank())
                        && !(node instanceof Labeled labeled && !labeled.getText().isBlank()))
                .toList();
        assertEquals(List.of(), nameless);
        assertFalse(cells().isEmpty());
    }

    /// Clicks where the node is once everything is laid out.
    private void click(FxRobot robot, String query) {
        robot.interact(() -> {
            screen.getScene().getRoot().applyCss();
            screen.getScene().getRoot().layout();
        });
        robot.clickOn(query);
    }

    private static void type(FxRobot robot, String column, String text) {
        robot.interact(() -> robot.lookup("#field-" + column).<TextInputControl>query().setText(text));
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return holds.call();
        });
    }

    private List<String> texts() {
        return screen.lookupAll(".label").stream().filter(Node::isVisible).map(label -> ((Label) label).getText()).collect(Collectors.toList());
    }

    private List<String> cells() {
        return screen.lookupAll(".table-cell").stream().map(cell -> ((TableCell<?, ?>) cell).getText()).collect(Collectors.toList());
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("drivers.csv"), DriverRepo.HEADER + rows);
    }

    /// Answers with the file that the test has decided on.
    private final class ChosenBefore implements FileDialogs {
        @Override
        public Optional<Path> openCsv(String title) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> saveCsv(String title, String suggestedName) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> savePicture(String title, String suggestedName) {
            return Optional.of(chosen);
        }
    }
}
