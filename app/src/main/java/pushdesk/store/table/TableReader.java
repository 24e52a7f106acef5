package pushdesk.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.text.ValueText;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;

/// Reads pages of one table's rows, in the columns and order of the definitions.
public final class TableReader {
    private static final List<String> SYSTEM =
            List.of(RowQuery.EVENT_TIME, RowQuery.CREATED, RowQuery.PUSH, RowQuery.LINE);

    private final TableShape shape;
    private final Optional<StoredTable> table;
    private final List<StoredColumn> shown;

    /// @param shape what the definitions want; columns it does not name stay hidden
    /// @param table what is there; empty when nothing was ever written
    public TableReader(TableShape shape, Optional<StoredTable> table) {
        this.shape = shape.settledBy(table);
        this.table = table;
        this.shown = this.shape.columns().stream().filter(column -> !time(column)).toList();
    }

    public RowPage page(Connection connection, RowQuery query) throws SQLException {
        List<RowPage.Column> columns =
                shown.stream().map(column -> new RowPage.Column(column.name(), type(column), column.role())).toList();
        query.equal().keySet().forEach(this::demand);
        query.sortBy().ifPresent(this::demand);
        if (table.isEmpty()) {
            return new RowPage(columns, List.of(), 0);
        }
        var parameters = new ArrayList<Object>();
        String where = where(query, parameters);
        return new RowPage(columns, rows(connection, query, where, parameters), total(connection, where, parameters));
    }

