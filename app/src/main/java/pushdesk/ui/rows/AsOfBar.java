package pushdesk.ui.rows;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
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
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;

/// Says that the rows below are not the present ones, and takes the event time to look at.
final class AsOfBar extends HBox {
    /// Now, an event time and a line come before the moments.
    private static final int MOMENTS_FROM = 3;

    private final AsOfViewModel model;
    private final MenuButton choice = new MenuButton();
    private final Label says = new Label();
    private final TextField time = new TextField();
    private final TextField entry = new TextField();
    private final ContextMenu entries = new ContextMenu();
    private final Label fault = new Label();
    private final Button now = new Button(Words.text("rows.as-of.back"), Icons.of(MaterialDesignC.CLOSE));
    private boolean asking;
    private boolean seeking;

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
        time.setMinWidth(USE_PREF_SIZE);
        time.setOnAction(event -> model.atEventTime(time.getText()));
        time.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ask(false);
                event.consume();
            }
        });
        entry.setId("as-of-entry");
        entry.setPromptText(Words.text("rows.as-of.seek.prompt"));
        entry.setAccessibleText(Words.text("rows.as-of.seek.why"));
        entry.setTooltip(new Tooltip(entry.getAccessibleText()));
        entry.setPrefColumnCount(16);
        entry.setMinWidth(USE_PREF_SIZE);
        entry.textProperty().subscribe((was, is) -> offer());
        entry.setOnAction(event -> model.choices(entry.getText()).stream().findFirst().ifPresent(first -> model.momentProperty().set(first.moment())));
        entry.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                seek(false);
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                offer();
                event.consume();
            }
        });
        fault.getStyleClass().add("bad");
        fault.textProperty().bind(model.faultProperty());
        fault.setMinWidth(0);
        var whole = new Tooltip();
        whole.textProperty().bind(model.faultProperty());
        fault.setTooltip(whole);
        now.setMinWidth(USE_PREF_SIZE);
        now.setOnAction(event -> {
            asking = false;
            seeking = false;
            model.momentProperty().set(null);
            show();
        });
        choice.setId("as-of");
        choice.getStyleClass().add("as-of");
        choice.setPopupSide(Side.TOP);
        choice.setMnemonicParsing(false);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setTooltip(new Tooltip(Words.text("rows.as-of.why")));
        choice.setOnShowing(event -> name());
        getChildren().setAll(Icons.of(MaterialDesignH.HISTORY, "warning"), says, time, entry, fault, now);
        model.faultProperty().subscribe(text -> show());
        model.onChoices(this::fill);
        model.momentProperty().subscribe(moment -> {
            asking = false;
            seeking = false;
            entries.hide();
            show();
        });
    }

    /// The button that offers the moments.
    MenuButton choice() {
        return choice;
    }

    /// A popup that gets other items while it opens is placed as if it had the old ones: they are there before, and only their ages are told anew.
    private void fill() {
        choice.getItems().setAll(item(Words.text("rows.as-of.now.choose"), () -> model.momentProperty().set(null)), item(Words.text("rows.as-of.ask"), () -> ask(true)),
                new SeparatorMenuItem());
        model.choices().forEach(each -> choice.getItems().add(item(each)));
        if (model.moreEntries()) {
            choice.getItems().add(item(Words.text("rows.as-of.seek"), () -> seek(true)));
        }
    }

    private void name() {
        List<AsOfViewModel.Choice> moments = model.choices();
        for (int i = 0; i < moments.size(); i++) {
            choice.getItems().get(MOMENTS_FROM + i).setText(moments.get(i).title());
        }
    }

    private MenuItem item(AsOfViewModel.Choice choice) {
        return item(choice.title(), () -> model.momentProperty().set(choice.moment()));
    }

    private static MenuItem item(String title, Runnable action) {
        var item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// Offers the entries that have the words typed.
    private void offer() {
        entries.getItems().setAll(model.choices(entry.getText()).stream().map(this::item).toList());
        if (!seeking || entries.getItems().isEmpty()) {
            entries.hide();
        } else if (!entries.isShowing()) {
            entries.show(entry, Side.TOP, 0, 0);
        }
    }

    private void seek(boolean wanted) {
        seeking = wanted;
        asking = false;
        entry.setText("");
        show();
        if (wanted) {
            entry.requestFocus();
        }
    }

    private void ask(boolean wanted) {
        asking = wanted;
        seeking = false;
        show();
        if (wanted) {
            time.requestFocus();
        }
    }

    private void show() {
        boolean past = model.momentProperty().get() != null;
        choice.setText(Words.text("rows.as-of", model.title()));
        choice.setAccessibleText(choice.getText());
        boolean wrong = asking && !model.faultProperty().get().isEmpty();
        says.setText(wrong ? "" : seeking ? Words.text("rows.as-of.sought") : asking ? Words.text("rows.as-of.asked") : past ? Words.text("rows.as-of.past", model.title()) : "");
        Parts.shown(time, asking);
        Parts.shown(entry, seeking);
        Parts.shown(fault, wrong);
        Parts.shown(says, !says.getText().isEmpty());
        Parts.shown(this, past || asking || seeking);
    }
}
