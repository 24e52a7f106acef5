package pushdesk.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/// What stands where there is nothing yet: what is missing, and what to do next.
public final class EmptyState extends VBox {
    /// Where it is lower, the words have the room.
    private static final double ROOMY_EMS = 10;

    /// @param title what is so, in a few words
    /// @param advice what to do about it, in one sentence
    /// @param actions buttons that do it; may be none
    public EmptyState(Ikon icon, String title, String advice, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        heading.setWrapText(true);
        heading.setTextAlignment(TextAlignment.CENTER);
        heading.setMinHeight(USE_PREF_SIZE);
        var text = new Label(advice);
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMinHeight(USE_PREF_SIZE);
        var sign = Icons.of(icon, "empty-icon");
        sign.managedProperty().bind(sign.visibleProperty());
        heightProperty().subscribe(height -> sign.setVisible(height.doubleValue() == 0 || height.doubleValue() > ROOMY_EMS * heading.getFont().getSize()));
        getChildren().addAll(sign, heading, text);
        if (actions.length > 0) {
            var row = new HBox(8, actions);
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }
}
