package pushdesk.store.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.h2.value.Value;
import pushdesk.model.Progress;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.push.RowFate;
import pushdesk.store.push.WriteRule;
import pushdesk.store.table.ExistingRows;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableWriter;

/// Settles what becomes of each row in one view, by what is stored for its key.
final class Comparison {
    private final SortedRows rows;
    private final OnlineTarget target;
    private final Fates fates;
    private final RowTimes times;
    private final WriteRule rule;

    Comparison(KeyGroup group, KeyGroup.Member member, RowTimes times, WriteRule rule) {
        this.rows = group.rows();
        this.target = member.target();
        this.fates = member.fates();
        this.times = times;
        this.rule = rule;
    }

    void run(Connection connection, Progress progress) throws SQLException {
        if (target.table().isEmpty()) {
            for (int position = 0; position < rows.count(); position++) {
                fates.set(rows.row(position), rows.wins(position) ? RowFate.INSERTED : RowFate.SUPERSEDED);
            }
            return;
        }
        List<StoredColumn> cells = target.stored();
        var existing = new ExistingRows(connection, target.table().get(), target.keys().stream().map(BoundColumn::column).toList(), cells);
        for (int from = 0; from < rows.count(); ) {
            int to = Math.min(rows.count(), from + Portion.rows(target.columns().stream().map(BoundColumn::from).toList()));
            compare(from, to, existing, progress);
            from = to;
        }
    }

    private void compare(int from, int to, ExistingRows existing, Progress progress) {
        List<BoundColumn> keys = target.keys();
        List<ColumnVector> keyVectors = rows.gather(from, to, keys.stream().map(BoundColumn::source).toList(), progress);
        var equalTimes = new BitSet();
        var winners = new int[TableWriter.MOST_ROWS];
        int count = 0;
        for (int position = from; position < to; position++) {
            if (!rows.wins(position)) {
                fates.set(rows.row(position), RowFate.SUPERSEDED);
            } else {
                winners[count++] = position;
            }
            if (count == winners.length || position + 1 == to) {
                int asked = count;
                var found = new BitSet();
                existing.find(keyValues(keys, keyVectors, winners, asked, from), asked, (index, there) -> {
                    found.set(index);
                    int winner = rows.row(winners[index]);
                    int newer = compareTimes(winner, there);
                    if (newer == 0) {
                        equalTimes.set(winners[index]);
                    } else {
                        fates.set(winner, newer > 0 || rule == WriteRule.LAST_WRITE ? RowFate.UPDATED : RowFate.LATE);
                    }
                });
                for (int index = found.nextClearBit(0); index < asked; index = found.nextClearBit(index + 1)) {
                    fates.set(rows.row(winners[index]), RowFate.INSERTED);
                }
                count = 0;
                progress.at(position, rows.count());
                progress.checkCancelled();
            }
        }
        if (!equalTimes.isEmpty()) {
            compareCells(from, to, equalTimes, keyVectors, existing, progress);
        }
    }

    private int compareTimes(int row, ExistingRows.Found there) {
        int byEvent = Long.compare(times.event(row), there.event());
        return byEvent != 0 ? byEvent : Long.compare(times.created(row), there.created());
    }

    private void compareCells(int from, int to, BitSet positions, List<ColumnVector> keyVectors, ExistingRows existing, Progress progress) {
        List<BoundColumn> keys = target.keys();
        List<BoundColumn> cells = target.cells();
        List<ColumnVector> vectors = rows.gather(from, to, cells.stream().map(BoundColumn::source).toList(), progress);
        List<StoredColumn> stored = target.stored();
        int[] storedAt = cells.stream().mapToInt(cell -> stored.indexOf(cell.column())).toArray();
        var asked = new int[TableWriter.MOST_ROWS];
        int count = 0;
        for (int position = positions.nextSetBit(0); position >= 0; position = positions.nextSetBit(position + 1)) {
            asked[count++] = position;
            if (count == asked.length || positions.nextSetBit(position + 1) < 0) {
                existing.find(keyValues(keys, keyVectors, asked, count, from), count, (index, there) -> {
                    int at = asked[index];
                    boolean same = same(cells, vectors, at - from, storedAt, there);
                    fates.set(rows.row(at), same ? RowFate.UNCHANGED : RowFate.UPDATED);
                });
                count = 0;
                progress.checkCancelled();
            }
        }
    }

    private static boolean same(
            List<BoundColumn> cells, List<ColumnVector> vectors, int index, int[] storedAt, ExistingRows.Found there) {
        for (int i = 0; i < cells.size(); i++) {
            Object stored = storedAt[i] < 0 ? null : there.cell(storedAt[i]);
            if (!SameValue.same(cells.get(i).value(vectors.get(i), index), stored, cells.get(i).column().type())) {
                return false;
            }
        }
        return true;
    }

    private static Value[][] keyValues(List<BoundColumn> keys, List<ColumnVector> vectors, int[] positions, int count, int from) {
        var values = new Value[keys.size()][count];
        for (int column = 0; column < values.length; column++) {
            for (int i = 0; i < count; i++) {
                values[column][i] = keys.get(column).sqlValue(vectors.get(column), positions[i] - from);
            }
        }
        return values;
    }
}
