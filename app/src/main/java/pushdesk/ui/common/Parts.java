package pushdesk.ui.common;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.Ikon;

/// Small parts that screens are made of.
public final class Parts {
    private Parts() {}

    public static Button button(String text, Ikon icon, String help, Runnable action) {
        var button = new Button(text, icon == null ? null : Icons.of(icon));
        button.setMnemonicParsing(false); // names have underscores
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text.isEmpty() ? help : text);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Has Tab lead on from a field of several lines, which else takes it for text.
    public static void leftByTab(TextArea field) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.TAB && !pressed.isControlDown()) {
                field.requestFocusTraversal(pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                pressed.consume();
            }
        });
    }

    /// Opens a panel under a node; a click elsewhere or Escape closes it.
    public static PopOver popOver(Node owner, String title, Node content) {
        var popOver = new PopOver(content);
        popOver.setTitle(title);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.getRoot().getStylesheets().add(Parts.class.getResource("pop-over.css").toExternalForm());
        popOver.show(owner);
        content.requestFocus();
        return popOver;
    }

    /// Takes a node out of the layout while it has nothing to say.
    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// A sentence that takes as many lines as it needs.
    public static Label sentence(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /// Shows how far the work is from now on.
    ///
    /// @param running null when there is none
    public static void follow(TaskRunner.Running running, ProgressBar progress, Label phase) {
        progress.progressProperty().unbind();
        phase.textProperty().unbind();
        if (running != null) {
            progress.progressProperty().bind(running.progressProperty());
            phase.textProperty().bind(running.messageProperty());
        }
    }
}
