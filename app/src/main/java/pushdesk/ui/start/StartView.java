package pushdesk.ui.start;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.AppMark;
import pushdesk.ui.opening.ChoiceStrip;

/// What stands in the window while no repository is open.
public final class StartView extends StackPane {
    private final StartViewModel model;
    private final VBox recent = new VBox();

    public StartView(StartViewModel model) {
        this.model = model;
        getStyleClass().add("start");
        var column = new VBox(head(), fault(), new ChoiceStrip(model.opener()), openRow(), lists());
        column.getStyleClass().add("start-column");
        getChildren().setAll(column);
        model.recent().addListener((ListChangeListener<Path>) change -> fillRecent());
        model.goneProperty().subscribe(gone -> fillRecent());
        visibleProperty().subscribe(visible -> {
            if (visible) {
                model.look();
            }
        });
    }

    private static HBox head() {
        var name = new Label("Pushdesk");
        name.getStyleClass().add("start-name");
        var line = new Label(Words.text("start.line"));
        line.getStyleClass().add("muted");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        var head = new HBox(16, new AppMark(52), new VBox(2, name, line));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox fault() {
        var title = new NameLabel();
        title.getStyleClass().add("strong");
        var sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        var text = new VBox(2, title, sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        var box = new HBox(12, Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "bad"), text);
        box.getStyleClass().addAll("strip", "bad-strip");
        box.managedProperty().bind(box.visibleProperty());
        model.faultProperty().subscribe(fault -> {
            box.setVisible(fault != null);
            title.setText(fault == null ? "" : Words.text("start.fault", fault.folder()));
            sentence.setText(fault == null ? "" : fault.sentence());
        });
        return box;
    }

    private HBox openRow() {
        var open = new Button(Words.text("start.open"), Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE, "on-colour"));
        open.getStyleClass().add("primary-button");
        open.setDefaultButton(true);
        open.setOnAction(event -> model.chooseFolder());
        open.disableProperty().bind(model.openingProperty());
        sceneProperty().subscribe(scene -> {
            if (scene != null && isVisible()) {
                open.requestFocus();
            }
        });
        var hint = new Label(Words.text("start.drop"));
        hint.getStyleClass().add("muted");
        var progress = new ProgressBar();
        progress.visibleProperty().bind(model.openingProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        var registry = new Button(Words.text("start.registry"), Icons.of(MaterialDesignD.DATABASE_OUTLINE));
        registry.setId("start-registry");
        registry.setMinWidth(USE_PREF_SIZE);
        registry.setOnAction(event -> model.chooseRegistry());
        registry.disableProperty().bind(model.openingProperty());
        open.setMinWidth(USE_PREF_SIZE);
        hint.setWrapText(true);
        HBox.setHgrow(hint, Priority.ALWAYS);
        var row = new HBox(12, open, registry, hint, progress);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox lists() {
        var samples = new VBox();
        fill(samples, model.samples(), MaterialDesignP.PACKAGE_VARIANT_CLOSED, Words.text("start.samples.none"), false);
        var lists = new HBox(32, list(Words.text("start.recent"), recent), list(Words.text("start.samples"), samples));
        lists.getChildren().forEach(list -> HBox.setHgrow(list, Priority.ALWAYS));
        return lists;
    }

    private static VBox list(String title, VBox entries) {
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        var list = new VBox(4, heading, entries);
        list.setPrefWidth(0); // both lists as wide as each other, whatever they hold
        list.setMinWidth(0);
        return list;
    }

    private void fillRecent() {
        fill(recent, model.recent(), MaterialDesignF.FOLDER_OUTLINE, Words.text("start.recent.none"), true);
    }

    private void fill(VBox list, List<Path> folders, Ikon icon, String empty, boolean forgettable) {
        var nothing = new Label(empty);
        nothing.getStyleClass().add("muted");
        list.getChildren().setAll(folders.isEmpty() ? List.of(nothing) : folders.stream().<Node>map(folder -> entry(folder, icon, forgettable)).toList());
    }

    private Node entry(Path folder, Ikon icon, boolean forgettable) {
        var name = new NameLabel(folder.getFileName() == null ? folder.toString() : folder.getFileName().toString());
        name.getStyleClass().add("strong");
        var place = new NameLabel(folder.getParent() == null ? "" : folder.getParent().toString());
        place.getStyleClass().addAll("muted", "small");
        var entry = new Button(null, new HBox(10, Icons.of(icon), new VBox(name, place)));
        entry.getStyleClass().addAll("flat-button", "start-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setAccessibleText(Words.text("start.entry", folder));
        entry.setOnAction(event -> model.open(folder));
        entry.disableProperty().bind(model.openingProperty());
        return forgettable ? forgettable(folder, entry, place) : entry;
    }

    /// The entry with a button that takes it off the list, as the Delete key does. One that is gone says so.
    private HBox forgettable(Path folder, Button entry, NameLabel place) {
        if (model.goneProperty().get().contains(folder)) {
            place.setText(Words.text("start.entry.gone", place.getText()));
            place.getStyleClass().remove("muted");
            place.getStyleClass().add("warning");
            entry.setAccessibleText(Words.text("start.entry.gone-spoken", folder));
        }
        var forget = new Button(null, Icons.of(MaterialDesignC.CLOSE));
        forget.getStyleClass().add("flat-button");
        forget.setTooltip(new Tooltip(Words.text("start.forget")));
        forget.setAccessibleText(Words.text("start.forget.spoken", folder));
        forget.setOnAction(event -> model.forget(folder));
        entry.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                model.forget(folder);
                event.consume();
            }
        });
        HBox.setHgrow(entry, Priority.ALWAYS);
        var line = new HBox(entry, forget);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
