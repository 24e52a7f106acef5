package pushdesk.ui.history;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.ModeWords;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.common.look.WhenLookedAt;

/// The entries of the journal, a line each. Those that were undone are struck out and say by what.
final class EntryTable extends TableView<PushResult> {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final String EMS = "ems";
    private static final double LEAST_TEXT = 7;
    private static final double LEAST_STRETCH = 0.8;
    private static final double FAIR_STRETCH = 0.85;
    private static final double MOST_STRETCH = 1.6;
    private static final double SCROLL_BAR = 16;

    private final TableColumn<PushResult, ?> mode;
    private final TableColumn<PushResult, ?> read;
    private double fontSize = Theme.TEXT_SIZE;

    EntryTable(HistoryViewModel model) {
        getStyleClass().add("entry-table");
        column(Words.text("history.entry"), 3.4, true, entry -> String.valueOf(entry.pushId()));
        cells(Words.text("history.what"), 10.4, KindCell::new);
        cells(Words.text("history.state"), 8.4, FateCell::new);
        cells(Words.text("history.source"), 11.3, () -> new NameCell(PushResult::source));
        cells(Words.text("history.rows-from"), 9.9, () -> new NameCell(EntryTable::origin));
        mode = column(Words.text("history.mode"), 10.9, false, entry -> ModeWords.title(entry.mode()));
        read = column(Words.text("history.rows-read"), 6.2, true, entry -> rows(entry, entry.rowsRead()));
        column(Words.text("history.written"), 6.2, true, entry -> Formats.count(HistoryViewModel.written(entry)));
        column(Words.text("history.age"), 4.5, false, entry -> Formats.age(entry.at(), model.now()));
        widthProperty().subscribe(width -> share());
        setAccessibleText(Words.text("history.spoken"));
        setRowFactory(table -> new EntryRow());
        setItems(model.pushes());
        WhenLookedAt.tell(this, this::refresh);
    }

    private static String rows(PushResult entry, long count) {
        return entry.kind().brings() ? Formats.count(count) : "";
    }

    private void cells(String title, double ems, Supplier<TableCell<PushResult, PushResult>> cell) {
        var column = new TableColumn<PushResult, PushResult>(title);
        column.getProperties().put(EMS, ems);
        column.setCellValueFactory(entry -> new ReadOnlyObjectWrapper<>(entry.getValue()));
        column.setCellFactory(same -> cell.get());
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    private TableColumn<PushResult, ?> column(String title, double ems, boolean right, Function<PushResult, String> says) {
        var column = new TableColumn<PushResult, String>(title);
        column.getProperties().put(EMS, ems);
        column.setCellValueFactory(entry -> new ReadOnlyStringWrapper(says.apply(entry.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        if (right) {
            column.getStyleClass().add("number");
        }
        getColumns().add(column);
        return column;
    }

    /// @param size of text in pixels
    void widths(double size) {
        fontSize = size;
        share();
    }

    /// Figures get the room they need; the texts share the rest, without what the matrix tells as well where that is little: the mode, then the rows read.
    private void share() {
        List<TableColumn<PushResult, ?>> told = List.of(mode, read);
        told.forEach(column -> column.setVisible(true));
        for (TableColumn<PushResult, ?> column : told) {
            column.setVisible(stretch() >= FAIR_STRETCH);
        }
        double stretch = Math.clamp(stretch(), LEAST_STRETCH, MOST_STRETCH);
        getVisibleLeafColumns().forEach(column -> column.setPrefWidth(Math.floor(ems(column) * (isText(column) ? stretch : 1) * fontSize)));
    }

    private double stretch() {
        double figures = getVisibleLeafColumns().stream().filter(column -> !isText(column)).mapToDouble(EntryTable::ems).sum();
        double texts = getVisibleLeafColumns().stream().filter(EntryTable::isText).mapToDouble(EntryTable::ems).sum();
        return ((getWidth() - SCROLL_BAR) / fontSize - figures) / texts;
    }

    private static double ems(TableColumn<PushResult, ?> column) {
        return (double) column.getProperties().get(EMS);
    }

    private static boolean isText(TableColumn<PushResult, ?> column) {
        return ems(column) >= LEAST_TEXT;
    }

    private static String what(PushResult entry) {
        return entry.kind() == EntryKind.UNDO ? Words.text("history.undo-of", String.valueOf(entry.undoes().orElse(0))) : EntryWords.kind(entry.kind());
    }

    private static String fate(PushResult entry) {
        return entry.undoneBy().isPresent() ? Words.text("history.what.undone", String.valueOf(entry.undoneBy().getAsLong()))
                : entry.pruned() ? Words.text("history.what.pruned") : entry.setAside() ? Words.text("history.what.set-aside") : "";
    }

    /// An entry's kind with its icon, and what became of it.
    private static final class KindCell extends TableCell<PushResult, PushResult> {
        @Override
        protected void updateItem(PushResult entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean nothing = empty || entry == null;
            setText(nothing ? "" : what(entry));
            setGraphic(nothing ? null : Icons.of(EntryWords.icon(entry.kind())));
            setAccessibleText(nothing ? "" : what(entry) + " " + fate(entry));
        }
    }

    private static String origin(PushResult entry) {
        return entry.kind().brings() ? EntryWords.origin(entry.origin()) : "";
    }

    /// A name. One too long for it shows both its ends, and is whole in the tooltip.
    private static final class NameCell extends TableCell<PushResult, PushResult> {
        private final Function<PushResult, String> name;
        private final Tooltip whole = new Tooltip();

        NameCell(Function<PushResult, String> name) {
            this.name = name;
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(PushResult entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? "" : name.apply(entry));
            whole.setText(getText());
            setTooltip(getText().isEmpty() ? null : whole);
        }
    }

    /// What became of an entry, never struck out.
    private static final class FateCell extends TableCell<PushResult, PushResult> {
        FateCell() {
            getStyleClass().add("entry-fate");
        }

        @Override
        protected void updateItem(PushResult entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? "" : fate(entry));
        }
    }

    /// A line that is struck out where its entry was undone. Its tooltip says when that was.
    private static final class EntryRow extends TableRow<PushResult> {
        private final Tooltip when = new Tooltip();

        @Override
        protected void updateItem(PushResult entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean nothing = empty || entry == null;
            pseudoClassStateChanged(UNDONE, !nothing && entry.undoneBy().isPresent());
            setTooltip(nothing ? null : when);
            if (!nothing) {
                when.setText(Words.text("history.when", Formats.instant(entry.at().truncatedTo(ChronoUnit.SECONDS)), Formats.took(entry.took())));
            }
        }
    }
}
