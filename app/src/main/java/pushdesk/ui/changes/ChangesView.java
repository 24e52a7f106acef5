package pushdesk.ui.changes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.model.push.PushColumn;
import pushdesk.store.table.RowPage;
import pushdesk.store.trace.PushChanges.Became;
import pushdesk.ui.changes.ChangesViewModel.Content;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.IndexList;
import pushdesk.ui.common.table.RowTable;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;

/// The keys that an entry changed in a view, with old and new values in one cell where they differ.
public final class ChangesView extends BorderPane {
    private static final int SAMPLED = 30;

    private final ChangesViewModel model;
    private final RowTable table;
    private final TextSize textSize;
    private final StackPane centre = new StackPane();
    private final Button previous = button(MaterialDesignC.CHEVRON_LEFT, Words.text("changes.previous"));
    private final Button next = button(MaterialDesignC.CHEVRON_RIGHT, Words.text("changes.next"));
    private final Button back = button(MaterialDesignA.ARROW_LEFT, Words.text("changes.back-to"));
    private final Label place = new Label();
    private List<RowPage.Column> shown = List.of();

    public ChangesView(ChangesViewModel model) {
        this.model = model;
        getStyleClass().add("changes-view");
        table = new RowTable(Words.text("changes.spoken"), (row, number) -> {});
        textSize = new TextSize(size -> table.fit(sample(), size));
        table.opens(Words.text("trace.where"), this::trace);
        getChildren().add(textSize);
        setTop(bar());
        setCenter(centre);
        setBottom(foot());
        model.contentProperty().subscribe(this::show);
        model.messageProperty().subscribe(this::arrange);
    }

    private void trace() {
        int row = table.getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            model.trace(row);
        }
    }

    /// Gives the keys to the table, or to the way back where there is none.
    @Override
    public void requestFocus() {
        (centre.getChildren().contains(table) ? table : back).requestFocus();
    }

    private Node bar() {
        back.setId("changes-back");
        back.setOnAction(event -> model.journal().back());
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(model.titleProperty());
        var views = new ComboBox<>(model.views());
        views.valueProperty().bindBidirectional(model.viewProperty());
        views.setAccessibleText(Words.text("changes.view"));
        views.getStyleClass().add("rows-whose");
        var counts = new Label();
        counts.getStyleClass().add("muted");
        counts.setMinWidth(0);
        counts.textProperty().bind(model.countsProperty());
        title.setMinWidth(USE_PREF_SIZE);
        var bar = new HBox(8, back, title, views, counts);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    private Node foot() {
        previous.setOnAction(event -> model.previous());
        next.setOnAction(event -> model.next());
        place.getStyleClass().addAll("muted", "small");
        var hint = new Label(Words.text("changes.hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        place.setMinWidth(USE_PREF_SIZE);
        var foot = new HBox(8, hint, gap, previous, place, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("rows-foot");
        return foot;
    }

    private void arrange(String message) {
        boolean held = table.isFocused();
        centre.getChildren().setAll(message.isEmpty() ? table : new EmptyState(MaterialDesignC.COMPARE_HORIZONTAL, message, ""));
        if (held) {
            requestFocus(); // Esc must find its way although the table has gone
        }
    }

    private void show(Content content) {
        if (!content.columns().equals(shown) || content.offset() == 0) {
            shown = content.columns();
            columns(content);
        }
        table.setItems(IndexList.all(content.rows().size()));
        table.refresh();
        table.scrollTo(0);
        if (content.offset() == 0) {
            table.fit(sample(), textSize.pixels());
        }
        place.setText(content.total() == 0 ? "" : Words.text("changes.place", content.offset() + 1, content.offset() + content.rows().size(), content.total()));
        previous.setDisable(content.offset() == 0);
        next.setDisable(!content.hasNext());
        for (Node node : List.of(previous, next)) {
            node.setVisible(content.total() > ChangesViewModel.PAGE_KEYS);
            node.setManaged(node.isVisible());
        }
    }

    private List<Integer> sample() {
        return IntStream.range(0, Math.min(SAMPLED, table.getItems() == null ? 0 : table.getItems().size())).boxed().toList();
    }

    private void columns(Content content) {
        table.getColumns().clear();
        if (content.columns().isEmpty()) {
            return;
        }
        values(content, true);
        add(Words.text("changes.what"), "", false, row -> new Said(model.told(row.became()), "", row.became() == Became.GONE ? Tone.WARNING : Tone.PLAIN));
        values(content, false);
        add(Words.text("rows.event-time"), Words.text("rows.utc"), false, row -> said(row.eventTime(), row, false));
        add(Words.text("rows.written-by"), "", false, row -> said(row.writtenBy(), row, false));
    }

    private void values(Content content, boolean keys) {
        for (int index = 0; index < content.columns().size(); index++) {
            RowPage.Column column = content.columns().get(index);
            int at = index;
            if (keys == (column.role() == PushColumn.Role.KEY)) {
                add(column.name(), RowTable.hint(column.type(), column.role()), CellText.rightAligned(column.type()), row -> said(row.values().get(at), row, keys));
            }
        }
    }

    private void add(String name, String hint, boolean right, Function<ChangedRow, Said> says) {
        table.column(name, hint, right, number -> {
            List<ChangedRow> rows = model.contentProperty().get().rows();
            return number < rows.size() ? says.apply(rows.get(number)) : Said.NOTHING;
        });
    }

    /// What stayed as it was steps back behind what did not.
    private static Said said(ChangedRow.Cell cell, ChangedRow row, boolean key) {
        boolean stayed = (row.became() == Became.CHANGED || row.became() == Became.SAME_VALUES) && !cell.changed() && !key;
        return new Said(cell.text(), cell.changed() ? cell.text() : "", cell.changed() ? Tone.CHANGED : stayed ? Tone.MUTED : Tone.PLAIN);
    }

    private static Button button(Ikon icon, String help) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().add("flat-button");
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
