package pushdesk.store.write;

import java.util.List;
import pushdesk.model.Progress;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.plan.RowTimes;
import pushdesk.store.plan.SortedRows;

/// Rows of a group in key order, gathered from all over the batch, with all that is written of them.
///
/// @param numbers which rows of the batch they are
/// @param columns in the order that was asked for
/// @param created [RowTimes#NONE] where a row has no such time
record GatheredRows(int[] numbers, List<ColumnVector> columns, long[] lines, long[] events, long[] created) {

    /// @param from the first position in the order of the keys
    /// @param to the position after the last
    /// @param sources which columns of the batch
    static GatheredRows of(SortedRows rows, RowTimes times, int from, int to, List<Integer> sources, Progress progress) {
        List<ColumnVector> columns = rows.gather(from, to, sources, progress);
        long[] lines = rows.lines(from, to);
        var numbers = new int[to - from];
        var events = new long[numbers.length];
        var created = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rows.row(from + i);
            events[i] = times.event(numbers[i]);
            created[i] = times.created(numbers[i]);
        }
        return new GatheredRows(numbers, columns, lines, events, created);
    }

    int count() {
        return numbers.length;
    }
}
