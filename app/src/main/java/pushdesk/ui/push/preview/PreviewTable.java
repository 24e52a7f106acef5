package pushdesk.ui.push.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.layout.StackPane;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.RowTable;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;

/// All rows that a push would bring, each with its line and its fate.
public final class PreviewTable extends StackPane {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass SUPERSEDED = PseudoClass.getPseudoClass("superseded");
    private static final PseudoClass PARTLY = PseudoClass.getPseudoClass("partly");
    private static final int SAMPLED_ROWS = 40;
    private static final double FATE_EMS = 15;
    private static final double WIDEST_FATE_EMS = 26;
    private static final double WIDEST_FATE_PART = 0.45;

    private static final double BOLDER = 1.08;
    private static final double PADDING = 22;

    private final PreviewViewModel model;
    private final RowTable table;
    private final TextSize textSize;
    private final Label nothing = new Label(Words.text("push.table.no-columns"));
    private List<PushColumn> shown = List.of();

    public PreviewTable(PreviewViewModel model) {
        this.model = model;
        table = new RowTable(Words.text("push.table"), this::dress);
        table.setId("preview");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("muted");
        table.setPlaceholder(nothing);
        textSize = new TextSize(this::fit);
        getChildren().addAll(textSize, table);
        model.contentProperty().subscribe(this::show);
        model.marksProperty().subscribe(() -> {
            table.refresh();
            fitFates(textSize.pixels());
        });
    }

    /// Selects the next bad row after the selected one, and brings it into sight.
    public void nextBad() {
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
            nothing.setText(Words.text(shown.isEmpty() ? "push.table.no-columns" : "push.table.no-rows"));
            columns();
            table.setItems(content.rows());
            fit(textSize.pixels());
        }
        table.setItems(content.rows());
        table.scrollTo(0);
    }

    private void fit(double fontSize) {
        table.fit(sample(), fontSize);
        fitFates(fontSize);
    }

    private List<Integer> sample() {
        return table.getItems().subList(0, Math.min(SAMPLED_ROWS, table.getItems().size()));
    }

    /// The fates of the first rows, and of the first bad one, can be read whole where they are not too long.
    private void fitFates(double fontSize) {
        if (model.marksProperty().getValue() == null) {
            return; // there are no rows any more
        }
        table.getColumns().stream().filter(column -> column.getStyleClass().contains("fate")).forEach(column -> {
            var rows = new ArrayList<>(sample());
            model.firstBad().ifPresent(rows::add);
            double width = rows.stream().mapToDouble(row -> RowTable.width(model.mark(row).text(), fontSize)).max().orElse(0) * BOLDER + PADDING;
            double least = FATE_EMS * fontSize;
            double part = table.getWidth() > 0 ? table.getWidth() * WIDEST_FATE_PART : WIDEST_FATE_EMS * fontSize;
            column.setPrefWidth(Math.clamp(width, least, Math.max(least, Math.min(part, WIDEST_FATE_EMS * fontSize))));
        });
    }

    private void columns() {
        table.getColumns().clear();
        if (shown.isEmpty()) {
            return;
        }
        table.column(Words.text("push.table.line"), "", true, row -> new Said(Formats.count(model.line(row)), "", Tone.MUTED));
        var fate = table.column(Words.text("push.table.fate"), "", false, row -> said(model.mark(row)));
        fate.getStyleClass().add("fate");
        for (int index = 0; index < shown.size(); index++) {
            PushColumn column = shown.get(index);
            int at = index;
            table.column(column.name(), hint(column), CellText.rightAligned(column.type()), row -> said(model.cell(row, at)));
        }
    }

    private static Said said(RowMark mark) {
        return new Said(mark.text(), mark.text(), switch (mark.kind()) {
            case PLAIN -> Tone.MUTED;
            case BAD -> Tone.BAD;
            case SUPERSEDED, LATE, PARTLY -> Tone.WARNING;
        });
    }

    private static String hint(PushColumn column) {
        boolean time = column.type() == ScalarType.UNIX_TIMESTAMP && column.role() == PushColumn.Role.FEATURE;
        return RowTable.hint(column.type(), column.role()) + (time ? ", UTC" : "");
    }

    private static Said said(PreviewViewModel.Cell cell) {
        if (cell.rounded()) {
            return new Said(Words.text("push.table.rounded", cell.text().text()), Words.text("push.table.rounded.why"), Tone.PLAIN);
        }
        return cell.problem().map(problem -> new Said(cell.text().text(), problem, Tone.BAD)).orElseGet(() -> Said.of(cell.text()));
    }

    private void dress(TableRow<Integer> row, Integer number) {
        RowMark.Kind kind = number == null ? RowMark.Kind.PLAIN : model.mark(number).kind();
        row.pseudoClassStateChanged(BAD, kind == RowMark.Kind.BAD);
        row.pseudoClassStateChanged(LATE, kind == RowMark.Kind.LATE);
        row.pseudoClassStateChanged(SUPERSEDED, kind == RowMark.Kind.SUPERSEDED);
        row.pseudoClassStateChanged(PARTLY, kind == RowMark.Kind.PARTLY);
    }
}
