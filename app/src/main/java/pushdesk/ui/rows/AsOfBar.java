package pushdesk.ui.rows;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;

/// Says that the rows below are not the present ones, and takes the event time to look at.
final class AsOfBar extends HBox {
    private final AsOfViewModel model;
    private final MenuButton choice = new MenuButton();
    private final Label says = new Label();
    private final TextField time = new TextField();
    private final Label fault = new Label();
    private final Button now = new Button(Words.text("rows.as-of.back"), Icons.of(MaterialDesignC.CLOSE));
    private boolean asking;

    AsOfBar(AsOfViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("as-of-bar");
        setAlignment(Pos.CENTER_LEFT);
        says.setMinWidth(USE_PREF_SIZE);
        time.setPromptText(Words.text("rows.as-of.prompt"));
        time.setAccessibleText(Words.text("rows.as-of.prompt.why"));
        time.setTooltip(new Tooltip(time.getAccessibleText()));
        time.setPrefColumnCount(16);
        time.setOnAction(event -> model.atEventTime(time.getText()));
        time.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ask(false);
                event.consume();
            }
        });
        fault.getStyleClass().add("bad");
        fault.textProperty().bind(model.faultProperty());
        now.setMinWidth(USE_PREF_SIZE);
        now.setOnAction(event -> {
            asking = false;
            model.momentProperty().set(null);
            show();
        });
        choice.setId("as-of");
        choice.getStyleClass().add("as-of");
        choice.setPopupSide(Side.TOP);
        choice.setMnemonicParsing(false);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setTooltip(new Tooltip(Words.text("rows.as-of.why")));
        choice.setOnShowing(event -> fill());
        fill();
        getChildren().setAll(Icons.of(MaterialDesignH.HISTORY, "warning"), says, time, fault, now);
        model.momentProperty().subscribe(moment -> {
            asking = false;
            show();
        });
    }

    /// The button that offers the moments.
    MenuButton choice() {
        return choice;
    }

    private void fill() {
        choice.getItems().setAll(item(Words.text("rows.as-of.now"), () -> model.momentProperty().set(null)), item(Words.text("rows.as-of.ask"), () -> ask(true)),
                new SeparatorMenuItem());
        model.choices().forEach(each -> choice.getItems().add(item(each.title(), () -> model.momentProperty().set(each.moment()))));
    }

    private static MenuItem item(String title, Runnable action) {
        var item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void ask(boolean wanted) {
        asking = wanted;
        show();
        if (wanted) {
            time.requestFocus();
        }
    }

    private void show() {
        boolean past = model.momentProperty().get() != null;
        choice.setText(Words.text("rows.as-of", model.title()));
        choice.setAccessibleText(choice.getText());
        says.setText(asking ? Words.text("rows.as-of.asked") : past ? Words.text("rows.as-of.past", model.title()) : "");
        shown(time, asking);
        shown(fault, asking);
        shown(this, past || asking);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
