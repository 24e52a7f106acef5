package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import pushdesk.model.PushColumn;
import pushdesk.model.ValueType;
import pushdesk.rows.RowChunk;
import pushdesk.rows.text.Values;
import pushdesk.store.plan.KeyEncoder;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// How the chunks of a group are laid out, and the way from their columns to a table's.
final class JournalLayout {
    private static final int TIMES = 2; // event and created time stand before the keys

    private final List<PushJournal.GroupColumn> keys = new ArrayList<>();
    private final List<PushJournal.GroupColumn> cells = new ArrayList<>();
    private final StoredTable table;
    private final List<StoredColumn> keyColumns;
    private final List<Source> sources;

    /// Where a column of the table comes from.
    private record Source(boolean key, int column, ValueType from, ValueType to) {
        Object value(RowChunk keys, RowChunk cells, int row) {
            return Values.convert(key ? keys.columns().get(TIMES + column).get(row) : cells.columns().get(column).get(row), from, to);
        }
    }

    JournalLayout(Connection connection, JournalledPush push, StoredTable table) throws SQLException {
        this.table = table;
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT NAME, TYPE, ROLE FROM JOURNAL.GROUP_COLUMN WHERE PUSH_ID = ? AND ROW_GROUP = ? ORDER BY ORDINAL")) {
            query.setLong(1, push.id());
            query.setInt(2, push.group());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    var column = new PushJournal.GroupColumn(
                            row.getString(1), ValueType.parse(row.getString(2)).orElseThrow(), PushColumn.Role.valueOf(row.getString(3)));
                    (column.role() == PushColumn.Role.KEY ? keys : cells).add(column);
                }
            }
        }
        keyColumns = keys.stream().map(key -> table.column(key.name()).orElseThrow()).toList();
        sources = table.columns().stream().map(column -> source(column, push.taken())).toList();
    }

    private Source source(StoredColumn column, Set<String> taken) {
        if (!column.key() && !taken.contains(column.name())) {
            return null;
        }
        List<PushJournal.GroupColumn> among = column.key() ? keys : cells;
        return IntStream.range(0, among.size())
                .filter(i -> among.get(i).name().equals(column.name()))
                .mapToObj(i -> new Source(column.key(), i, among.get(i).type(), column.type()))
                .findFirst()
                .orElse(null);
    }

    boolean inTableOrder() {
        return keyColumns.equals(table.keys());
    }

    List<ValueType> keyTypes() {
        return keys.stream().map(PushJournal.GroupColumn::type).toList();
    }

    List<ValueType> cellTypes() {
        return cells.stream().map(PushJournal.GroupColumn::type).toList();
    }

    /// Which columns of the table the rows fill.
    BitSet brought() {
        var brought = new BitSet();
        IntStream.range(0, sources.size()).filter(i -> sources.get(i) != null).forEach(brought::set);
        return brought;
    }

    /// The bytes that the rows are sorted by.
    byte[] key(RowChunk chunk, int row) {
        return KeyEncoder.encode(IntStream.range(0, keys.size())
                .mapToObj(i -> Values.convert(chunk.columns().get(TIMES + i).get(row), keys.get(i).type(), keyColumns.get(i).type()))
                .toList());
    }

    /// The same bytes of a key given in the order of the table's columns.
    byte[] key(List<?> values) {
        List<StoredColumn> inTable = table.keys();
        return KeyEncoder.encode(keyColumns.stream().map(column -> values.get(inTable.indexOf(column))).toList());
    }

    /// The push that brought a row first, where the group tells.
    OptionalLong origin(RowChunk cellChunk, int row) {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).name().equals(PushJournal.ORIGIN))
                .mapToLong(i -> (Long) cellChunk.columns().get(i).get(row))
                .findFirst();
    }

    /// The values of a row in the order of the table's columns; null in those that it does not fill.
    List<Object> values(RowChunk keyChunk, RowChunk cellChunk, int row) {
        var values = new ArrayList<Object>();
        for (Source source : sources) {
            values.add(Optional.ofNullable(source).map(there -> there.value(keyChunk, cellChunk, row)).orElse(null));
        }
        return values;
    }
}
