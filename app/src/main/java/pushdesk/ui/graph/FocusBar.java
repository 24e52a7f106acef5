package pushdesk.ui.graph;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import pushdesk.graph.Orientation;
import pushdesk.ui.common.Icons;

/// Which part of the graph is shown, and which way it runs.
final class FocusBar extends HBox {
    private static final String HELP = "Show a part of the graph: a name, or 2+name+1 for two steps up and one down;\na plus without a number goes all the way. Enter shows it, Esc shows all.";

    FocusBar(GraphViewModel model) {
        getStyleClass().add("graph-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        var notice = new Label();
        notice.getStyleClass().addAll("muted", "small");
        notice.textProperty().bind(model.focusNoticeProperty());
        getChildren().addAll(notice, field(model), all(model), turn(model));
    }

    private static TextField field(GraphViewModel model) {
        var field = new TextField();
        field.setId("graph-focus");
        field.setPromptText("Focus: 2+name+1");
        field.setAccessibleText("Focus of the graph");
        field.setAccessibleHelp(HELP);
        field.setTooltip(new Tooltip(HELP));
        field.setPrefColumnCount(12);
        field.setOnAction(event -> model.focusProperty().set(field.getText()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.focusProperty().set("");
                field.clear();
                event.consume();
            }
        });
        model.focusProperty().subscribe(field::setText);
        return field;
    }

    private static Button all(GraphViewModel model) {
        var button = new Button("", Icons.of(MaterialDesignC.CLOSE));
        button.setId("graph-focus-off");
        button.getStyleClass().add("graph-plate");
        button.setAccessibleText("Show the whole graph");
        button.setTooltip(new Tooltip("Show the whole graph"));
        button.setOnAction(event -> model.focusProperty().set(""));
        button.visibleProperty().bind(model.focusProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static Button turn(GraphViewModel model) {
        var button = new Button("", Icons.of(MaterialDesignS.SWAP_HORIZONTAL));
        button.setId("graph-turn");
        button.getStyleClass().add("graph-plate");
        button.graphicProperty().bind(model.orientationProperty().map(now ->
                Icons.of(now == Orientation.LEFT_TO_RIGHT ? MaterialDesignS.SWAP_VERTICAL : MaterialDesignS.SWAP_HORIZONTAL)));
        button.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> model.orientationProperty().get() == Orientation.LEFT_TO_RIGHT ? "Lay the graph out top down" : "Lay the graph out from left to right",
                model.orientationProperty()));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(button.accessibleTextProperty());
        button.setTooltip(tooltip);
        button.setOnAction(event -> model.orientationProperty().set(
                model.orientationProperty().get() == Orientation.LEFT_TO_RIGHT ? Orientation.TOP_DOWN : Orientation.LEFT_TO_RIGHT));
        return button;
    }
}
