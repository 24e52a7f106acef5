package pushdesk.ui.parity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;
import pushdesk.model.Field;
import pushdesk.store.parity.ViewParity.Difference;
import pushdesk.store.parity.ViewParity.Side;
import pushdesk.store.parity.ViewParity;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.IndexList;
import pushdesk.ui.common.table.RowTable.Said;
import pushdesk.ui.common.table.RowTable.Tone;
import pushdesk.ui.common.table.RowTable;

/// The keys of a view that differ: two lines for each, online and offline.
final class ParityKeys extends StackPane {
    private static final int SAMPLED = 40;

    private final ViewParity parity;

    ParityKeys(ViewParity parity) {
        this.parity = parity;
        var table = new RowTable(Words.text("parity.keys.spoken", parity.view()), (row, number) -> {});
        for (int i = 0; i < parity.keys().size(); i++) {
            Field key = parity.keys().get(i);
            int at = i;
            table.column(key.name(), Words.text("cell.key", key.type().feastName()), CellText.rightAligned(key.type()),
                    line -> online(line) ? Said.of(CellText.of(key.type(), difference(line).key().get(at))) : Said.NOTHING);
        }
        table.column(Words.text("parity.what"), "", false, line -> online(line) ? new Said(DriftWords.title(difference(line).drift()), "", Tone.WARNING) : Said.NOTHING);
        table.column(Words.text("parity.store"), "", false,
                line -> new Said(online(line) ? Words.text("parity.online") : Words.text("parity.offline"), "", Tone.MUTED));
        for (int i = 0; i < parity.features().size(); i++) {
            Field feature = parity.features().get(i);
            int at = i;
            table.column(feature.name(), feature.type().feastName(), CellText.rightAligned(feature.type()), line -> value(line, feature, at));
        }
        table.column(Words.text("parity.event"), "", false, line -> side(line).map(side -> Said.plain(Formats.instant(side.eventTime()))).orElse(Said.NOTHING));
        table.column(Words.text("parity.from"), "", false, line -> side(line)
                .map(side -> Said.plain(Words.text("vector.origin", String.valueOf(side.pushId()), String.valueOf(side.line()))))
                .orElse(Said.NOTHING));
        table.setItems(IndexList.all(2 * parity.differences()));
        List<Integer> sample = IntStream.range(0, (int) Math.min(SAMPLED, 2 * parity.differences())).boxed().toList();
        getChildren().addAll(new TextSize(size -> table.fit(sample, size)), table);
    }

    private static boolean online(int line) {
        return line % 2 == 0;
    }

    private Difference difference(int line) {
        return parity.page(line / 2, 1).getFirst();
    }

    private Optional<Side> side(int line) {
        return online(line) ? difference(line).online() : difference(line).offline();
    }

    private Said value(int line, Field feature, int at) {
        Optional<Side> side = side(line);
        if (side.isEmpty()) {
            return new Said("–", "", Tone.MUTED);
        }
        CellText text = CellText.of(feature.type(), side.get().values().get(at));
        boolean differs = difference(line).differs(at);
        return new Said(text.text(), "", differs ? Tone.WARNING : text.kind() == CellText.Kind.VALUE ? Tone.PLAIN : Tone.MUTED);
    }
}
