package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.RowChunk;
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
    private final List<StoredColumn> tableKeys;
    private final boolean inTableOrder;
    private final int origin;
    private final List<Source> sources; // null where the rows fill nothing

    /// Where a column of the table comes from.
    private record Source(boolean key, int column, ValueType from, ValueType to) {
        Object value(RestoredChunk chunk, int row) {
            return Values.convert((key ? chunk.keys().columns().get(TIMES + column) : chunk.cells().columns().get(column)).get(row), from, to);
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
        tableKeys = table.keys();
        inTableOrder = keyColumns.equals(tableKeys);
        origin = IntStream.range(0, cells.size()).filter(i -> cells.get(i).name().equals(PushJournal.ORIGIN)).findFirst().orElse(-1);
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
        return inTableOrder;
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

    /// The bytes that the rows are sorted by, of each row.
    byte[][] encoded(RowChunk chunk) {
        var all = new byte[chunk.size()][];
        var encoder = new KeyEncoder();
        for (int row = 0; row < all.length; row++) {
            encoder.clear();
            for (int i = 0; i < keys.size(); i++) {
                encoder.add(Values.convert(chunk.columns().get(TIMES + i).get(row), keys.get(i).type(), keyColumns.get(i).type()));
            }
            all[row] = encoder.toBytes();
        }
        return all;
    }

    /// The same bytes of a key.
    byte[] encoded(JournalKey key) {
        if (inTableOrder) {
            return key.encoded();
        }
        List<StoredColumn> inTable = table.keys();
        return KeyEncoder.encode(keyColumns.stream().map(column -> key.values().get(inTable.indexOf(column))).toList());
    }

    /// The values of a row's key in the order of the table's key columns.
    List<Object> keyValues(RowChunk chunk, int row) {
        var values = new ArrayList<Object>(keys.size());
        for (StoredColumn column : tableKeys) {
            int i = keyColumns.indexOf(column);
            values.add(Values.convert(chunk.columns().get(TIMES + i).get(row), keys.get(i).type(), column.type()));
        }
        return values;
    }

    /// The push that brought a row first, where the group tells.
    OptionalLong origin(RowChunk cellChunk, int row) {
        return origin < 0 ? OptionalLong.empty() : OptionalLong.of((Long) cellChunk.columns().get(origin).get(row));
    }

    /// The value of a row in a column of the table; null in one that it does not fill.
    Object value(RestoredChunk chunk, int row, int column) {
        Source source = sources.get(column);
        return source == null ? null : source.value(chunk, row);
    }

    /// The values of a row in the order of the table's columns.
    List<Object> values(RestoredChunk chunk, int row) {
        var values = new ArrayList<Object>(sources.size());
        for (int column = 0; column < sources.size(); column++) {
            values.add(value(chunk, row, column));
        }
        return values;
    }
}
