package pushdesk.ui.parity;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;
import pushdesk.store.parity.Drift;
import pushdesk.store.parity.ViewParity;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.IndexList;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;
import pushdesk.ui.common.table.RowTable;

/// The views with their counts.
final class ParityCounts extends StackPane {
    private final ParityViewModel model;
    private final RowTable table = new RowTable(Words.text("parity.spoken"), (row, number) -> {});

    ParityCounts(ParityViewModel model) {
        this.model = model;
        table.column(Words.text("parity.view"), "", false, number -> Said.plain(line(number).view()));
        table.column(Words.text("parity.count.same"), "", true, number -> count(line(number), ViewParity::same, Tone.PLAIN));
        for (Drift drift : Drift.values()) {
            table.column(DriftWords.title(drift), "", true, number -> count(line(number), parity -> parity.count(drift), Tone.WARNING));
        }
        table.column("", "", false, number -> new Said(line(number).reason(), line(number).reason(), Tone.MUTED));
        table.getSelectionModel().selectedItemProperty().subscribe(number -> {
            if (number != null) {
                model.selectedProperty().set(line(number));
            }
        });
        var textSize = new TextSize(size -> fit(size));
        model.linesProperty().subscribe(lines -> {
            table.getSelectionModel().clearSelection();
            table.setItems(IndexList.all(lines == null ? 0 : lines.size()));
            table.refresh(); // as many lines as before would stay as they were
            fit(textSize.pixels());
        });
        model.selectedProperty().subscribe(line -> {
            if (line != null) {
                table.getSelectionModel().select(model.linesProperty().get().indexOf(line));
            }
        });
        getChildren().addAll(textSize, table);
    }

    private void fit(double size) {
        List<ParityLine> lines = model.linesProperty().get();
        if (lines != null) {
            table.fit(IntStream.range(0, lines.size()).boxed().toList(), size);
        }
    }

    private ParityLine line(int number) {
        return model.linesProperty().get().get(number);
    }

    private static Said count(ParityLine line, ToLongFunction<ViewParity> count, Tone tone) {
        return line.parity().map(parity -> {
            long number = count.applyAsLong(parity);
            return new Said(Formats.count(number), "", number == 0 ? Tone.MUTED : tone);
        }).orElse(Said.NOTHING);
    }
}
