package pushdesk.ui.vector;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.features.FeatureChooser;

/// Picks features and keys, and shows the values with what is known of each.
public final class VectorView extends BorderPane {
    private final VectorViewModel model;
    private final FlowPane bar = new FlowPane(8, 8);
    private final StackPane centre = new StackPane();
    private final VectorTable table;
    private final List<Node> before;
    private final List<Node> after;

    /// @param leading stands first in the bar
    public VectorView(VectorViewModel model, Node leading) {
        this.model = model;
        getStyleClass().add("vector-view");
        getStylesheets().add(VectorView.class.getResource("vector.css").toExternalForm());
        table = new VectorTable(model);
        var message = new Label();
        message.getStyleClass().add("vector-message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        message.textProperty().subscribe(text -> Parts.shown(message, !text.isEmpty()));
        bar.getStyleClass().add("work-bar");
        before = List.of(leading, new FeatureChooser(model.choice()));
        after = List.of(show(), FeatureChooser.fullNames(model.choice()));
        bar.getChildren().addAll(before);
        bar.getChildren().addAll(after);
        model.keys().addListener((ListChangeListener<KeyField>) change -> fill());
        fill();
        setTop(new VBox(bar, message));
        setCenter(centre);
        model.linesProperty().subscribe(lines -> arrange());
        model.repoProperty().subscribe(repo -> arrange());
    }

    /// Only the keys are made anew: who walks through the choices with the arrow keys stays there.
    private void fill() {
        bar.getChildren().remove(before.size(), bar.getChildren().size() - after.size());
        bar.getChildren().addAll(before.size(), model.keys().stream().map(this::field).toList());
    }

    private Button show() {
        var show = new Button(Words.text("vector.show"));
        show.setId("show-vector");
        show.getStyleClass().add("accent");
        show.setTooltip(new Tooltip(Words.text("vector.show.why")));
        show.setOnAction(event -> model.show());
        return show;
    }

    private Node field(KeyField key) {
        var name = new Label(key.name());
        name.getStyleClass().add("muted");
        var field = new ManyValues();
        field.setAccessibleText(Words.text("vector.key", key.name()));
        field.setPromptText(key.wanted() ? Words.text("vector.key.prompt") : Words.text("vector.request.prompt"));
        field.setTooltip(new Tooltip(key.wanted() ? Words.text("vector.key.why") : Words.text("vector.request.why", key.name())));
        field.setPrefColumnCount(key.wanted() ? 14 : 7);
        field.textProperty().bindBidirectional(key.textProperty());
        field.setOnAction(event -> model.show());
        name.setLabelFor(field);
        var both = new HBox(6, name, field);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /// A column that is pasted from a spreadsheet has line ends, which a field would drop.
    private static final class ManyValues extends TextField {
        @Override
        public void replaceText(int start, int end, String text) {
            super.replaceText(start, end, text.strip().contains("\n") || text.contains("\t") ? text.strip().replaceAll("[\\r\\n\\t]+", ", ") : text);
        }

        @Override
        public void paste() {
            String text = javafx.scene.input.Clipboard.getSystemClipboard().getString();
            if (text != null) {
                replaceSelection(text.strip().replaceAll("[\\r\\n\\t]+", ", "));
            }
        }
    }

    private void arrange() {
        if (model.repoProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignV.VECTOR_LINE, Words.text("vector.closed"), Words.text("vector.closed.advice")));
        } else if (model.linesProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignV.VECTOR_LINE, Words.text("vector.none"), Words.text("vector.none.advice"), tryStored()));
        } else {
            centre.getChildren().setAll(table);
        }
    }

    private Node tryStored() {
        var button = new Button(Words.text("vector.try"));
        button.setTooltip(new Tooltip(Words.text("vector.try.why")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.tryStoredKeys());
        return button;
    }
}
