package pushdesk.ui.vector;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pushdesk.store.RowPage;
import pushdesk.store.trace.KeyTrace;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.IndexList;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;
import pushdesk.ui.common.table.RowTable;

/// Every value that was ever brought for a key's feature, the stored one first, and what became of each.
final class TracePane extends VBox {
    private final VectorViewModel model;
    private final RowTable table = new RowTable(Words.text("vector.trace.spoken"), (row, number) -> {});
    private final TextSize textSize;

    TracePane(VectorViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("vector-trace");
        var heading = new Label();
        heading.getStyleClass().add("heading");
        textSize = new TextSize(size -> fit());
        table.column(Words.text("vector.value"), "", false, number -> value(row(number)));
        table.column(Words.text("vector.trace.event"), "", false, number -> Said.plain(Formats.instant(row(number).row().eventTime())));
        table.column(Words.text("vector.trace.entry"), "", true, number -> Said.plain(String.valueOf(row(number).row().pushId())));
        table.column(Words.text("vector.trace.line"), "", true, number -> Said.plain(String.valueOf(row(number).row().line())));
        table.column(Words.text("vector.trace.from"), "", false, number -> Said.plain(from(row(number))));
        table.column(Words.text("vector.trace.at"), "", false, number -> Said.plain(Formats.instant(row(number).at().truncatedTo(ChronoUnit.SECONDS))));
        table.column(Words.text("vector.trace.fate"), "", false, number -> fate(row(number)));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(textSize, heading, table);
        model.traceProperty().subscribe(trace -> {
            heading.setText(trace == null ? "" : Words.text("vector.trace", trace.line().view(), trace.line().storedName(), trace.line().key()));
            table.setItems(IndexList.all(trace == null ? 0 : trace.rows().rows().size()));
            table.refresh();
            fit();
        });
    }

    private void fit() {
        if (model.traceProperty().get() != null && textSize != null) {
            int rows = model.traceProperty().get().rows().rows().size();
            table.fit(IntStream.range(0, Math.min(rows, 40)).boxed().toList(), textSize.pixels());
        }
    }

    private KeyTrace.Row row(int number) {
        return model.traceProperty().get().rows().rows().get(number);
    }

    private Said value(KeyTrace.Row row) {
        VectorViewModel.Trace trace = model.traceProperty().get();
        List<RowPage.Column> columns = trace.rows().columns();
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(trace.line().storedName()))
                .mapToObj(i -> Said.of(CellText.of(columns.get(i).type(), row.row().values().get(i))))
                .findFirst()
                .orElse(Said.NOTHING);
    }

    private static String from(KeyTrace.Row row) {
        return row.from().isPresent() ? Words.text("vector.trace.materialized", String.valueOf(row.from().getAsLong())) : row.origin().name();
    }

    private static Said fate(KeyTrace.Row row) {
        if (row.stored()) {
            return Said.plain(Words.text("vector.trace.stored"));
        }
        if (row.undoneBy().isPresent()) {
            return new Said(Words.text("vector.trace.undone", String.valueOf(row.undoneBy().getAsLong())), "", Tone.MUTED);
        }
        KeyTrace.Beaten by = row.beatenBy().orElseThrow();
        return new Said(Words.text("vector.trace.beaten", String.valueOf(by.pushId()), String.valueOf(by.line())), "", Tone.MUTED);
    }
}
