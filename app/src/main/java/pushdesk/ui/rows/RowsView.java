package pushdesk.ui.rows;

import java.util.List;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import pushdesk.model.push.StoreKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.common.look.TextSize;

/// An inspector of stored rows: whose, which of them, and the table.
public final class RowsView extends BorderPane {
    private static final Duration TYPING_PAUSE = Duration.millis(250);
    private static final double ROOMY_EMS = 62;
    private static final double TIGHT_EMS = 50;
    private static final double LEAST_NAME_EMS = 15;

    private final RowsViewModel model;
    private final StoredRowTable table;
    private final StackPane centre = new StackPane();

    /// @param leading stands before all else in the bar
    public RowsView(RowsViewModel model, RowExport export, FileDialogs dialogs, Node leading) {
        this.model = model;
        table = new StoredRowTable(model, export);
        getStyleClass().add("rows-view");
        getStylesheets().add(RowsView.class.getResource("rows.css").toExternalForm());
        var message = new Label();
        message.getStyleClass().add("rows-message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        shownWith(message, message.textProperty());
        var asOf = new AsOfBar(model.asOf());
        setTop(new VBox(bar(export, dialogs, leading), asOf, message));
        setCenter(centre);
        var summary = new Label();
        summary.getStyleClass().addAll("muted", "small");
        summary.textProperty().bind(model.summaryProperty());
        var copied = new Label();
        copied.getStyleClass().addAll("muted", "small");
        copied.textProperty().bind(export.saidProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        asOf.choice().setVisible(model.kind() == StoreKind.ONLINE);
        asOf.choice().setManaged(model.kind() == StoreKind.ONLINE);
        var foot = new HBox(8, asOf.choice(), summary, gap, copied);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("rows-foot");
        setBottom(foot);
        model.emptyProperty().subscribe(this::arrange);
    }

    private Node bar(RowExport export, FileDialogs dialogs, Node leading) {
        boolean online = model.kind() == StoreKind.ONLINE;
        var whose = new ComboBox<>(model.choices());
        whose.valueProperty().bindBidirectional(model.chosenProperty());
        whose.setAccessibleText((online ? Kind.FEATURE_VIEW : Kind.BATCH_SOURCE).title());
        whose.setPromptText((online ? Kind.FEATURE_VIEW : Kind.BATCH_SOURCE).title());
        whose.getStyleClass().add("rows-whose");
        TextField search = typed(model.filter().searchProperty(), Words.text("rows.filter"), Words.text("rows.filter.why"));
        String keyHint = Words.text("rows.keys.why");
        TextField keys = typed(model.filter().keysProperty(), Words.text("rows.keys"), keyHint);
        keys.setPrefColumnCount(18);
        var changes = changes();
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var copy = Parts.button(Words.text("rows.copy"), MaterialDesignC.CONTENT_COPY, Words.text("rows.copy.why"), table::copy);
        var save = Parts.button(Words.text("rows.export"), MaterialDesignE.EXPORT_VARIANT, Words.text("rows.export.why"), () -> dialogs
                .saveRows(Words.text("rows.export.title", model.chosenProperty().get()), model.chosenProperty().get() + ".csv")
                .ifPresent(file -> export.save(model, file)));
        var again = Parts.button("", MaterialDesignR.REFRESH, Words.text("rows.again"), model::reload);
        model.contentProperty().subscribe(content -> {
            copy.setDisable(content.rows().isEmpty());
            save.setDisable(content.rows().isEmpty());
        });
        var textSize = new TextSize(size -> {});
        List<Node> narrowing = List.of(search, keys, changes);
        var line = new HBox(8, leading, whose, search, keys, changes, gap, copy, save, again);
        line.setAlignment(Pos.CENTER_LEFT);
        List<Node> all = List.copyOf(line.getChildren());
        var below = new HBox(8);
        below.setAlignment(Pos.CENTER_LEFT);
        var bar = new VBox(8, textSize, line);
        Runnable share = () -> {
            double room = bar.getWidth() - (changes.isManaged() ? changes.prefWidth(-1) : 0);
            boolean narrow = bar.getWidth() > 0 && room < ROOMY_EMS * textSize.pixels();
            copy.setText(narrow ? "" : Words.text("rows.copy"));
            save.setText(narrow ? "" : Words.text("rows.export"));
            whose.setMinWidth(LEAST_NAME_EMS * textSize.pixels());
            boolean tight = bar.getWidth() > 0 && room < TIGHT_EMS * textSize.pixels();
            if (tight && !bar.getChildren().contains(below)) {
                below.getChildren().setAll(narrowing); // which takes them out of the line
                bar.getChildren().add(below);
            } else if (!tight && bar.getChildren().remove(below)) {
                below.getChildren().clear();
                line.getChildren().setAll(all);
            }
        };
        bar.widthProperty().subscribe(share);
        changes.managedProperty().subscribe(share);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    /// Says that the rows are narrowed to a push, and lets go of that.
    private Button changes() {
        var button = new Button("", Icons.of(MaterialDesignC.CLOSE));
        button.getStyleClass().add("rows-changes");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Words.text("rows.all-again")));
        button.setOnAction(event -> model.clearFilters());
        model.changesOfProperty().subscribe((PushResult push) -> {
            button.setText(push == null ? "" : Words.text("rows.changes", String.valueOf(push.pushId())));
            button.setAccessibleText(push == null ? "" : Words.text("rows.changes.spoken", String.valueOf(push.pushId())));
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
            state.getChildren().add(Parts.button(Words.text("rows.all"), MaterialDesignF.FILTER_REMOVE_OUTLINE, Words.text("rows.clear"), model::clearFilters));
        }
        empty.pushTo().ifPresent(source -> state.getChildren().add(
                Parts.button(Words.text("rows.push", source.name()), null, Words.text("rows.push.why", source.name()), () -> model.pushTo(source))));
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

    private static void shownWith(Label label, ObservableStringValue text) {
        text.subscribe(is -> {
            label.setVisible(!is.isEmpty());
            label.setManaged(!is.isEmpty());
        });
    }
}
