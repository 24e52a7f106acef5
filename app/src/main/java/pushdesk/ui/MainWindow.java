package pushdesk.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pushdesk.ui.common.files.DroppedFiles;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.frame.Panels;
import pushdesk.ui.frame.Room;
import pushdesk.ui.settings.Settings;

/// The one window: bars above and below, and between them the start page or the open repository.
public final class MainWindow extends BorderPane {

    private static final double EMS_FOR_DETAILS = 70;
    private static final double EMS_FOR_CATALOG = 46;

    private final List<Room> rooms;

    /// The screens that the window holds.
    ///
    /// @param strips what is told above the graph when there is something to tell
    /// @param sheets lies over everything between the bars
    public record Parts(Region topBar, Region start, Region catalog, Region graph, List<Region> strips, Region work, Region details, Region statusLine, Region sheets) {}

    /// @param openFolder opens a folder that was dropped on the window
    /// @param openFile takes a file of rows that was dropped on it
    public MainWindow(Workspace workspace, Settings settings, Parts parts, Consumer<Path> openFolder, Consumer<Path> openFile) {
        getStyleClass().add("main-window");
        setTop(parts.topBar());
        setBottom(parts.statusLine());
        var graph = new VBox();
        graph.getChildren().addAll(parts.strips());
        graph.getChildren().add(parts.graph());
        VBox.setVgrow(parts.graph(), Priority.ALWAYS);
        var centre = new Panels(Orientation.VERTICAL, graph, parts.work(), false, settings.workShownProperty(), settings.workHeightProperty(), settings.textScaleProperty());
        var right = new Panels(Orientation.HORIZONTAL, centre, parts.details(), false, settings.detailsShownProperty(), settings.detailsWidthProperty(), settings.textScaleProperty());
        var repository = new Panels(Orientation.HORIZONTAL, right, parts.catalog(), true, settings.catalogShownProperty(), settings.catalogWidthProperty(), settings.textScaleProperty());
        setCenter(new StackPane(repository, parts.start(), parts.sheets()));
        workspace.repoProperty().subscribe(repo -> {
            repository.setVisible(repo != null);
            parts.start().setVisible(repo == null);
        });
        rooms = List.of(new Room(settings.detailsShownProperty(), EMS_FOR_DETAILS), new Room(settings.catalogShownProperty(), EMS_FOR_CATALOG));
        widthProperty().subscribe(width -> measure(settings));
        settings.textScaleProperty().subscribe(scale -> measure(settings));
        setOnDragOver(event -> {
            var dropped = DroppedFiles.of(event);
            if (dropped.folder().isPresent() || dropped.file().isPresent() && workspace.pushSourceProperty().get() != null) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            var dropped = DroppedFiles.of(event);
            dropped.folder().ifPresentOrElse(openFolder, () -> dropped.file().ifPresent(openFile));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void measure(Settings settings) {
        if (getWidth() > 0) {
            rooms.forEach(room -> room.is(getWidth() / Theme.TEXT_SIZE / settings.textScaleProperty().get()));
        }
    }

    /// Opens the sides that were closed for want of room, so that they are not kept as closed by the user.
    void giveBack() {
        rooms.forEach(Room::giveBack);
    }
}
