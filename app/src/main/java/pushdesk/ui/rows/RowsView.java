package pushdesk.ui.rows;

import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import pushdesk.model.StoreKind;
import pushdesk.store.PushResult;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.FileDialogs;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.TextSize;

/// An inspector of stored rows: whose, which of them, and the table.
public final class RowsView extends BorderPane {
    private static final Duration TYPING_PAUSE = Duration.millis(250);
    private static final double ROOMY_EMS = 62;
    private static final double LEAST_NAME_EMS = 12;

    private final RowsViewModel model;
    private final StoredRowTable table;
    private final StackPane centre = new StackPane();

    public RowsView(RowsViewModel model, RowExport export, FileDialogs dialogs) {
        this.model = model;
        table = new StoredRowTable(model, export);
        getStyleClass().add("rows-view");
        getStylesheets().add(RowsView.class.getResource("rows.css").toExternalForm());
        var message = new Label();
        message.getStyleClass().add("rows-message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        shownWith(message, message.textProperty());
        setTop(new VBox(8, bar(export, dialogs), message));
        setCenter(centre);
        var summary = new Label();
        summary.getStyleClass().addAll("muted", "small");
        summary.textProperty().bind(model.summaryProperty());
        var copied = new Label();
        copied.getStyleClass().addAll("muted", "small");
        copied.textProperty().bind(export.saidProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(8, summary, gap, copied);
        foot.getStyleClass().add("rows-foot");
        setBottom(foot);
        model.emptyProperty().subscribe(this::arrange);
    }

    private Node bar(RowExport export, FileDialogs dialogs) {
        boolean online = model.kind() == StoreKind.ONLINE;
        var whose = new ComboBox<>(model.choices());
        whose.valueProperty().bindBidirectional(model.chosenProperty());
        whose.setAccessibleText(online ? "Feature view" : "Batch source");
        whose.setPromptText(online ? "Feature view" : "Batch source");
        whose.getStyleClass().add("rows-whose");
        TextField search = typed(model.searchProperty(), "Filter rows", "Rows that contain this text in any column");
        String keyHint = "Rows with these keys: 1001, 1002 — or, with several keys, driver_id = 1001, 1002; city = Oslo";
        TextField keys = typed(model.keysProperty(), "Find by key: 1001, 1002", keyHint);
        keys.setPrefColumnCount(18);
        var changes = changes();
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var copy = button("Copy", MaterialDesignC.CONTENT_COPY, "Copy the selected rows, or all of the rows in sight of the search", table::copy);
        var save = button("Export…", MaterialDesignE.EXPORT_VARIANT, "Write all rows found to a CSV file", () -> dialogs
                .saveCsv("Export rows of " + model.chosenProperty().get(), model.chosenProperty().get() + ".csv")
                .ifPresent(file -> export.save(model, file)));
        var again = button("", MaterialDesignR.REFRESH, "Read again", model::reload);
        model.contentProperty().subscribe(content -> {
            copy.setDisable(content.rows().isEmpty());
            save.setDisable(content.rows().isEmpty());
        });
        var textSize = new TextSize(size -> {});
        var bar = new HBox(8, textSize, whose, search, keys, changes, gap, copy, save, again);
        bar.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() > 0 && width.doubleValue() < ROOMY_EMS * textSize.pixels();
            copy.setText(narrow ? "" : "Copy");
            save.setText(narrow ? "" : "Export…");
            whose.setMinWidth(LEAST_NAME_EMS * textSize.pixels());
        });
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    /// Says that the rows are narrowed to a push, and lets go of that.
    private Button changes() {
        var button = new Button("", Icons.of(MaterialDesignC.CLOSE));
        button.getStyleClass().add("rows-changes");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip("Show all rows again"));
        button.setOnAction(event -> model.clearFilters());
        model.changesOfProperty().subscribe((PushResult push) -> {
            button.setText(push == null ? "" : "Written by push " + push.pushId());
            button.setAccessibleText(push == null ? "" : "Written by push " + push.pushId() + "; show all rows again");
            button.setVisible(push != null);
            button.setManaged(push != null);
        });
        return button;
    }

    private void arrange(EmptyRows empty) {
        if (empty == null) {
            centre.getChildren().setAll(table);
            return;
        }
        var state = new EmptyState(empty.filtered() ? MaterialDesignF.FILTER_OFF_OUTLINE : MaterialDesignD.DATABASE_OUTLINE, empty.title(), empty.advice());
        if (empty.filtered()) {
            state.getChildren().add(button("Show all rows", MaterialDesignF.FILTER_REMOVE_OUTLINE, "Clear the search", model::clearFilters));
        }
        empty.pushTo().ifPresent(source -> state.getChildren().add(
                button("Push to " + source.name() + "…", null, "Open the push screen for " + source.name(), () -> model.pushTo(source))));
        centre.getChildren().setAll(state);
    }

    /// A field whose text counts once the typing pauses, or on Enter.
    private static TextField typed(StringProperty text, String prompt, String help) {
        var field = new TextField(text.get());
        field.setPromptText(prompt);
        field.setAccessibleText(help);
        field.setTooltip(new Tooltip(help));
        var pause = new PauseTransition(TYPING_PAUSE);
        pause.setOnFinished(event -> text.set(field.getText()));
        field.textProperty().subscribe((was, is) -> pause.playFromStart());
        field.setOnAction(event -> text.set(field.getText()));
        text.subscribe(is -> {
            if (!is.equals(field.getText())) {
                field.setText(is);
            }
        });
        return field;
    }

    private static Button button(String text, Ikon icon, String help, Runnable action) {
        var button = new Button(text, icon == null ? null : Icons.of(icon));
        button.setMnemonicParsing(false); // names have underscores
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(text.isEmpty() ? help : text);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void shownWith(Label label, ObservableStringValue text) {
        text.subscribe(is -> {
            label.setVisible(!is.isEmpty());
            label.setManaged(!is.isEmpty());
        });
    }
}
