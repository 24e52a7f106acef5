package pushdesk.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueNull;
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

/// Writes the rows that win in one view, some thousand at a time.
final class ViewWriter {
    private final TableWriter writer;
    private final List<BoundColumn> columns;
    private final int[] vectors;
    private final Fates fates;
    private final Value push;
    private final Figures figures;
    private final StoredTable table;
    private long newest = Long.MIN_VALUE;

    /// What the view gets of some rows: new keys and known ones apart.
    record Share(TableWriter.Rows inserted, TableWriter.Rows updated, long newest) {}

    /// @param sources which columns of the batch the gathered rows hold
    ViewWriter(Connection connection, StoredTable table, KeyGroup.Member member, List<Integer> sources, long push) throws SQLException {
        this.columns = member.target().columns();
        this.writer = new TableWriter(connection, table, columns.stream().map(BoundColumn::column).toList());
        this.vectors = KeyGroup.positions(sources, columns);
        this.fates = member.fates();
        this.push = ValueBigint.get(push);
        this.table = table;
        this.figures = new Figures(connection);
    }

    /// Makes what the view gets of the rows from one index to another; nothing is written. May be called by any thread.
    Share share(GatheredRows rows, int from, int to) {
        int[] inserted = winners(rows, from, to, RowFate.INSERTED);
        int[] updated = winners(rows, from, to, RowFate.UPDATED);
        long latest = Long.MIN_VALUE;
        for (int[] winners : new int[][] {inserted, updated}) {
            for (int at : winners) {
                latest = Math.max(latest, rows.events()[at]);
            }
        }
        return new Share(writer.rows(values(rows, inserted)), writer.rows(values(rows, updated)), latest);
    }

    private int[] winners(GatheredRows rows, int from, int to, RowFate fate) {
        return IntStream.range(from, to).filter(at -> fates.is(rows.numbers()[at], fate)).toArray();
    }

    private Value[][] values(GatheredRows rows, int[] winners) {
        var values = new Value[writer.width()][winners.length];
        for (int i = 0; i < winners.length; i++) {
            int at = winners[i];
            int column = 0;
            for (; column < vectors.length; column++) {
                values[column][i] = columns.get(column).sqlValue(rows.columns().get(vectors[column]), at);
            }
            values[column++][i] = SqlTypes.time(rows.events()[at]);
            values[column++][i] = rows.created()[at] == RowTimes.NONE ? ValueNull.INSTANCE : SqlTypes.time(rows.created()[at]);
            values[column++][i] = push;
            values[column][i] = ValueBigint.get(rows.lines()[at]);
        }
        return values;
    }

    void write(Share share) {
        writer.insert(share.inserted());
        writer.update(share.updated());
        newest = Math.max(newest, share.newest());
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
