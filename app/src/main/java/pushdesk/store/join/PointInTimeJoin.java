package pushdesk.store.join;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Field;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.NoRecord;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.RowProblem;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.TimeFormat;
import pushdesk.store.join.HistoricalFeatures.Column;
import pushdesk.store.offline.OfflineRow;
import pushdesk.store.offline.OfflineScan;
import pushdesk.store.offline.OfflineView;
import pushdesk.store.retrieval.ChosenFeatures;

/// Joins features to entity rows as they were known at the time of each (`docs/getting-started/concepts/point-in-time-joins.md`): the newest row of
/// the same keys with `entity_ts − ttl ≤ row_ts ≤ entity_ts`; of equal times the one created later, then of the later push, then of the later line.
///
/// @param repo the definitions
/// @param connection sees one state of the offline store
public record PointInTimeJoin(FeatureRepo repo, Connection connection, Progress progress) {

    /// @param entities every column as text
    /// @return to be closed by the caller
    /// @throws PushdeskException when a view, feature or column is not there, or a key or time is none
    public HistoricalFeatures join(HistoricalQuery query, RowBatch entities) throws SQLException {
        demandWholeRows(entities);
        var chosen = new ChosenFeatures(repo, query.fullFeatureNames());
        List<String> given = entities.columns().stream().map(PushColumn::name).toList();
        ChosenFeatures.Chosen all = chosen.of(query.features(), query.service(), given, query.service().isPresent());
        var columns = new ArrayList<Column>();
        given.forEach(name -> columns.add(Column.given(name)));
        var cells = new EntityCells(entities, query.times());
        long[] times = cells.micros();
        var walks = new HashMap<Walk, EntityIndex>();
        var joins = new ArrayList<ViewJoin>();
        var inputs = new ArrayList<ViewJoin>();
        try {
            for (ChosenFeatures.Part part : all.parts()) {
                ViewJoin join = joined(part, query, cells, times, walks);
                joins.add(join);
                join.fields().forEach(feature -> columns.add(new Column(chosen.nameOf(part.projection(), feature.name()), join.type(feature),
                        Optional.of(part.projection().nameToUse()), Optional.empty())));
            }
            for (ChosenFeatures.Part part : all.inputs()) {
                inputs.add(joined(part, query, cells, times, walks));
            }
            var computed = new ArrayList<ComputedJoin>();
            for (ChosenFeatures.ComputedPart part : all.computed()) {
                var join = new ComputedJoin(part, chosen, inputs, cells);
                computed.add(join);
                columns.addAll(join.columns());
            }
            demandDifferentNames(columns, entities);
            RowBatch rows = rows(entities, columns, joins, inputs, computed);
            return new HistoricalFeatures(columns, joins.stream().map(ViewJoin::found).toList(),
                    computed.stream().flatMap(join -> join.failed().stream()).toList(), all.elsewhere(), rows);
        } finally {
            for (ViewJoin join : Stream.concat(joins.stream(), inputs.stream()).toList()) {
                join.close();
            }
        }
    }

    private ViewJoin joined(ChosenFeatures.Part part, HistoricalQuery query, EntityCells cells, long[] times, Map<Walk, EntityIndex> walks) throws SQLException {
        OfflineView rows = OfflineView.of(repo, part.view(), connection);
        Optional<EntityIndex> index = rows.table().isPresent()
                ? Optional.of(walked(walks, rows, part, query.filterByCreated(), cells, times))
                : unmatched(cells, part);
        List<Field> features = part.projection().features().stream().map(feature -> field(part, feature)).toList();
        return new ViewJoin(connection, part, rows, features, index, times);
    }

    private static void demandWholeRows(RowBatch entities) {
        if (entities.rowsRejected() > 0) {
            RowProblem first = entities.problems().getFirst();
            throw PushdeskException.invalid(entities.origin().name() + ", line " + first.line() + ": " + first.reason() + ".");
        }
    }

    /// Views on the same batch source under the same keys share one walk over its rows.
    private record Walk(String batch, List<String> columns, List<String> callersNames) {}

