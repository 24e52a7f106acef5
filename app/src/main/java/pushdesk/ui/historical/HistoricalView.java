package pushdesk.ui.historical;

import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import pushdesk.rows.text.TimeFormat;
import pushdesk.store.join.HistoricalFeatures;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Titles;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.DroppedFiles;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.IndexList;
import pushdesk.ui.common.table.RowTable;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;
import pushdesk.ui.features.FeatureChooser;

/// Chooses entity rows and features, and shows the rows with their features.
public final class HistoricalView extends BorderPane {
    private static final int SAMPLED = 40;

    private final HistoricalViewModel model;
    private final FileDialogs dialogs;
    private final StackPane centre = new StackPane();
    private final TextSize textSize = new TextSize(size -> {});

    /// @param leading stands first in the bar
    public HistoricalView(HistoricalViewModel model, FileDialogs dialogs, Node leading) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("historical-view");
        var message = new Label();
        message.getStyleClass().addAll("warning", "work-message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        message.textProperty().subscribe(text -> Parts.shown(message, !text.isEmpty()));
        setTop(new VBox(bar(leading), message));
        setCenter(centre);
        setBottom(foot());
        setOnDragOver(this::offer);
        setOnDragDropped(this::drop);
        model.joinedProperty().subscribe(joined -> arrange());
        model.fileProperty().subscribe(file -> arrange());
        model.joiningProperty().subscribe(joining -> arrange());
        model.repoProperty().subscribe(repo -> arrange());
        model.choice().chosenProperty().subscribe(chosen -> arrange());
        model.choice().typedProperty().subscribe(typed -> arrange());
    }

    private Node bar(Node leading) {
        Button choose = Parts.button("", MaterialDesignF.FILE_DELIMITED_OUTLINE, Words.text("historical.file.why"), this::choose);
        choose.setId("choose-entities");
        model.fileProperty().subscribe(file -> choose.setText(file == null ? Words.text("historical.file") : String.valueOf(file.getFileName())));
        var times = new ComboBox<TimeFormat>();
        times.getItems().setAll(TimeFormat.values());
        times.setConverter(new Titles<>("", format -> Words.text("historical.times.title", Formats.times(format))));
        times.setAccessibleText(Words.text("historical.times"));
        times.setTooltip(new Tooltip(Words.text("historical.times")));
        times.valueProperty().bindBidirectional(model.timesProperty());
        var created = new CheckBox(Words.text("historical.created"));
        created.setTooltip(new Tooltip(Words.text("historical.created.why")));
        created.selectedProperty().bindBidirectional(model.filterByCreatedProperty());
        created.setMinWidth(Region.USE_PREF_SIZE);
        Button export = Parts.button(Words.text("historical.export"), MaterialDesignE.EXPORT_VARIANT, Words.text("historical.export.why"), () -> dialogs
                .saveRows(Words.text("historical.export.title"), Words.text("historical.export.file")).ifPresent(model::export));
        model.joinedProperty().subscribe(joined -> export.setDisable(joined == null));
        var chooser = new FeatureChooser(model.choice());
        var bar = new FlowPane(8, 8, leading, choose, chooser, FeatureChooser.fullNames(model.choice()), created, times, export, textSize);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    private Node foot() {
        var summary = new Label();
        summary.getStyleClass().addAll("muted", "small");
        model.joinedProperty().subscribe(joined -> summary.setText(model.summary()));
        summary.setWrapText(true);
        var said = new Label();
        said.getStyleClass().addAll("muted", "small");
        said.setMinWidth(Region.USE_PREF_SIZE);
        said.textProperty().bind(model.saidProperty());
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(8, summary, said);
        foot.getStyleClass().add("work-foot");
        return foot;
    }

    private void choose() {
        dialogs.openCsv(Words.text("historical.file.title")).ifPresent(model::open);
    }

    private void offer(DragEvent event) {
        if (model.repoProperty().get() != null && DroppedFiles.of(event).file().isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        DroppedFiles.of(event).file().ifPresent((Path file) -> {
            model.open(file);
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void arrange() {
        if (model.repoProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignT.TABLE_CLOCK, Words.text("historical.closed"), Words.text("historical.closed.advice")));
        } else if (model.joinedProperty().get() != null) {
            centre.getChildren().setAll(table(model.joinedProperty().get()));
        } else if (model.joiningProperty().get()) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignT.TABLE_CLOCK, Words.text("historical.working"), ""));
        } else {
            centre.getChildren().setAll(new EmptyState(MaterialDesignT.TABLE_CLOCK, Words.text("historical.none"),
                    Words.text("historical.none.advice", String.join(", ", model.needed())),
                    Parts.button(Words.text("historical.file"), MaterialDesignF.FILE_DELIMITED_OUTLINE, Words.text("historical.file.why"), this::choose)));
        }
    }

    private Node table(HistoricalFeatures joined) {
        var table = new RowTable(Words.text("historical.spoken"), (row, number) -> {});
        for (int i = 0; i < joined.columns().size(); i++) {
            HistoricalFeatures.Column column = joined.columns().get(i);
            int at = i;
            boolean entity = column.given();
            table.column(column.name(), entity ? "" : column.type().feastName(), !entity && CellText.rightAligned(column.type()), number -> said(joined, number, at));
        }
        table.setItems(IndexList.all(joined.rows()));
        table.fit(IntStream.range(0, (int) Math.min(SAMPLED, joined.rows())).boxed().toList(), textSize.pixels());
        return table;
    }

    private static Said said(HistoricalFeatures joined, int row, int column) {
        CellText text = CellText.of(joined.columns().get(column).type(), joined.row(row).get(column));
        HistoricalFeatures.Column of = joined.columns().get(column);
        if (of.given()) {
            return Said.of(text);
        }
        if (of.computed().isPresent()) {
            return new Said(text.text(), Words.text("vector.computed", String.join(", ", of.computed().get().inputs())),
                    text.kind() == CellText.Kind.VALUE ? Tone.PLAIN : Tone.MUTED);
        }
        return joined.origin(row, column)
                .map(origin -> new Said(text.text(),
                        Words.text("historical.origin", String.valueOf(origin.pushId()), String.valueOf(origin.line()), Formats.instant(origin.eventTime())),
                        text.kind() == CellText.Kind.VALUE ? Tone.PLAIN : Tone.MUTED))
                .orElse(new Said("–", Words.text("historical.nothing"), Tone.MUTED));
    }
}
