package pushdesk.ui.applied;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;

/// Says that what is shown was applied, and how far the definitions have moved on; or, of a folder without definitions, that a registry is named.
public final class AppliedStrip extends HBox {

    /// @param compare lists what differs
    /// @param switchApplied shows what was applied in place of the definitions, or the other way round
    public AppliedStrip(AppliedStripViewModel model, Runnable compare, Runnable switchApplied) {
        getStyleClass().addAll("strip", "info-strip", "applied-strip");
        setAlignment(Pos.CENTER_LEFT);
        var sentence = new Label();
        sentence.getStyleClass().add("strong");
        var more = new Label();
        for (Label label : new Label[] {sentence, more}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        var text = new VBox(2, sentence, more);
        HBox.setHgrow(text, Priority.ALWAYS);
        var differences = button("applied-strip-compare", compare);
        differences.setText(Words.text("applied.strip.compare"));
        var other = button("applied-strip-switch", switchApplied);
        getChildren().setAll(Icons.of(MaterialDesignD.DATABASE_CHECK_OUTLINE, "info"), text, differences, other);
        managedProperty().bind(visibleProperty());
        model.stateProperty().subscribe(state -> {
            setVisible(state.shown());
            sentence.setText(state.sentence());
            more.setText(state.more());
            more.setVisible(!state.more().isEmpty());
            more.setManaged(more.isVisible());
            differences.setVisible(state.different());
            differences.setManaged(differences.isVisible());
            other.setText(state.switchTo());
            other.setVisible(!state.switchTo().isEmpty());
            other.setManaged(other.isVisible());
        });
    }

    private static Button button(String id, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
