package pushdesk.store.materialize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pushdesk.model.Field;
import pushdesk.model.Progress;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.NoRecord;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.text.TimeFormat;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.offline.KeyedRows;
import pushdesk.store.offline.OfflineRow;
import pushdesk.store.offline.OfflineValues;
import pushdesk.store.offline.OfflineView;

/// The newest offline rows of a view as rows to write: each with the line it came from, and in a column of its own the push.
final class NewestBatch {
    private static final int PORTION = 8192;

    private final PushRequirements requirements;
    private final OfflineView rows;
    private final List<PushColumn> columns = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    /// @param requirements of the view alone, types settled
    /// @param rows of the view with settled types
    NewestBatch(PushRequirements requirements, OfflineView rows) {
        this.requirements = requirements;
        this.rows = rows;
        for (PushColumn column : requirements.columns()) {
            if (column.role() == PushColumn.Role.KEY || column.role() == PushColumn.Role.FEATURE) {
                columns.add(column);
                fields.add(new Field(column.featureName(), column.type()));
            }
        }
        columns.add(requirements.eventTimestamp());
        requirements.createdTimestamp().ifPresent(columns::add);
        columns.add(new PushColumn(PushJournal.ORIGIN, PushJournal.ORIGIN, PushColumn.Role.FEATURE, ScalarType.INT64, Map.of(), List.of(), false));
    }

    /// No rows, nothing being stored.
    RowBatch none() {
        return new RowBatch(RowOrigin.offlineStore(), columns, List.of(), 0, 0, List.of(), chunk -> {
            throw new IndexOutOfBoundsException(chunk);
        }, () -> {});
    }

    RowBatch read(Connection connection, KeyedRows newest, Progress progress) throws SQLException {
        int event = fields.size();
        boolean withCreated = requirements.createdTimestamp().isPresent();
        List<String> names = columns.stream().map(PushColumn::name).toList();
        long[] numbers = IntStream.range(0, newest.count()).mapToLong(newest.newest()::row).toArray();
        Integer[] inOrder = IntStream.range(0, newest.count()).boxed().toArray(Integer[]::new);
        Arrays.sort(inOrder, (left, right) -> Long.compare(numbers[left], numbers[right]));
        progress.phase("Reading " + rows.batch().name());
        try (var values = new OfflineValues(connection, rows, fields);
                var builder = new RowBatchBuilder(columns, names, names, TimeFormat.ISO)) {
            for (int from = 0; from < inOrder.length; from += PORTION) {
                int to = Math.min(inOrder.length, from + PORTION);
                Map<Long, Object[]> read = values.of(Arrays.stream(inOrder, from, to).mapToLong(key -> numbers[key]).toArray());
                for (int i = from; i < to; i++) {
                    OfflineRow row = newest.newest().at(inOrder[i]);
                    Object[] cells = read.get(row.row());
                    for (int cell = 0; cell < cells.length; cell++) {
                        builder.value(cell, cells[cell]);
                    }
                    builder.value(event, ColumnVector.instant(row.event()));
                    if (withCreated && row.created() != OfflineRow.NONE) {
                        builder.value(event + 1, ColumnVector.instant(row.created()));
                    }
                    builder.value(columns.size() - 1, row.push());
                    builder.endRow(row.line(), NoRecord.INSTANCE);
                }
                progress.at(to, inOrder.length);
                progress.checkCancelled();
            }
            return builder.build(RowOrigin.offlineStore(), List.of());
        }
    }
}
