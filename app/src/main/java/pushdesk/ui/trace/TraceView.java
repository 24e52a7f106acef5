package pushdesk.ui.trace;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import pushdesk.store.table.RowPage;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.IndexList;
import pushdesk.ui.common.table.RowTable;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;
import pushdesk.ui.trace.TraceViewModel.Content;

/// All rows that were ever brought for a key, the stored one first, and below the line of the file that the selected one came from.
public final class TraceView extends BorderPane {
    private static final PseudoClass STORED = PseudoClass.getPseudoClass("stored");
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final int SAMPLED = 30;
    private static final double BOLDER = 1.08; // the stored row is written bold

    private final TraceViewModel model;
    private final RowTable table;
    private final TextSize textSize;
    private final StackPane centre = new StackPane();
    private final Button back = new Button("", Icons.of(MaterialDesignA.ARROW_LEFT));

    public TraceView(TraceViewModel model) {
        this.model = model;
        getStyleClass().add("trace-view");
        table = new RowTable(Words.text("trace.spoken"), this::dress);
        textSize = new TextSize(size -> table.fit(sample(), size * BOLDER));
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                model.selectedProperty().set(index.intValue());
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.showEntry();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.showEntry();
            }
        });
        var show = new MenuItem(Words.text("trace.show-entry"));
        show.setOnAction(event -> model.showEntry());
        table.setContextMenu(new ContextMenu(show));
        getChildren().add(textSize);
        setTop(bar());
        setCenter(centre);
        setBottom(line());
        model.contentProperty().subscribe(this::show);
        model.messageProperty().subscribe(message -> centre.getChildren().setAll(
                message.isEmpty() ? table : new EmptyState(MaterialDesignM.MAP_MARKER_PATH, message, "")));
    }

    /// Gives the keys to the table, or to the way back where there is none.
    @Override
    public void requestFocus() {
        (centre.getChildren().contains(table) ? table : back).requestFocus();
    }

    private Node bar() {
        back.getStyleClass().add("flat-button");
        back.setAccessibleText(Words.text("trace.back"));
        back.setTooltip(new Tooltip(back.getAccessibleText()));
        back.setOnAction(event -> model.journal().back());
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(USE_PREF_SIZE);
        var subject = new NameLabel();
        subject.getStyleClass().add("muted");
        subject.textProperty().bind(model.subjectProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var entry = new Button(Words.text("trace.show-entry"), Icons.of(MaterialDesignH.HISTORY));
        entry.setId("trace-entry");
        entry.setTooltip(new Tooltip(Words.text("trace.show-entry.why")));
        entry.setMinWidth(USE_PREF_SIZE);
        entry.setOnAction(event -> model.showEntry());
        entry.disableProperty().bind(model.selectedProperty().lessThan(0));
        var bar = new HBox(8, back, title, subject, gap, entry);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    private Node line() {
        var says = new NameLabel();
        says.getStyleClass().add("muted");
        var lines = new TextArea();
        lines.setEditable(false);
        lines.getStyleClass().addAll("mono", "trace-line");
        lines.setAccessibleText(Words.text("trace.line.spoken"));
        lines.setPrefRowCount(2);
        model.fileLineProperty().subscribe(line -> {
            says.setText(line.says());
            lines.setText(line.lines());
            lines.setVisible(!line.lines().isEmpty());
            lines.setManaged(!line.lines().isEmpty());
        });
        var note = new Label();
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        var box = new VBox(4, note, says, lines);
        box.getStyleClass().add("trace-foot");
        return box;
    }

    private void show(Content content) {
        table.getColumns().clear();
        if (!content.rows().isEmpty()) {
            columns(content);
        }
        table.setItems(IndexList.all(content.rows().size()));
        table.refresh();
        table.fit(sample(), textSize.pixels() * BOLDER);
        if (!content.rows().isEmpty()) {
            table.getSelectionModel().select(0);
            table.requestFocus();
        }
    }

    private List<Integer> sample() {
        return IntStream.range(0, Math.min(SAMPLED, table.getItems() == null ? 0 : table.getItems().size())).boxed().toList();
    }

    private void columns(Content content) {
        add(Words.text("trace.fate"), "", false, row -> new Said(mark(row) + " " + row.fate(), "", row.state() == TracedRow.State.STORED ? Tone.PLAIN : Tone.MUTED));
        add(Words.text("trace.brought-by"), "", false, row -> Said.plain(row.broughtBy()));
        add(Words.text("trace.rows-from"), "", false, row -> new Said(EntryWords.origin(row.origin()), row.origin().path(), Tone.PLAIN));
        for (int index : content.shown()) {
            RowPage.Column column = content.columns().get(index);
            add(column.name(), RowTable.hint(column.type(), column.role()), CellText.rightAligned(column.type()),
                    row -> row.asWritten().containsKey(column.name())
                            ? new Said(row.asWritten().get(column.name()), Words.text("trace.older-type"), Tone.MUTED)
                            : Said.of(CellText.of(column.type(), row.row().values().get(index))));
        }
        add(Words.text("rows.event-time"), Words.text("rows.utc"), false, row -> Said.plain(row.row().eventTime() == null ? "" : Formats.instant(row.row().eventTime())));
        add(Words.text("trace.when"), "", false, row -> Said.plain(Formats.ago(row.at(), model.now())));
    }

    private static String mark(TracedRow row) {
        return switch (row.state()) {
            case STORED -> "●";
            case BEATEN -> "○";
            case UNDONE -> "✕";
        };
    }

    private void add(String name, String hint, boolean right, Function<TracedRow, Said> says) {
        table.column(name, hint, right, number -> {
            List<TracedRow> rows = model.contentProperty().get().rows();
            return number < rows.size() ? says.apply(rows.get(number)) : Said.NOTHING;
        });
    }

    private void dress(TableRow<Integer> row, Integer number) {
        List<TracedRow> rows = model.contentProperty().get().rows();
        TracedRow.State state = number == null || number >= rows.size() ? null : rows.get(number).state();
        row.pseudoClassStateChanged(STORED, state == TracedRow.State.STORED);
        row.pseudoClassStateChanged(UNDONE, state == TracedRow.State.UNDONE);
    }
}
