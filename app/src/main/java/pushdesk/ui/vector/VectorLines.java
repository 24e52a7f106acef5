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
import pushdesk.ui.vector.VectorLine.Kind;

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
            for (ComputedFeature feature : found.elsewhere()) {
                lines.add(new VectorLine(row, key, feature.name(), feature.type(), feature.view(), feature.name(), Kind.ELSEWHERE, List.of(), null,
                        Optional.empty(), Optional.empty(), List.of(), feature.reason()));
            }
        }
        return Collections.unmodifiableList(lines);
    }

    private static VectorLine line(Column column, Map<String, Column> keys, int row, String key) {
        Cell cell = column.cells().get(row);
        return switch (column.source().orElseThrow()) {
            case Source.Stored(String view, String feature, List<String> callersKeys) -> {
                var viewKeys = new ArrayList<String>();
                callersKeys.forEach(name -> viewKeys.add(text(keys.get(name), row)));
                yield new VectorLine(row, key, column.name(), column.type(), view, feature, Kind.STORED, Collections.unmodifiableList(viewKeys), cell.value(),
                        Optional.of(cell.status()), cell.origin(), List.of(), "");
            }
            case Source.Computed(String view, String feature, List<String> inputs) -> new VectorLine(row, key, column.name(), column.type(), view, feature,
                    Kind.COMPUTED, List.of(), cell.value(), Optional.of(cell.status()), Optional.empty(), inputs, cell.fault());
        };
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