    private EntityIndex walked(
            Map<Walk, EntityIndex> walks, OfflineView rows, ChosenFeatures.Part part, boolean filterByCreated, EntityCells cells, long[] times)
            throws SQLException {
        List<String> callersNames = part.view().joinKeys().stream().map(part::callersName).toList();
        var walk = new Walk(rows.batch().name(), rows.keys().stream().map(key -> key.name()).toList(), callersNames);
        EntityIndex known = walks.get(walk);
        if (known != null) {
            return known;
        }
        var index = new EntityIndex(cells, times, rows, callersNames);
        boolean filter = filterByCreated && rows.createdColumn().isPresent();
        progress.phase("Walking " + rows.batch().name());
        long latest = Arrays.stream(times).max().orElse(Long.MIN_VALUE);
        new OfflineScan(connection, rows).run(Long.MIN_VALUE, latest, progress, (key, row) -> {
            if (!filter) {
                index.offer(key, row.event(), row);
            } else if (row.created() != OfflineRow.NONE) {
                index.offer(key, Math.max(row.event(), row.created()), row);
            }
        });
        index.settle();
        walks.put(walk, index);
        return index;
    }

    /// Nothing was appended: the keys must be among the columns all the same.
    private static Optional<EntityIndex> unmatched(EntityCells cells, ChosenFeatures.Part part) {
        part.view().joinKeys().forEach(key -> cells.column(part.callersName(key), "it is a join key of '" + part.view().name() + "'"));
        return Optional.empty();
    }

    private RowBatch rows(RowBatch entities, List<Column> columns, List<ViewJoin> joins, List<ViewJoin> inputs, List<ComputedJoin> computed)
            throws SQLException {
        var made = new ArrayList<PushColumn>();
        columns.forEach(column -> made.add(column(column.name(), column.type())));
        for (int join = 0; join < joins.size(); join++) {
            made.add(column("event time " + join, ScalarType.UNIX_TIMESTAMP));
            made.add(column("push " + join, ScalarType.INT64));
            made.add(column("line " + join, ScalarType.INT64));
        }
        List<String> names = made.stream().map(PushColumn::name).toList();
        try (var builder = new RowBatchBuilder(made, names, names, TimeFormat.ISO)) {
            progress.phase("Joining");
            for (int index = 0; index < entities.chunkCount(); index++) {
                RowChunk chunk = entities.chunk(index);
                int first = index * RowChunk.ROWS;
                for (ViewJoin join : joins) {
                    join.read(first, chunk.size());
                }
                for (ViewJoin join : inputs) {
                    join.read(first, chunk.size());
                }
                for (int row = 0; row < chunk.size(); row++) {
                    int column = 0;
                    for (; column < chunk.columns().size(); column++) {
                        builder.value(column, chunk.columns().get(column).get(row));
                    }
                    int origin = columns.size();
                    for (ViewJoin join : joins) {
                        column = join.fill(first + row, builder, column, origin);
                        origin += HistoricalFeatures.ORIGIN_COLUMNS;
                    }
                    for (ComputedJoin join : computed) {
                        column = join.fill(chunk, row, first + row, builder, column);
                    }
                    builder.endRow(chunk.lines()[row], NoRecord.INSTANCE);
                }
                progress.at(first + chunk.size(), entities.rowsRead());
                progress.checkCancelled();
            }
            return builder.build(RowOrigin.form(), List.of());
        }
    }

    private static PushColumn column(String name, ValueType type) {
        return new PushColumn(name, name, PushColumn.Role.FEATURE, type, Map.of(), List.of(), false);
    }

    private static Field field(ChosenFeatures.Part part, String feature) {
        return part.view().features().stream().filter(field -> field.name().equals(feature)).findFirst().orElseThrow();
    }

    private static void demandDifferentNames(List<Column> columns, RowBatch entities) {
        List<String> same = columns.stream()
                .filter(column -> !column.given() && entities.columns().stream().anyMatch(given -> given.name().equals(column.name())))
                .map(Column::name)
                .toList();
        if (!same.isEmpty()) {
            throw PushdeskException.invalid("%s has a column named as a feature that is asked for: '%s'; ask for full feature names, or rename the column."
                    .formatted(entities.origin().name(), String.join("', '", same)));
        }
    }
}
