package pushdesk.store.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.Field;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.computed.ComputedView.Feature;
import pushdesk.store.computed.ComputedView.Input;
import pushdesk.store.computed.ComputedView.Outcome;
import pushdesk.store.join.HistoricalFeatures.Column;
import pushdesk.store.join.HistoricalFeatures.Failed;
import pushdesk.store.retrieval.ChosenFeatures;
import pushdesk.store.retrieval.OnlineFeatures.Source;

/// One on-demand view's part in a join: computed from what the views it reads have for the entity row, and from columns of that row.
final class ComputedJoin {
    private final ChosenFeatures.ComputedPart part;
    private final ChosenFeatures chosen;
    private final EntityCells cells;
    private final Map<Input, Reader> readers = new HashMap<>();
    private final long[] failures;
    private final String[] reasons;

    /// Gives the value of an input for a row.
    private interface Reader {
        Object value(RowChunk chunk, int at, int row);
    }

    /// @param joins of the stored views that it reads
    ComputedJoin(ChosenFeatures.ComputedPart part, ChosenFeatures chosen, List<ViewJoin> joins, EntityCells cells) {
        this.part = part;
        this.chosen = chosen;
        this.cells = cells;
        part.view().inputs().values().forEach(input -> readers.put(input, reader(input, joins)));
        failures = new long[part.view().features().size()];
        reasons = new String[failures.length];
    }

    private Reader reader(Input input, List<ViewJoin> joins) {
        return switch (input) {
            case Input.Stored(String view, String feature) -> {
                ViewJoin join = joins.stream().filter(each -> each.view().equals(view)).findFirst().orElseThrow();
                int place = join.fields().stream().map(Field::name).toList().indexOf(feature);
                yield (chunk, at, row) -> join.value(row, place);
            }
            case Input.Key(String joinKey) -> entityCell(new Field(joinKey, key(joinKey)));
            case Input.Requested(Field column) -> entityCell(column);
        };
    }

    private ScalarType key(String joinKey) {
        return chosen.repo().featureViews().stream()
                .flatMap(view -> view.joinKeys().stream())
                .filter(key -> key.name().equals(joinKey) && key.type() instanceof ScalarType)
                .map(key -> (ScalarType) key.type())
                .findFirst()
                .orElse(ScalarType.STRING);
    }

    private Reader entityCell(Field field) {
        int column = cells.column(field.name(), "'" + part.view().view().name() + "' is computed from it");
        return (chunk, at, row) -> cells.value(chunk, at, column, field.type());
    }

    List<Column> columns() {
        return part.view().features().stream()
                .map(feature -> new Column(chosen.nameOf(part.projection(), feature.field().name()), feature.field().type(), Optional.empty(),
                        Optional.of(new Source.Computed(part.view().view().name(), feature.field().name(), feature.inputs()))))
                .toList();
    }

    /// @param at the row's place in the chunk
    /// @param column where its features begin
    /// @return where the next view's begin
    int fill(RowChunk chunk, int at, int row, RowBatchBuilder builder, int column) {
        int next = column;
        for (int i = 0; i < failures.length; i++) {
            Feature feature = part.view().features().get(i);
            Outcome outcome = part.view().compute(feature, input -> readers.get(input).value(chunk, at, row));
            if (outcome.value() != null) {
                builder.value(next, outcome.value());
            } else if (!outcome.fault().isEmpty() && !outcome.missing()) {
                failures[i]++;
                reasons[i] = reasons[i] == null ? outcome.fault() : reasons[i];
            }
            next++;
        }
        return next;
    }

    List<Failed> failed() {
        var failed = new ArrayList<Failed>();
        for (int i = 0; i < failures.length; i++) {
            if (failures[i] > 0) {
                failed.add(new Failed(chosen.nameOf(part.projection(), part.view().features().get(i).field().name()), failures[i], reasons[i]));
            }
        }
        return failed;
    }
}
