package pushdesk.rows.generate;

import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.TimeFormat;

/// Makes up rows for a push: keys, event times in a range, a created time shortly after, and features.
public final class RowGenerator {
    /// How long after its event a row was created, at most.
    private static final int CREATED_WITHIN_SECONDS = 60;

    private RowGenerator() {}

    /// A row's line is its number from 1.
    ///
    /// @return to be closed by the caller
    /// @throws PushdeskException when a rule names no column of the push, or does not fit it
    public static RowBatch rows(Recipe recipe, PushRequirements requirements, Progress progress) {
        progress.phase("Making up rows");
        List<PushColumn> columns = requirements.columns();
        Map<String, ColumnRule> rules = rules(recipe, requirements);
        var random = new Random(recipe.seed());
        var usual = new UsualValues(recipe, random);
        List<String> names = columns.stream().map(PushColumn::name).toList();
        try (var builder = new RowBatchBuilder(columns, names, names, TimeFormat.ISO)) {
            for (long row = 0; row < recipe.rows(); row++) {
                long key = row < recipe.keys() ? row : random.nextLong(recipe.keys());
                Instant event = usual.time();
                for (int i = 0; i < columns.size(); i++) {
                    builder.value(i, value(columns.get(i), Optional.ofNullable(rules.get(columns.get(i).name())), recipe, usual, random, key, event));
                }
                builder.endRow(row + 1, NO_FIELDS);
                if (row % RowChunk.ROWS == 0) {
                    progress.checkCancelled();
                    progress.at(row, recipe.rows());
                }
            }
            return builder.build(new RowOrigin(RowOrigin.Kind.GENERATOR, "generator, seed " + recipe.seed(), "", ""), List.of());
        }
    }

    private static Object value(
            PushColumn column, Optional<ColumnRule> rule, Recipe recipe, UsualValues usual, Random random, long key, Instant event) {
        return switch (column.role()) {
            case KEY -> rule.map(each -> each.next(random)).orElseGet(() -> usual.key(column.name(), column.type(), key));
            case EVENT_TIMESTAMP -> rule.map(each -> each.next(random)).orElse(event);
            case CREATED_TIMESTAMP -> rule.map(each -> each.next(random)).orElseGet(() -> event.plusSeconds(random.nextInt(CREATED_WITHIN_SECONDS + 1)));
            case FEATURE -> recipe.nulls() > 0 && random.nextDouble() < recipe.nulls()
                    ? null
                    : rule.map(each -> each.next(random)).orElseGet(() -> usual.value(column.featureName(), column.type()));
        };
    }

    private static Map<String, ColumnRule> rules(Recipe recipe, PushRequirements requirements) {
        var rules = new LinkedHashMap<String, ColumnRule>();
        recipe.columns().forEach((name, text) -> {
            PushColumn column = requirements.columns().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .or(() -> requirements.columnFor(name))
                    .orElseThrow(() -> PushdeskException.invalid("A push to '" + requirements.source().name() + "' has no column '" + name + "'; it has "
                            + String.join(", ", requirements.columns().stream().map(PushColumn::name).toList()) + "."));
            rules.put(column.name(), ColumnRule.parse(column, text));
        });
        return rules;
    }

    private static final RowBatchBuilder.Fields NO_FIELDS = new RowBatchBuilder.Fields() {
        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public BitSet quoted() {
            return new BitSet();
        }
    };
}
