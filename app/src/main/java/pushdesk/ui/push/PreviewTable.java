package pushdesk.ui.push;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.layout.StackPane;
import pushdesk.model.PushColumn;
import pushdesk.model.ScalarType;
import pushdesk.ui.common.CellText;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.RowTable;
import pushdesk.ui.common.RowTable.Said;

/// All rows that a push would bring, each with its line and its fate.
final class PreviewTable extends StackPane {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass SUPERSEDED = PseudoClass.getPseudoClass("superseded");
    private static final PseudoClass PARTLY = PseudoClass.getPseudoClass("partly");
    private static final int SAMPLED_ROWS = 40;

    private final PreviewViewModel model;
    private final RowTable table;
    private List<PushColumn> shown = List.of();

    PreviewTable(PreviewViewModel model) {
        this.model = model;
        table = new RowTable("Rows to push", this::dress);
        table.setId("preview");
        getChildren().add(table);
        model.contentProperty().subscribe(this::show);
        model.marksProperty().subscribe(() -> table.refresh());
    }

    /// Selects the next bad row after the selected one, and brings it into sight.
    void nextBad() {
        Integer selected = table.getSelectionModel().getSelectedItem();
        model.nextBad(selected == null ? -1 : selected).ifPresent(index -> {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 1));
            table.requestFocus();
        });
    }

    private void show(PreviewViewModel.Content content) {
        if (!content.columns().equals(shown)) {
            shown = content.columns();
            columns(content);
        }
        table.setItems(content.rows());
        table.scrollTo(0);
    }

    private void columns(PreviewViewModel.Content content) {
        table.getColumns().clear();
        if (shown.isEmpty()) {
            return;
        }
        List<Integer> sample = content.rows().subList(0, Math.min(SAMPLED_ROWS, content.rows().size()));
        add("line", "", true, sample, row -> new Said(Formats.count(model.line(row)), "", true, false));
        for (int index = 0; index < shown.size(); index++) {
            PushColumn column = shown.get(index);
            int at = index;
            add(column.name(), hint(column), CellText.rightAligned(column.type()), sample, row -> said(model.cell(row, at)));
        }
        var fate = table.column("what becomes of it", "", false, row -> {
            RowMark mark = model.mark(row);
            return new Said(mark.text(), mark.text(), mark.kind() == RowMark.Kind.PLAIN, mark.kind() == RowMark.Kind.BAD);
        });
        fate.getStyleClass().add("fate");
        fate.setPrefWidth(260);
    }

    private void add(String name, String hint, boolean right, List<Integer> sample, IntFunction<Said> says) {
        RowTable.fit(table.column(name, hint, right, says), hint, says, sample, 13);
    }

    private static String hint(PushColumn column) {
        boolean time = column.type() == ScalarType.UNIX_TIMESTAMP && column.role() == PushColumn.Role.FEATURE;
        return RowTable.hint(column.type(), column.role()) + (time ? ", UTC" : "");
    }

    private static Said said(PreviewViewModel.Cell cell) {
        return new Said(
                cell.text().text(), cell.problem().orElse(""), cell.text().kind() != CellText.Kind.VALUE, cell.problem().isPresent());
    }

    private void dress(TableRow<Integer> row, Integer number) {
        RowMark.Kind kind = number == null ? RowMark.Kind.PLAIN : model.mark(number).kind();
        row.pseudoClassStateChanged(BAD, kind == RowMark.Kind.BAD);
        row.pseudoClassStateChanged(LATE, kind == RowMark.Kind.LATE);
        row.pseudoClassStateChanged(SUPERSEDED, kind == RowMark.Kind.SUPERSEDED);
        row.pseudoClassStateChanged(PARTLY, kind == RowMark.Kind.PARTLY);
    }
}
