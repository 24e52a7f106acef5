package pushdesk.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ValueType;
import pushdesk.store.sql.Database;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.sql.SqlTypes;

/// Which tables there are for views and batch sources, and the statements that make and change them.
///
/// Defining tables commits whatever transaction is open, so nothing here is called within one. Writing is for the holder of the store's write lock;
/// a table that is there is changed while nobody reads, since the database shows such a change to readers of an earlier state too.
public final class Catalog {
    private final Database database;

    public Catalog(Database database) {
        this.database = database;
    }

    /// The table in use for the target, as the connection sees it.
    public static Optional<StoredTable> find(Connection connection, StoreKind store, String target) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT ID, TABLE_NAME FROM JOURNAL.STORED_TABLE WHERE STORE = ? AND TARGET = ? AND SET_ASIDE_AT IS NULL")) {
            query.setString(1, store.name());
            query.setString(2, target);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long id = row.getLong(1);
                return Optional.of(new StoredTable(id, store, target, row.getString(2), columns(connection, id)));
            }
        }
    }

    /// A table that is in use, by its number; empty when it was set aside.
    public static Optional<StoredTable> inUse(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT STORE, TARGET, TABLE_NAME FROM JOURNAL.STORED_TABLE WHERE ID = ? AND SET_ASIDE_AT IS NULL")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredTable(
                                id, StoreKind.valueOf(row.getString(1)), row.getString(2), row.getString(3), columns(connection, id)))
                        : Optional.empty();
            }
        }
    }

    /// The tables of a target that were set aside, the last one first.
    public static List<StoredTable> setAside(Connection connection, StoreKind store, String target) throws SQLException {
        var tables = new ArrayList<StoredTable>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT ID, TABLE_NAME FROM JOURNAL.STORED_TABLE WHERE STORE = ? AND TARGET = ? AND SET_ASIDE_AT IS NOT NULL ORDER BY ID DESC")) {
            query.setString(1, store.name());
            query.setString(2, target);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tables.add(new StoredTable(row.getLong(1), store, target, row.getString(2), columns(connection, row.getLong(1)), true));
                }
            }
        }
        return tables;
    }

    /// All tables in use.
    public static List<StoredTable> inUse(Connection connection) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ID FROM JOURNAL.STORED_TABLE WHERE SET_ASIDE_AT IS NULL ORDER BY ID")) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        var tables = new ArrayList<StoredTable>();
        for (long id : ids) {
            tables.add(inUse(connection, id).orElseThrow());
        }
        return tables;
    }

    private static List<StoredColumn> columns(Connection connection, long table) throws SQLException {
        var columns = new ArrayList<StoredColumn>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT NAME, TYPE, ROLE FROM JOURNAL.STORED_COLUMN WHERE TABLE_ID = ? ORDER BY ORDINAL")) {
            query.setLong(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ValueType type = ValueType.parse(row.getString(2)).orElseThrow();
                    columns.add(new StoredColumn(row.getString(1), type, PushColumn.Role.valueOf(row.getString(3))));
                }
            }
        }
        return columns;
    }

    /// Makes the table of a shape, whose types are all settled.
    public StoredTable create(TableShape shape) {
        String name = freeName(shape.store(), Identifiers.fitting(shape.target()));
        var table = new StoredTable(nextId(), shape.store(), shape.target(), name, shape.columns());
        database.define(creation(table));
        database.inTransaction(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO JOURNAL.STORED_TABLE (ID, STORE, TARGET, TABLE_NAME) VALUES (?, ?, ?, ?)")) {
                insert.setLong(1, table.id());
                insert.setString(2, table.store().name());
                insert.setString(3, table.target());
                insert.setString(4, table.table());
                insert.executeUpdate();
            }
            insertColumns(connection, table.id(), 0, table.columns());
            return null;
        });
        database.tablesChanged();
        return table;
    }

    /// Adds columns, which are null in the rows that are there.
    public StoredTable extend(StoredTable table, List<StoredColumn> added) {
        database.alone(() -> {
            for (StoredColumn column : added) {
                database.define("ALTER TABLE " + table.sqlName() + " ADD COLUMN IF NOT EXISTS " + definition(column));
            }
            database.inTransaction(connection -> {
                insertColumns(connection, table.id(), table.columns().size(), added);
                return null;
            });
            database.tablesChanged();
        });
        var columns = new ArrayList<>(table.columns());
        columns.addAll(added);
        return new StoredTable(table.id(), table.store(), table.target(), table.table(), columns);
    }

    /// Takes away a table that never got a row.
    public void drop(StoredTable table) {
        database.alone(() -> {
            database.inTransaction(connection -> {
                for (String from : List.of("STORED_TABLE WHERE ID", "STORED_COLUMN WHERE TABLE_ID")) {
                    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM JOURNAL." + from + " = ?")) {
                        delete.setLong(1, table.id());
                        delete.executeUpdate();
                    }
                }
                return null;
            });
            database.tablesChanged();
            database.define("DROP TABLE IF EXISTS " + table.sqlName());
        });
    }

    private static String creation(StoredTable table) {
        var parts = table.columns().stream().map(Catalog::definition).collect(Collectors.toCollection(ArrayList::new));
        boolean online = table.store() == StoreKind.ONLINE;
        if (online) {
            parts.add(Identifiers.quote(SystemColumns.EVENT_TIME) + " TIMESTAMP(6) WITH TIME ZONE NOT NULL");
            parts.add(Identifiers.quote(SystemColumns.CREATED) + " TIMESTAMP(6) WITH TIME ZONE");
        }
        parts.add(Identifiers.quote(SystemColumns.PUSH) + " BIGINT NOT NULL");
        parts.add(Identifiers.quote(SystemColumns.LINE) + " BIGINT NOT NULL");
        if (online && !table.keys().isEmpty()) {
            parts.add(table.keys().stream()
                    .map(key -> Identifiers.quote(key.column()))
                    .collect(Collectors.joining(", ", "PRIMARY KEY (", ")")));
        }
        return "CREATE TABLE " + table.sqlName() + " (" + String.join(", ", parts) + ")";
    }

    private static String definition(StoredColumn column) {
        return Identifiers.quote(column.column()) + " " + (column.key() ? SqlTypes.keyName(column.type()) : SqlTypes.name(column.type()));
    }

    private static void insertColumns(Connection connection, long table, int from, List<StoredColumn> columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO JOURNAL.STORED_COLUMN VALUES (?, ?, ?, ?, ?, ?)")) {
            int ordinal = from;
            for (StoredColumn column : columns) {
                insert.setLong(1, table);
                insert.setInt(2, ordinal++);
                insert.setString(3, column.name());
                insert.setString(4, column.column());
                insert.setString(5, column.type().feastName());
                insert.setString(6, column.role().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long nextId() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(ID), 0) + 1 FROM JOURNAL.STORED_TABLE")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /// The name wanted, or with a number where a table has it already.
    String freeName(StoreKind store, String wanted) {
        return database.read(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?")) {
                for (int number = 1; ; number++) {
                    String name = number == 1 ? wanted : Identifiers.fitting(wanted + " " + number);
                    query.setString(1, store.name());
                    query.setString(2, name);
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        if (row.getInt(1) == 0) {
                            return name;
                        }
                    }
                }
            }
        });
    }
}
