package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pushdesk.model.Progress;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.plan.RowTimes;

/// The accepted rows of an entry as one of its groups has them, in the order of their keys; whatever became of them.
public final class GroupRows {
    private static final int TIMES = 2; // event and created time stand before the keys

    private final Connection connection;
    private final long entry;
    private final int group;
    private final List<PushJournal.GroupColumn> keys = new ArrayList<>();
    private final List<PushJournal.GroupColumn> cells = new ArrayList<>();

    private GroupRows(Connection connection, long entry, int group) {
        this.connection = connection;
        this.entry = entry;
        this.group = group;
    }

    /// The groups of an entry; none where nothing of it went online.
    public static List<GroupRows> of(Connection connection, long entry) throws SQLException {
        var groups = new ArrayList<GroupRows>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT ROW_GROUP, NAME, TYPE, ROLE FROM JOURNAL.GROUP_COLUMN WHERE PUSH_ID = ? ORDER BY ROW_GROUP, ORDINAL")) {
            query.setLong(1, entry);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (groups.isEmpty() || groups.getLast().group != row.getInt(1)) {
                        groups.add(new GroupRows(connection, entry, row.getInt(1)));
                    }
                    var column = new PushJournal.GroupColumn(
                            row.getString(2), ValueType.parse(row.getString(3)).orElseThrow(), PushColumn.Role.valueOf(row.getString(4)));
                    (column.role() == PushColumn.Role.KEY ? groups.getLast().keys : groups.getLast().cells).add(column);
                }
            }
        }
        return groups;
    }

    /// The keys, then the features, under their names in the views.
    public List<PushJournal.GroupColumn> columns() {
        var columns = new ArrayList<>(keys);
        columns.addAll(cells);
        return columns;
    }

    /// Takes a row.
    public interface Taker {
        /// @param event microseconds since 1970 UTC, @param created the same or [Long#MIN_VALUE]
        /// @param values in the order of [#columns()]
        void row(long line, long event, long created, List<Object> values);
    }

    /// Hands on every row.
    public void each(Taker taker, Progress progress) throws SQLException {
        List<ValueType> keyTypes = keys.stream().map(PushJournal.GroupColumn::type).toList();
        List<ValueType> cellTypes = cells.stream().map(PushJournal.GroupColumn::type).toList();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT KEYS, CELLS FROM JOURNAL.CHUNK WHERE PUSH_ID = ? AND ROW_GROUP = ? ORDER BY CHUNK")) {
            query.setLong(1, entry);
            query.setInt(2, group);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    progress.checkCancelled();
                    hand(JournalChunk.keys(row.getBytes(1), keyTypes), JournalChunk.cells(row.getBytes(2), cellTypes), taker);
                }
            }
        }
    }

    private static void hand(RowChunk keys, RowChunk cells, Taker taker) {
        for (int row = 0; row < keys.size(); row++) {
            int at = row;
            var values = new ArrayList<Object>();
            IntStream.range(TIMES, keys.columns().size()).forEach(column -> values.add(keys.columns().get(column).get(at)));
            cells.columns().forEach(column -> values.add(column.get(at)));
            taker.row(keys.lines()[row], micros(keys, 0, row), micros(keys, 1, row), values);
        }
    }

    private static long micros(RowChunk keys, int column, int row) {
        var times = (pushdesk.rows.column.ColumnVector.Longs) keys.columns().get(column);
        return times.isNull(row) ? RowTimes.NONE : times.values()[row];
    }
}
