package pushdesk.store.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.Field;
import pushdesk.store.computed.ComputedView;
import pushdesk.store.computed.ComputedView.Input;
import pushdesk.store.retrieval.OnlineFeatures.Cell;
import pushdesk.store.retrieval.OnlineFeatures.Column;
import pushdesk.store.retrieval.OnlineFeatures.Source;

/// Computes the features of one on-demand view, row by row.
///
/// A value is as old as the oldest of those it is made of: past its ttl where one of them is. It is not there where one of them is not.
///
/// @param inputs the columns of stored views that it may read
/// @param keys the columns of join keys, by their name
/// @param given what came with the query, as text
record ComputedColumns(
        ChosenFeatures.ComputedPart part, ChosenFeatures chosen, List<Column> inputs, Map<String, Column> keys, Map<String, List<String>> given) {

    List<Column> columns(int rows) {
        Map<Input, Column> columns = inputColumns();
        var computed = new ArrayList<Column>();
        for (ComputedView.Feature feature : part.view().features()) {
            var cells = new ArrayList<Cell>();
            List<Column> read = feature.inputs().stream().map(name -> columns.get(part.view().inputs().get(name))).toList();
            for (int row = 0; row < rows; row++) {
                int at = row;
                ComputedView.Outcome outcome = part.view().compute(feature, input -> columns.get(input).cells().get(at).value());
                cells.add(cell(outcome, read.stream().map(column -> column.cells().get(at).status()).toList()));
            }
            computed.add(new Column(chosen.nameOf(part.projection(), feature.field().name()), feature.field().type(),
                    Optional.of(new Source.Computed(part.view().view().name(), feature.field().name(), feature.inputs())), cells));
        }
        return computed;
    }

    private Map<Input, Column> inputColumns() {
        var columns = new LinkedHashMap<Input, Column>();
        for (Input input : part.view().inputs().values()) {
            columns.put(input, switch (input) {
                case Input.Stored(String view, String feature) -> inputs.stream()
                        .filter(column -> column.source().filter(from -> from.view().equals(view) && from.feature().equals(feature)).isPresent())
                        .findFirst()
                        .orElseThrow();
                case Input.Key(String joinKey) -> keys.get(joinKey);
                case Input.Requested(Field column) -> OnlineRetrieval.textColumn(column.name(), column.type(), given.get(column.name()));
            });
        }
        return columns;
    }

    private static Cell cell(ComputedView.Outcome outcome, List<FeatureStatus> inputs) {
        FeatureStatus status;
        if (outcome.value() != null) {
            status = inputs.contains(FeatureStatus.OUTSIDE_MAX_AGE) ? FeatureStatus.OUTSIDE_MAX_AGE : FeatureStatus.PRESENT;
        } else if (!outcome.fault().isEmpty() && !outcome.missing()) {
            status = FeatureStatus.INVALID;
        } else {
            status = inputs.contains(FeatureStatus.NOT_FOUND) ? FeatureStatus.NOT_FOUND : FeatureStatus.NULL_VALUE;
        }
        return new Cell(outcome.value(), status, Optional.empty(), outcome.fault());
    }
}
