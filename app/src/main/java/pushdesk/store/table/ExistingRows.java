package pushdesk.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import pushdesk.model.ScalarType;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;

/// The rows of a view's table that have the keys asked for; some thousand keys go into one question.
public final class ExistingRows implements AutoCloseable {
    private final List<StoredColumn> keys;
    private final List<StoredColumn> cells;
    private final PreparedStatement query;

    /// A row that is there.
    ///
    /// @param asked the index of its key in the question
    /// @param row gives the cells
    @FunctionalInterface
    public interface Found {
        void at(int asked, long event, long created, ResultSet row) throws SQLException;
    }

    /// @param cells what else is read of each row
    public ExistingRows(Connection connection, StoredTable table, List<StoredColumn> keys, List<StoredColumn> cells) throws SQLException {
        this.keys = keys;
        this.cells = cells;
        String asked = Stream.concat(keys.stream().map(StoredColumn::type), Stream.of(ScalarType.INT64))
                .map(type -> "CAST(? AS " + SqlTypes.name(type) + " ARRAY)")
                .collect(Collectors.joining(", ", "UNNEST(", ")"));
        String names = IntStream.range(0, keys.size()).mapToObj(i -> "K" + i + ", ").collect(Collectors.joining());
        String same = IntStream.range(0, keys.size())
                .mapToObj(i -> "T." + Identifiers.quote(keys.get(i).column()) + " = S.K" + i)
                .collect(Collectors.joining(" AND "));
        String read = Stream.concat(
                        Stream.of(SystemColumns.EVENT_TIME, SystemColumns.CREATED, SystemColumns.PUSH, SystemColumns.LINE),
                        cells.stream().map(StoredColumn::column))
                .map(column -> ", T." + Identifiers.quote(column))
                .collect(Collectors.joining());
        query = connection.prepareStatement("SELECT S.N" + read + " FROM " + asked + " S (" + names + "N) JOIN " + table.sqlName() + " T ON "
                + (same.isEmpty() ? "TRUE" : same));
    }

    /// @param keyValues by column, then by key
    public void find(Value[][] keyValues, int count, Found found) throws SQLException {
        for (int i = 0; i < keys.size(); i++) {
            query.setObject(i + 1, SqlTypes.column(keyValues[i], keys.get(i).type()));
        }
        var numbers = new Value[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = ValueBigint.get(i);
        }
        query.setObject(keys.size() + 1, SqlTypes.column(numbers, ScalarType.INT64));
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.at((int) row.getLong(1), SqlTypes.readMicros(row, 2), SqlTypes.readMicros(row, 3), row);
            }
        }
    }

    /// A cell of the row found.
    public Object cell(ResultSet row, int index) throws SQLException {
        return SqlTypes.read(row, 6 + index, cells.get(index).type());
    }

    /// The push that wrote the row found.
    public long push(ResultSet row) throws SQLException {
        return row.getLong(4);
    }

    /// The line that the row found came from.
    public long line(ResultSet row) throws SQLException {
        return row.getLong(5);
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
