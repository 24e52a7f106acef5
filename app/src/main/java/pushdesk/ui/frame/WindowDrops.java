package pushdesk.ui.frame;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import pushdesk.ui.common.files.DroppedFiles;
import pushdesk.ui.workspace.Workspace;

/// A line over the window while files hover there: what dropping them would do, or why nothing comes of it.
public final class WindowDrops extends Label {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Workspace workspace;
    private final BooleanSupplier pushing;
    private final Consumer<Path> openFolder;
    private final Consumer<Path> openFile;
    private boolean over;

    /// @param pushing whether a push is under way
    /// @param openFolder opens a folder, or the file of a registry
    /// @param openFile takes a file of rows
    public WindowDrops(Workspace workspace, BooleanSupplier pushing, Consumer<Path> openFolder, Consumer<Path> openFile) {
        this.workspace = workspace;
        this.pushing = pushing;
        this.openFolder = openFolder;
        this.openFile = openFile;
        getStyleClass().add("drop-hint");
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Takes what is dropped anywhere on the window where no part of it has a use of its own for it.
    public void over(Node window) {
        window.addEventFilter(DragEvent.DRAG_OVER, event -> setVisible(false));
        window.setOnDragEntered(event -> over = true);
        window.setOnDragExited(event -> {
            over = false;
            setVisible(false);
        });
        window.setOnDragOver(this::hover);
        window.setOnDragDropped(this::drop);
    }

    private Drop what(DroppedFiles files) {
        return Drop.of(files, workspace.repoProperty().get(), workspace.pushSourceProperty().get(), pushing.getAsBoolean());
    }

    private void hover(DragEvent event) {
        Drop drop = what(DroppedFiles.of(event)); // asks the other program; the drag may have ended when it has answered
        setText(drop.words());
        pseudoClassStateChanged(IMPOSSIBLE, !drop.possible());
        setVisible(over);
        if (drop.possible()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        var dropped = DroppedFiles.of(event);
        boolean possible = what(dropped).possible();
        if (possible) {
            dropped.repository().ifPresentOrElse(openFolder, () -> dropped.file().ifPresent(openFile));
        }
        event.setDropCompleted(possible);
        event.consume();
    }
}
