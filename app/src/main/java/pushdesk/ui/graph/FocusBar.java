package pushdesk.ui.graph;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.state.GraphViewModel;

/// Which part of the graph is shown, and the way through what was looked at.
final class FocusBar extends HBox {
    private final Label notice = new Label();
    private final HBox steps = new HBox();
    private final TextField field;

    FocusBar(GraphViewModel model, GraphCommands commands) {
        getStyleClass().add("graph-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        notice.getStyleClass().addAll("muted", "small");
        notice.textProperty().bind(model.focusNoticeProperty());
        field = field(model);
        notice.setMinWidth(Region.USE_PREF_SIZE);
        notice.managedProperty().bind(notice.visibleProperty());
        field.managedProperty().bind(field.visibleProperty());
        steps.getStyleClass().add("graph-bar");
        steps.managedProperty().bind(steps.visibleProperty());
        steps.getChildren().addAll(
                step("graph-back", MaterialDesignA.ARROW_LEFT, commands.back, model.canGoBackProperty()),
                step("graph-forward", MaterialDesignA.ARROW_RIGHT, commands.forward, model.canGoForwardProperty()),
                lock(model, commands.lock));
        getChildren().addAll(notice, field, all(model, commands.whole), steps, new GraphMenu(model, commands));
    }

    /// Leaves out what there is no room for: the notice first, then the buttons that have keys, then the field.
    ///
    /// @return whether the rest has room
    boolean fitInto(double room) {
        List<Node> dispensable = List.of(notice, steps, field);
        dispensable.forEach(part -> part.setVisible(true));
        for (Node part : dispensable) {
            if (prefWidth(-1) > room) {
                part.setVisible(false);
            }
        }
        return prefWidth(-1) <= room;
    }

    private static TextField field(GraphViewModel model) {
        var field = new TextField();
        field.setId("graph-focus");
        field.setPromptText(Words.text("graph.focus.prompt"));
        field.setAccessibleText(Words.text("graph.focus.name"));
        field.setAccessibleHelp(Words.text("graph.focus.help"));
        field.setTooltip(new Tooltip(Words.text("graph.focus.help")));
        field.setPrefColumnCount(12);
        field.setOnAction(event -> model.focusProperty().set(field.getText()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> { // the field itself would keep Escape from its handlers
            if (event.getCode() == KeyCode.ESCAPE) {
                model.focusProperty().set("");
                field.clear();
                event.consume();
            }
        });
        model.focusProperty().subscribe(field::setText);
        return field;
    }

    private static Button all(GraphViewModel model, Command whole) {
        var button = plate(new Button(), "graph-focus-off", MaterialDesignC.CLOSE, whole);
        button.setOnAction(event -> whole.action().run());
        button.visibleProperty().bind(model.focusNoticeProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static Button step(String id, Ikon icon, Command command, ReadOnlyBooleanProperty possible) {
        var button = plate(new Button(), id, icon, command);
        button.disableProperty().bind(possible.not());
        button.setOnAction(event -> command.action().run());
        return button;
    }

    private static ToggleButton lock(GraphViewModel model, Command lock) {
        var button = plate(new ToggleButton(), "graph-lock", MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE, lock);
        button.selectedProperty().bindBidirectional(model.lockedProperty());
        button.graphicProperty().bind(model.lockedProperty().map(locked -> Icons.of(locked ? MaterialDesignL.LOCK_OUTLINE : MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE)));
        return button;
    }

    private static <B extends ButtonBase> B plate(B button, String id, Ikon icon, Command command) {
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add("graph-plate");
        button.setAccessibleText(command.title());
        button.setTooltip(new Tooltip(command.title() + (command.shortcut() == null ? "" : " (" + command.keys() + ")")));
        return button;
    }
}