    private List<StoredRow> rows(Connection connection, RowQuery query, String where, List<Object> parameters) throws SQLException {
        String selected = shown.stream().map(column -> expression(column.name())).collect(Collectors.joining(", "));
        String times = SYSTEM.stream().map(this::system).collect(Collectors.joining(", "));
        String sql = "SELECT " + (selected.isEmpty() ? "" : selected + ", ") + times + " FROM " + table.orElseThrow().sqlName() + where
                + " ORDER BY " + order(query) + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";
        var rows = new ArrayList<StoredRow>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = bind(statement, parameters);
            statement.setLong(parameter, query.offset());
            statement.setInt(parameter + 1, query.limit());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
        }
        return rows;
    }

    private StoredRow row(ResultSet row) throws SQLException {
        var values = new ArrayList<Object>();
        for (StoredColumn column : shown) {
            values.add(SqlTypes.read(row, values.size() + 1, type(column)));
        }
        int next = values.size() + 1;
        return new StoredRow(values, time(row, next), time(row, next + 1), row.getLong(next + 2), row.getLong(next + 3));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        long micros = SqlTypes.readMicros(row, column);
        return micros == Long.MIN_VALUE ? null : ColumnVector.instant(micros);
    }

    private long total(Connection connection, String where, List<Object> parameters) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("SELECT COUNT(*) FROM " + table.orElseThrow().sqlName() + where)) {
            bind(count, parameters);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        int index = 1;
        for (Object parameter : parameters) {
            statement.setObject(index++, parameter);
        }
        return index;
    }

    private String where(RowQuery query, List<Object> parameters) {
        var conditions = new ArrayList<String>();
        query.equal().forEach((name, texts) -> {
            conditions.add(texts.isEmpty() ? "FALSE" : ordered(name) + " IN (" + String.join(", ", Collections.nCopies(texts.size(), "?")) + ")");
            texts.forEach(text -> parameters.add(asked(name, text)));
        });
        query.writtenBy().ifPresent(push -> {
            conditions.add(system(RowQuery.PUSH) + " = ?");
            parameters.add(push);
        });
        if (!query.contains().isEmpty()) {
            conditions.add(contains(query.contains().toLowerCase(Locale.ROOT), parameters));
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private Object asked(String name, String text) {
        ValueType type = settled(typeOf(name));
        try {
            return SqlTypes.value(ValueText.parse(type, text), type);
        } catch (PushdeskException e) {
            throw PushdeskException.invalid(name + ": " + e.getMessage());
        }
    }

    /// Times are found as the screen writes them, with a T and a Z, or as SQL does.
    private String contains(String wanted, List<Object> parameters) {
        var alternatives = new ArrayList<String>();
        String asSqlTime = wanted.replace('t', ' ').replace("z", "");
        for (StoredColumn column : shown) {
            if (searchable(type(column))) {
                boolean isTime = type(column) == ScalarType.UNIX_TIMESTAMP || type(column) == ScalarType.ZONED_TIMESTAMP;
                alternatives.add("LOCATE(?, LOWER(CAST(" + expression(column.name()) + " AS VARCHAR))) > 0");
                parameters.add(isTime ? asSqlTime : wanted);
            }
        }
        for (String time : List.of(RowQuery.EVENT_TIME, RowQuery.CREATED)) {
            alternatives.add("LOCATE(?, CAST(" + system(time) + " AS VARCHAR)) > 0");
            parameters.add(asSqlTime);
        }
        return "(" + String.join(" OR ", alternatives) + ")";
    }

    private static boolean searchable(ValueType type) {
        return type != ScalarType.BYTES && type != ScalarType.PDF_BYTES && type != ScalarType.IMAGE_BYTES;
    }

    private String order(RowQuery query) {
        String direction = query.descending() ? " DESC" : "";
        String natural = shape.store() == StoreKind.OFFLINE
                ? "_ROWID_ DESC"
                : table.orElseThrow().keys().stream().map(key -> Identifiers.quote(key.column())).collect(Collectors.joining(", "));
        String keys = natural.isEmpty() ? "1" : natural;
        return query.sortBy().map(name -> ordered(name) + direction + ", " + keys).orElse(keys);
    }

    private void demand(String name) {
        if (!SYSTEM.contains(name) && shown.stream().noneMatch(column -> column.name().equals(name)) && timeColumn(name).isEmpty()) {
            throw PushdeskException.invalid("'%s' has no column '%s'; it has %s."
                    .formatted(shape.target(), name, shown.stream().map(StoredColumn::name).collect(Collectors.joining(", "))));
        }
    }

    private ValueType type(StoredColumn wanted) {
        return table.flatMap(there -> there.column(wanted.name())).map(StoredColumn::type).orElse(wanted.type());
    }

    private ValueType typeOf(String name) {
        return shape.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(this::type)
                .orElseGet(() -> name.equals(RowQuery.PUSH) || name.equals(RowQuery.LINE) ? ScalarType.INT64 : ScalarType.UNIX_TIMESTAMP);
    }

    /// A column of the definitions, else one of Pushdesk's own. One that is wanted and not there yet reads as null.
    private String expression(String name) {
        if (shape.columns().stream().noneMatch(column -> column.name().equals(name))) {
            return system(name);
        }
        return orNull(table.orElseThrow().column(name).map(StoredColumn::column), typeOf(name));
    }

    private String ordered(String name) {
        return SqlTypes.ordered(expression(name), typeOf(name));
    }

    private String system(String name) {
        boolean online = shape.store() == StoreKind.ONLINE;
        return switch (name) {
            case RowQuery.EVENT_TIME -> online ? Identifiers.quote(name) : orNull(timed(PushColumn.Role.EVENT_TIMESTAMP), ScalarType.UNIX_TIMESTAMP);
            case RowQuery.CREATED -> online ? Identifiers.quote(name) : orNull(timed(PushColumn.Role.CREATED_TIMESTAMP), ScalarType.UNIX_TIMESTAMP);
            default -> Identifiers.quote(name);
        };
    }

    private static String orNull(Optional<String> column, ValueType type) {
        return column.map(Identifiers::quote).orElseGet(() -> "CAST(NULL AS " + SqlTypes.name(settled(type)) + ")");
    }

    private Optional<String> timed(PushColumn.Role role) {
        return table.orElseThrow().columns().stream().filter(column -> column.role() == role).map(StoredColumn::column).findFirst();
    }

    private static ValueType settled(ValueType type) {
        return type == ScalarType.UNKNOWN ? ScalarType.STRING : type;
    }

    private Optional<StoredColumn> timeColumn(String name) {
        return shape.columns().stream().filter(column -> time(column) && column.name().equals(name)).findFirst();
    }

    private static boolean time(StoredColumn column) {
        return column.role() == PushColumn.Role.EVENT_TIMESTAMP || column.role() == PushColumn.Role.CREATED_TIMESTAMP;
    }
}
