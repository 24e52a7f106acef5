package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.pictures.Pictures;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.graph.GraphPlaces;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

/// Files dragged over from a window beside, which the headless platform cannot do.
@Tag("display")
@ExtendWith(ApplicationExtension.class)
class DragAndDropTest {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();
    private static final Path CSV = SAMPLE.resolve("data").resolve("reviews.csv");

    @TempDir
    static Path folder;

    private Desktop desktop;
    private Label dragged;
    private Stage beside;

    @Start
    void start(Stage stage) throws IOException {
        Path fresh = Files.createTempDirectory(folder, "run"); // no session of the test before
        var settings = Settings.load(fresh.resolve("settings.properties"));
        settings.themeProperty().set(Theme.LIGHT);
        settings.windowWidthProperty().set(1100);
        settings.windowHeightProperty().set(900);
        settings.windowXProperty().set(0);
        settings.windowYProperty().set(0);
        desktop = new Desktop(settings, new EmbeddedEngine(fresh.resolve("stores")), List.of(), Optional::empty, Pictures.NO_FILES);
        desktop.show(stage);
        dragged = new Label();
        dragged.setMinSize(150, 60);
        beside = new Stage();
        beside.setScene(new Scene(dragged));
        beside.setX(1150);
        beside.setY(0);
        beside.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            desktop.close();
            beside.close();
        });
    }

    @Test
    void aFolderDroppedOnTheStartPageIsOpened(FxRobot robot) throws TimeoutException {
        drag(robot, SAMPLE, centre(".start"));
        until(() -> desktop.workspace().repoProperty().get() != null);
        assertEquals("driver_ranking", desktop.workspace().repoProperty().get().project());
    }

    @Test
    void theFileThatMakesAFolderARepositoryOpensIt(FxRobot robot) throws Exception {
        Path file;
        try (var files = Files.walk(SAMPLE)) {
            file = files.filter(path -> path.endsWith("feature_store.yaml")).findFirst().orElseThrow();
        }
        drag(robot, file, centre(".start"));
        until(() -> desktop.workspace().repoProperty().get() != null);
        assertEquals("driver_ranking", desktop.workspace().repoProperty().get().project());
    }

    @Test
    void aCsvFileDroppedOnAPushSourceOfTheListStartsItsPush(FxRobot robot) throws TimeoutException {
        open(robot);
        Node entry = robot.lookup(".catalog .tree-cell .name-label").<Label>queryAll().stream()
                .filter(label -> label.getText().equals("driver_reviews_push")).findFirst().orElseThrow();
        drag(robot, CSV, centre(entry));
        planned("driver_reviews_push");
    }

    @Test
    void aCsvFileDroppedOnAPushSourceOfTheGraphStartsItsPush(FxRobot robot) throws TimeoutException {
        open(robot);
        until(() -> GraphPlaces.onScreen(desktop.scene(), "driver_reviews_push").isPresent());
        drag(robot, CSV, GraphPlaces.onScreen(desktop.scene(), "driver_reviews_push").orElseThrow());
        planned("driver_reviews_push");
    }

    @Test
    void aCsvFileDroppedElsewhereGoesToTheChosenPushSource(FxRobot robot) throws TimeoutException {
        open(robot);
        drag(robot, SAMPLE.resolve("data").resolve("drivers.csv"), centre(".details"));
        planned("driver_stats_push");
    }

    @Test
    void aFolderDroppedOnTheWorkOpensItInPlaceOfWhatIsOpen(FxRobot robot) throws TimeoutException {
        open(robot);
        drag(robot, SAMPLE.resolveSibling("hello"), centre(".push-view"));
        until(() -> desktop.workspace().repoProperty().get().root().toString().contains("hello"));
    }

    private void open(FxRobot robot) throws TimeoutException {
        robot.interact(() -> desktop.open(SAMPLE));
        until(() -> desktop.workspace().figuresProperty().get() != null);
    }

    private void planned(String source) throws TimeoutException {
        until(() -> desktop.workspace().planProperty().get() != null);
        var request = desktop.workspace().planProperty().get().request();
        assertEquals(List.of(source, Workspace.Panel.PUSH), List.of(request.source(), desktop.workspace().panelProperty().get()));
    }

    private void drag(FxRobot robot, Path file, Point2D target) {
        dragged.setOnDragDetected(event -> {
            var content = new ClipboardContent();
            content.putFiles(List.<File>of(file.toFile()));
            dragged.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        robot.drag(centre(dragged)).moveTo(target).dropTo(target);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D centre(String selector) {
        return centre(desktop.scene().lookup(selector));
    }

    private static Point2D centre(Node node) {
        return node.localToScreen(node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY());
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
