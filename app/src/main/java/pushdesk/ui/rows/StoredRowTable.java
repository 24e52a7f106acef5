package pushdesk.ui.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import pushdesk.model.push.StoreKind;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.look.WhenLookedAt;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.RowTable;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;

/// The table of an inspector: values, then times and where they came from.
final class StoredRowTable extends StackPane {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass EXPIRED = PseudoClass.getPseudoClass("expired");
    private static final int SAMPLED_ROWS = 30;

    private final RowsViewModel model;
    private final RowExport export;
    private final RowTable table;
    private final TextSize textSize;
    private List<RowPage.Column> shown = List.of();
    private boolean fitted;

    StoredRowTable(RowsViewModel model, RowExport export) {
        this.model = model;
        this.export = export;
        table = new RowTable(model.kind() == StoreKind.ONLINE ? Words.text("rows.spoken.online") : Words.text("rows.spoken.offline"), this::dress);
        textSize = new TextSize(size -> table.fit(sample(), size));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setSortPolicy(same -> {
            sortBy(table.getSortOrder());
            return true;
        });
        table.opens(Words.text("trace.where"), this::trace);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
                copy();
                event.consume();
            }
        });
        table.getContextMenu().getItems().addAll(copies());
        getChildren().addAll(textSize, table);
        model.contentProperty().subscribe(this::show);
        model.revisionProperty().subscribe(revision -> table.refresh());
        WhenLookedAt.eachMinute(this, table::refresh);
        model.asOf().momentProperty().subscribe((was, is) -> fitted = false); // ages of another moment are of another length
    }

    /// Copies the selected rows, or all that were found.
    void copy() {
        export.copy(model, table.getSelectionModel().getSelectedIndices().stream().sorted().toList());
    }

    /// Shows where the focused row came from.
    private void trace() {
        int focused = table.getSelectionModel().getSelectedIndex();
        if (focused >= 0) {
            model.trace(table.getItems().get(focused));
        }
    }

    private List<MenuItem> copies() {
        var cell = new MenuItem(Words.text("rows.copy.cell"));
        cell.setOnAction(event -> {
            var focused = table.getFocusModel().getFocusedCell();
            if (focused.getTableColumn() != null && focused.getRow() >= 0) {
                export.copyText(RowTable.says(focused.getTableColumn()).apply(table.getItems().get(focused.getRow())).text());
            }
        });
        var rows = new MenuItem(Words.text("rows.copy.rows"));
        rows.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        rows.setOnAction(event -> copy());
        return List.of(cell, rows);
    }

    private void show(RowsViewModel.Content content) {
        if (!content.columns().equals(shown)) {
            shown = content.columns();
            fitted = false;
            columns();
        }
        table.getSelectionModel().clearSelection();
        table.setItems(content.rows());
        table.scrollTo(0);
        if (!fitted && !content.rows().isEmpty()) {
            fit();
            fitted = true;
        }
    }

    private void fit() {
        table.fit(sample(), textSize.pixels());
    }

    private List<Integer> sample() {
        return IntStream.range(0, Math.min(SAMPLED_ROWS, table.getItems().size())).boxed().toList();
    }

    private void columns() {
        table.getColumns().clear();
        for (int index = 0; index < shown.size(); index++) {
            RowPage.Column column = shown.get(index);
            int at = index;
            add(column.name(), RowTable.hint(column.type(), column.role()), CellText.rightAligned(column.type()), column.name(),
                    row -> Said.of(CellText.of(column.type(), row.values().get(at))));
        }
        if (shown.isEmpty()) {
            return;
        }
        add(Words.text("rows.event-time"), Words.text("rows.utc"), false, RowQuery.EVENT_TIME, row -> Said.plain(row.eventTime() == null ? "" : Formats.instant(row.eventTime())));
        add(Words.text("rows.age"), model.kind() == StoreKind.ONLINE && model.asOf().momentProperty().get() != null ? Words.text("rows.age.then") : "", false, "", row -> Said.plain(row.eventTime() == null ? "" : Formats.age(row.eventTime(), model.readAt())));
        if (model.timeToLive().limited()) {
            add(Words.text("rows.life"), Formats.ttl(model.timeToLive().ttl()), false, "", row -> new Said(
                    model.timeToLive().words(row),
                    model.timeToLive().expired(row) ? Words.text("rows.past-ttl") : "",
                    model.timeToLive().expired(row) ? Tone.WARNING : Tone.PLAIN));
        }
        add(Words.text("rows.written-by"), "", false, RowQuery.PUSH, row -> Said.plain(Words.text("rows.written-by.push", String.valueOf(row.pushId()), row.line())));
    }

    private void add(String name, String hint, boolean right, String sortKey, Function<StoredRow, Said> says) {
        IntFunction<Said> ask = row -> model.row(row).map(says).orElse(new Said("…", "", Tone.MUTED));
        TableColumn<Integer, Integer> column = table.column(name, hint, right, ask);
        column.setSortable(!sortKey.isEmpty());
        column.setUserData(sortKey);
    }

    private void sortBy(List<TableColumn<Integer, ?>> order) {
        model.filter().sortProperty().set(order.isEmpty() ? null : new RowFilter.Sort(
                String.valueOf(order.getFirst().getUserData()), order.getFirst().getSortType() == TableColumn.SortType.DESCENDING));
    }

    private void dress(TableRow<Integer> row, Integer number) {
        var stored = number == null ? Optional.<StoredRow>empty() : model.row(number);
        row.pseudoClassStateChanged(CHANGED, stored.filter(model::changedLast).isPresent());
        row.pseudoClassStateChanged(EXPIRED, stored.filter(model.timeToLive()::expired).isPresent());
    }
}
