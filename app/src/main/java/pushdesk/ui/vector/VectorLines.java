package pushdesk.ui.vector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pushdesk.rows.text.ValueText;
import pushdesk.store.retrieval.ComputedFeature;
import pushdesk.store.retrieval.OnlineFeatures;
import pushdesk.store.retrieval.OnlineFeatures.Cell;
import pushdesk.store.retrieval.OnlineFeatures.Column;
import pushdesk.store.retrieval.OnlineFeatures.Source;

/// Turns an answer into lines: entity row by entity row, the features in their order, then what is computed.
final class VectorLines {
    private VectorLines() {}

    static List<VectorLine> of(OnlineFeatures found) {
        Map<String, Column> keys = found.columns().stream().filter(Column::key).collect(Collectors.toMap(Column::name, column -> column));
        List<Column> keyColumns = found.columns().stream().filter(Column::key).toList();
        int rows = found.columns().isEmpty() ? 1 : found.columns().getFirst().cells().size();
        var lines = new ArrayList<VectorLine>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            String key = keyColumns.stream().map(column -> column.name() + " " + text(column, at)).collect(Collectors.joining(", "));
            found.columns().stream().filter(column -> !column.key()).forEach(column -> lines.add(line(column, keys, at, key)));
            for (ComputedFeature feature : found.computed()) {
                lines.add(new VectorLine(row, key, feature.name(), feature.type(), feature.view(), feature.name(), List.of(), null, Optional.empty(), Optional.empty()));
            }
        }
        return Collections.unmodifiableList(lines);
    }

    private static VectorLine line(Column column, Map<String, Column> keys, int row, String key) {
        Source source = column.source().orElseThrow();
        Cell cell = column.cells().get(row);
        var viewKeys = new ArrayList<String>();
        source.callersKeys().forEach(name -> viewKeys.add(text(keys.get(name), row)));
        return new VectorLine(row, key, column.name(), column.type(), source.view(), source.feature(), Collections.unmodifiableList(viewKeys), cell.value(),
                Optional.of(cell.status()), cell.origin());
    }

    private static String text(Column key, int row) {
        Object value = key.cells().get(row).value();
        return value == null ? null : ValueText.format(key.type(), value);
    }

    /// The numbers of the first lines, for measuring.
    static List<Integer> sample(List<VectorLine> lines, int most) {
        return IntStream.range(0, Math.min(most, lines.size())).boxed().toList();
    }
}
