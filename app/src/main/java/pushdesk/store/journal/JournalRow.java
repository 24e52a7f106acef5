package pushdesk.store.journal;

import java.util.List;
import java.util.OptionalLong;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.plan.RowTimes;
import pushdesk.store.table.StoredRow;

/// A row that an entry brought to a table. Its values are restored when they are asked for.
public final class JournalRow {
    private final JournalledPush push;
    private final JournalLayout layout;
    private final RestoredChunk chunk;
    private final int row;

    JournalRow(JournalledPush push, JournalLayout layout, RestoredChunk chunk, int row) {
        this.push = push;
        this.layout = layout;
        this.chunk = chunk;
        this.row = row;
    }

    /// Microseconds since 1970 UTC.
    public long event() {
        return chunk.event(row);
    }

    /// Microseconds since 1970 UTC; [Long#MIN_VALUE] for none.
    public long created() {
        return chunk.created(row);
    }

    public long line() {
        return chunk.line(row);
    }

    /// The push that the table names for it: the entry itself, or the one that the baseline has it from.
    public long push() {
        return push.baseline() ? layout.origin(chunk.cells(), row).orElseThrow() : push.id();
    }

    /// The push whose offline row it was; empty where the entry brought it itself.
    public OptionalLong from() {
        return push.baseline() ? OptionalLong.empty() : layout.origin(chunk.cells(), row);
    }

    /// The value of a column of the table; null in one that its push did not bring.
    public Object value(int column) {
        return layout.value(chunk, row, column);
    }

    /// The row with the values of all columns of the table.
    public StoredRow stored() {
        List<Object> values = layout.values(chunk, row);
        return new StoredRow(
                values,
                ColumnVector.instant(event()),
                created() == RowTimes.NONE ? null : ColumnVector.instant(created()),
                push(),
                line());
    }
}
