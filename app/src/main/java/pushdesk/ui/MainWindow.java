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
import pushdesk.ui.common.DroppedFiles;
import pushdesk.ui.frame.Panels;

/// The one window: bars above and below, and between them the start page or the open repository.
public final class MainWindow extends BorderPane {

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
        var centre = new Panels(Orientation.VERTICAL, graph, parts.work(), false, settings.workShownProperty(), settings.workHeightProperty());
        var right = new Panels(Orientation.HORIZONTAL, centre, parts.details(), false, settings.detailsShownProperty(), settings.detailsWidthProperty());
        var repository = new Panels(Orientation.HORIZONTAL, right, parts.catalog(), true, settings.catalogShownProperty(), settings.catalogWidthProperty());
        setCenter(new StackPane(repository, parts.start(), parts.sheets()));
        workspace.repoProperty().subscribe(repo -> {
            repository.setVisible(repo != null);
            parts.start().setVisible(repo == null);
        });
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
}
