package pushdesk.ui.find;

import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Words;

/// The search field of the top bar, with what it finds in a list below.
public final class FindView extends StackPane {
    private static final int ROWS = 12;
    /// So wide is the list at least: the commands' names have room beside their keys.
    private static final double EMS = 40;

    private final FindViewModel model;
    private final TextField field = new TextField();
    private final ListView<Match> list = new ListView<>();
    private final Popup popup = new Popup();
    private Node before;

    public FindView(FindViewModel model, String keys) {
        this.model = model;
        getStyleClass().add("find");
        field.setPromptText(Words.text("find.prompt"));
        field.setAccessibleText(Words.text("find.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        var glass = Icons.of(MaterialDesignM.MAGNIFY);
        glass.setMouseTransparent(true);
        StackPane.setAlignment(glass, Pos.CENTER_LEFT);
        var hint = new Label(keys);
        hint.getStyleClass().add("key-hint");
        hint.setMouseTransparent(true);
        StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
        getChildren().setAll(field, glass, hint);

        list.getStyleClass().add("find-list");
        list.setAccessibleText(Words.text("find.found"));
        list.setCellFactory(view -> new MatchCell());
        list.setFocusTraversable(false);
        var nothing = new Label(Words.text("find.nothing"));
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(event -> choose());
        popup.getContent().setAll(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false); // the field does, and gives the keys back
        ListChangeListener<String> looksChanged = change -> popup.hide(); // what is open would keep the looks from before
        sceneProperty().subscribe((was, is) -> {
            if (was != null) {
                was.getStylesheets().removeListener(looksChanged);
            }
            if (is != null) {
                is.getStylesheets().addListener(looksChanged);
            }
        });
        popup.setOnHidden(event -> model.openProperty().set(false));
        model.matchesProperty().subscribe(matches -> {
            list.getItems().setAll(matches);
            list.getSelectionModel().selectFirst();
            fitRows();
        });
        field.textProperty().addListener((text, before, after) -> showList());
        field.setOnMouseClicked(event -> showList());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Puts the cursor here and shows everything there is to find.
    public void start() {
        if (!field.isFocused()) {
            before = getScene().getFocusOwner();
        }
        field.requestFocus();
        field.selectAll();
        showList();
    }

    /// Rows are a little higher than the field.
    private void fitRows() {
        double row = Math.ceil(field.getHeight()) + 2;
        list.setPrefHeight(Math.min(ROWS, Math.max(1, list.getItems().size())) * row + 8);
    }

    private void showList() {
        Bounds place = localToScreen(getBoundsInLocal());
        if (place == null || !field.isFocused()) {
            return;
        }
        model.openProperty().set(true);
        double width = Math.max(getWidth(), EMS * field.getFont().getSize());
        list.setPrefWidth(width);
        fitRows();
        popup.show(this, place.getCenterX() - width / 2, place.getMaxY() + 4);
    }

    private void key(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            case ENTER -> choose();
            case ESCAPE -> {
                model.queryProperty().set("");
                popup.hide();
                giveBack();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        int row = Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1));
        showList();
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - ROWS + 1));
    }

    private void choose() {
        Match match = list.getSelectionModel().getSelectedItem();
        if (match != null) {
            popup.hide();
            giveBack(); // before: what is chosen may take the keys elsewhere
            model.choose(match);
        }
    }

    /// Gives the keys back to where they were before the search.
    private void giveBack() {
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    /// A name with its icon, and what it is.
    private static final class MatchCell extends ListCell<Match> {

        MatchCell() {
            setPrefWidth(0); // as wide as the list, never wider: names are cut instead
        }

        @Override
        protected void updateItem(Match match, boolean empty) {
            super.updateItem(match, empty);
            if (empty || match == null) {
                setGraphic(null);
                return;
            }
            var icon = switch (match) {
                case Match.Found found -> Icons.of(pushdesk.ui.common.Kind.of(found.object()));
                case Match.Do command -> Icons.of(MaterialDesignC.CHEVRON_RIGHT);
            };
            var name = new NameLabel(match.title());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var note = new Label(match.note());
            note.getStyleClass().addAll("muted", "small");
            note.setMinWidth(USE_PREF_SIZE);
            var line = new HBox(8, icon, name, note);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
