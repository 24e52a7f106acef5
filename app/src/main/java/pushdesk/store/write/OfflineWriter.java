package pushdesk.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.journal.AppendedRows;
import pushdesk.store.plan.BoundColumn;
import pushdesk.store.plan.OfflineTarget;
import pushdesk.store.plan.PreparedPush;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.Figures;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableWriter;

/// Appends the accepted rows of a push to a batch source's table, in the order of their file.
final class OfflineWriter {
    private final PreparedPush plan;
    private final OfflineTarget target;
    private final TableWriter writer;
    private final Value push;
    private final Figures figures;
    private final StoredTable table;
    private final AppendedRows stretch;
    private final long before;
    private long newest = Long.MIN_VALUE;
    private long appended;

    OfflineWriter(Connection connection, StoredTable table, PreparedPush plan, long push) throws SQLException {
        this.plan = plan;
        this.target = plan.offline().orElseThrow();
        List<StoredColumn> brought = new ArrayList<>(target.columns().stream().map(BoundColumn::column).toList());
        target.filledCreated().ifPresent(brought::add);
        this.writer = new TableWriter(connection, table, brought);
        this.table = table;
        this.figures = new Figures(connection);
        this.stretch = new AppendedRows(connection, table);
        this.before = stretch.lastRow();
        this.push = ValueBigint.get(push);
    }

    /// Appends what is accepted of a chunk. Gives the rows looked at.
    int append(int index) {
        RowChunk chunk = plan.request().rows().chunk(index);
        int first = index * RowChunk.ROWS;
        var values = new Value[writer.width()][chunk.size()];
        int count = 0;
        for (int row = 0; row < chunk.size(); row++) {
            if (!plan.acceptance().rejected().get(first + row)) {
                int column = 0;
                newest = Math.max(newest, plan.acceptance().times().event(first + row));
                for (BoundColumn bound : target.columns()) {
                    values[column++][count] = bound.sqlValue(chunk.columns().get(bound.source()), row);
                }
                if (target.filledCreated().isPresent()) {
                    values[column++][count] = SqlTypes.time(plan.acceptance().times().created(first + row));
                }
                values[column++][count] = push;
                values[column][count] = ValueBigint.get(chunk.lines()[row]);
                count++;
            }
        }
        if (count > 0) {
            int accepted = count;
            writer.insert(writer.rows(Arrays.stream(values).map(column -> Arrays.copyOf(column, accepted)).toArray(Value[][]::new)));
        }
        appended += count;
        return chunk.size();
    }

    /// Keeps the figure of the batch source true, and tells the journal where the rows are.
    void figure() throws SQLException {
        figures.grown(table, appended, newest);
        stretch.add(push.getLong(), appended, before, newest);
    }

    long appended() {
        return appended;
    }
}
