package pushdesk.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueNull;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.plan.BoundColumn;
import pushdesk.store.plan.Fates;
import pushdesk.store.plan.KeyGroup;
import pushdesk.store.plan.RowTimes;
import pushdesk.store.push.RowFate;
import pushdesk.store.push.WriteRule;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.Figures;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableWriter;

/// Writes the rows that win in one view, new keys and known ones apart, some thousand at a time.
final class ViewWriter {
    private final TableWriter writer;
    private final List<BoundColumn> columns;
    private final int[] vectors;
    private final Fates fates;
    private final Value push;
    private final Figures figures;
    private final StoredTable table;
    private long newest = Long.MIN_VALUE;
    private final Rows inserted;
    private final Rows updated;

    private static final class Rows {
        private final Value[][] values;
        private int count;

        Rows(int width) {
            values = new Value[width][TableWriter.MOST_ROWS];
        }

        Value[][] take() {
            var taken = new Value[values.length][];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = Arrays.copyOf(values[i], count);
            }
            count = 0;
            return taken;
        }
    }

    /// @param sources which columns of the batch the vectors of [#row] hold
    ViewWriter(Connection connection, StoredTable table, KeyGroup.Member member, List<Integer> sources, long push) throws SQLException {
        this.columns = member.target().columns();
        this.writer = new TableWriter(connection, table, columns.stream().map(BoundColumn::column).toList());
        this.vectors = KeyGroup.positions(sources, columns);
        this.fates = member.fates();
        this.push = ValueBigint.get(push);
        this.table = table;
        this.figures = new Figures(connection);
        this.inserted = new Rows(writer.width());
        this.updated = new Rows(writer.width());
    }

    /// Takes a row, unless it does not win.
    ///
    /// @param row its number in the batch
    /// @param at its index in all that follows
    void row(int row, int at, List<ColumnVector> vectorsInOrder, long[] lines, long[] events, long[] created) {
        if (fates.is(row, RowFate.INSERTED)) {
            add(inserted, at, vectorsInOrder, lines, events, created);
            if (inserted.count == TableWriter.MOST_ROWS) {
                writer.insert(inserted.take());
            }
        } else if (fates.is(row, RowFate.UPDATED)) {
            add(updated, at, vectorsInOrder, lines, events, created);
            if (updated.count == TableWriter.MOST_ROWS) {
                writer.update(updated.take());
            }
        }
    }

    private void add(Rows rows, int at, List<ColumnVector> vectorsInOrder, long[] lines, long[] events, long[] created) {
        int to = rows.count++;
        int column = 0;
        for (; column < vectors.length; column++) {
            rows.values[column][to] = columns.get(column).sqlValue(vectorsInOrder.get(vectors[column]), at);
        }
        newest = Math.max(newest, events[at]);
        rows.values[column++][to] = SqlTypes.time(events[at]);
        rows.values[column++][to] = created[at] == RowTimes.NONE ? ValueNull.INSTANCE : SqlTypes.time(created[at]);
        rows.values[column++][to] = push;
        rows.values[column][to] = ValueBigint.get(lines[at]);
    }

    void flush() {
        if (inserted.count > 0) {
            writer.insert(inserted.take());
        }
        if (updated.count > 0) {
            writer.update(updated.take());
        }
    }

    /// Keeps the figure of the view true. Where an older event may replace the newest one, the table is counted.
    void figure(WriteRule rule) throws SQLException {
        if (rule == WriteRule.LAST_WRITE && fates.count(RowFate.UPDATED) > 0) {
            figures.counted(table);
        } else {
            figures.grown(table, fates.count(RowFate.INSERTED), newest);
        }
    }
}
