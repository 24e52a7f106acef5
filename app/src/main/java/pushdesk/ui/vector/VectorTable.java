package pushdesk.ui.vector;

import java.util.List;
import javafx.scene.layout.StackPane;
import pushdesk.store.retrieval.FeatureStatus;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.IndexList;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;
import pushdesk.ui.common.table.RowTable;
import pushdesk.ui.vector.VectorLine.Kind;

/// A line for each feature of each entity row. Enter or a double click on one shows where its value came from.
final class VectorTable extends StackPane {
    private static final int SAMPLED = 40;

    private final VectorViewModel model;
    private final RowTable table = new RowTable(Words.text("vector.spoken"), (row, number) -> {});
    private final TextSize textSize;

    VectorTable(VectorViewModel model) {
        this.model = model;
        textSize = new TextSize(size -> fit());
        table.column(Words.text("vector.keys"), "", false, number -> Said.plain(line(number).key()));
        table.column(Words.text("vector.feature"), "", false, number -> Said.plain(line(number).name()));
        table.column(Words.text("vector.value"), "", false, number -> value(line(number)));
        table.column(Words.text("vector.status"), "", false, number -> status(line(number)));
        table.column(Words.text("vector.age"), "", false, number -> age(line(number)));
        table.column(Words.text("vector.from"), "", false, number -> from(line(number)));
        table.column(Words.text("vector.type"), "", false, number -> new Said(line(number).type().feastName(), "", Tone.MUTED));
        table.opens(Words.text("trace.where"), this::trace);
        model.linesProperty().subscribe(lines -> {
            table.getSelectionModel().clearSelection();
            table.setItems(IndexList.all(lines == null ? 0 : lines.size()));
            table.refresh(); // as many lines as before would stay as they were
            fit();
        });
        getChildren().addAll(textSize, table);
    }

    private void trace() {
        Integer number = table.getSelectionModel().getSelectedItem();
        if (number != null) {
            model.trace(line(number));
        }
    }

    private void fit() {
        List<VectorLine> lines = model.linesProperty().get();
        if (lines != null && textSize != null) {
            table.fit(VectorLines.sample(lines, SAMPLED), textSize.pixels());
        }
    }

    private VectorLine line(int number) {
        List<VectorLine> lines = model.linesProperty().get();
        return lines.get(number);
    }

    private static Said value(VectorLine line) {
        if (line.status().isEmpty() || line.status().get() == FeatureStatus.NOT_FOUND || line.status().get() == FeatureStatus.INVALID) {
            return new Said("–", "", Tone.MUTED);
        }
        return Said.of(CellText.of(line.type(), line.value()));
    }

    private static Said status(VectorLine line) {
        if (line.kind() == Kind.ELSEWHERE) {
            return new Said(Words.text("vector.elsewhere"), Words.text("vector.elsewhere.why", line.view(), line.reason()), Tone.MUTED);
        }
        boolean computed = line.kind() == Kind.COMPUTED;
        return switch (line.status().get()) {
            case PRESENT -> Said.plain(Words.text("vector.present"));
            case NULL_VALUE -> new Said(Words.text("vector.null"), Words.text(computed ? "vector.null.input" : "vector.null.why"), Tone.MUTED);
            case NOT_FOUND -> new Said(Words.text("vector.not-found"),
                    computed ? Words.text("vector.not-found.input") : Words.text("vector.not-found.why", line.view()), Tone.WARNING);
            case INVALID -> new Said(Words.text("vector.invalid"), Words.text("vector.invalid.why", line.reason()), Tone.WARNING);
            case OUTSIDE_MAX_AGE -> new Said(Words.text("vector.old"), computed ? Words.text("vector.old.input") : Words.text("vector.old.why", line.view()),
                    Tone.WARNING);
        };
    }

    private Said age(VectorLine line) {
        return line.eventTime() == null ? Said.NOTHING : new Said(Formats.age(line.eventTime(), model.now()), Formats.instant(line.eventTime()), Tone.PLAIN);
    }

    private static Said from(VectorLine line) {
        if (line.kind() == Kind.COMPUTED) {
            return new Said(line.inputs().isEmpty() ? Words.text("vector.computed.alone") : Words.text("vector.computed", String.join(", ", line.inputs())),
                    Words.text("vector.computed.why", line.view()), Tone.PLAIN);
        }
        if (line.kind() == Kind.ELSEWHERE) {
            return new Said(line.reason(), Words.text("vector.elsewhere.why", line.view(), line.reason()), Tone.MUTED);
        }
        return line.origin().map(origin -> new Said(
                        Words.text("vector.origin", String.valueOf(origin.pushId()), String.valueOf(origin.line())), Words.text("vector.origin.why"), Tone.PLAIN))
                .orElse(Said.NOTHING);
    }
}
