package pushdesk.ui.features;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.Words;

/// Chooses a service, a view, or features by name.
public final class FeatureChooser extends HBox {

    public FeatureChooser(FeatureChoiceViewModel model) {
        super(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var choice = new ComboBox<>(model.choices());
        choice.setAccessibleText(Words.text("features.choose"));
        choice.setTooltip(new Tooltip(Words.text("features.choose")));
        choice.setCellFactory(list -> new ChoiceCell());
        choice.setButtonCell(new ChoiceCell());
        choice.valueProperty().bindBidirectional(model.chosenProperty());
        choice.getStyleClass().add("feature-choice");
        var typed = new TextField();
        typed.setPromptText(Words.text("features.typed.prompt"));
        typed.setAccessibleText(Words.text("features.typed"));
        typed.setPrefColumnCount(22);
        typed.textProperty().bindBidirectional(model.typedProperty());
        model.chosenProperty().subscribe(chosen -> {
            boolean shown = chosen != null && chosen.kind() == FeatureChoice.Kind.TYPED;
            typed.setVisible(shown);
            typed.setManaged(shown);
        });
        getChildren().addAll(choice, typed);
    }

    /// Whether features are named with their view.
    public static CheckBox fullNames(FeatureChoiceViewModel model) {
        var full = new CheckBox(Words.text("features.full"));
        full.setTooltip(new Tooltip(Words.text("features.full.why")));
        full.selectedProperty().bindBidirectional(model.fullNamesProperty());
        full.setMinWidth(USE_PREF_SIZE);
        return full;
    }

    private static final class ChoiceCell extends ListCell<FeatureChoice> {
        @Override
        protected void updateItem(FeatureChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? Words.text("features.choose") : choice.kind() == FeatureChoice.Kind.TYPED ? Words.text("features.typed") : choice.name());
            setGraphic(empty || choice == null ? null : switch (choice.kind()) {
                case SERVICE -> Icons.of(Kind.SERVICE);
                case VIEW -> Icons.of(Kind.FEATURE_VIEW);
                case TYPED -> null;
            });
        }
    }
}
