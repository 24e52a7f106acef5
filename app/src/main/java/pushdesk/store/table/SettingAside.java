package pushdesk.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pushdesk.store.sql.Database;
import pushdesk.store.sql.Identifiers;

/// Takes tables out of use: they get another name and keep their rows.
///
/// The database commits a new name by itself, so that the catalog tells of it only afterwards; a kill between the two is made good when the store is
/// opened.
public final class SettingAside {
    private static final String ENDING = " (set aside)";
    private static final String TABLES = "SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA IN ('ONLINE', 'OFFLINE')";
    /// Tables that the catalog does not know.
    private static final String STRANGERS = TABLES + " AND (TABLE_SCHEMA, TABLE_NAME) NOT IN (SELECT STORE, TABLE_NAME FROM JOURNAL.STORED_TABLE)";
    private final Database database;

    public SettingAside(Database database) {
        this.database = database;
    }

    /// Renames the table once nobody reads it, and gives its new name.
    String of(StoredTable table) {
        String name = new Catalog(database).freeName(table.store(), asideName(table));
        database.alone(() -> {
            database.define("ALTER TABLE " + table.sqlName() + " RENAME TO " + Identifiers.quote(name));
            enter(table, name);
        });
        return name;
    }

    private static String asideName(StoredTable table) {
        return Identifiers.fitting(table.target() + ENDING);
    }

    /// Ends what a kill has cut short.
    public void finish() {
        Map<StoredTable, String> renamed = database.read(connection -> {
            var found = new LinkedHashMap<StoredTable, String>();
            List<Name> strangers = names(connection, STRANGERS);
            if (!strangers.isEmpty()) {
                Set<Name> there = Set.copyOf(names(connection, TABLES));
                for (StoredTable table : Catalog.inUse(connection)) {
                    if (!there.contains(new Name(table.store().name(), table.table()))) {
                        strangers.stream()
                                .filter(each -> each.schema().equals(table.store().name()) && each.table().startsWith(asideName(table)))
                                .findFirst()
                                .ifPresent(each -> found.put(table, each.table()));
                    }
                }
            }
            return found;
        });
        renamed.forEach(this::enter);
        if (!renamed.isEmpty()) {
            database.sync();
        }
    }

    private record Name(String schema, String table) {}

    private static List<Name> names(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<Name>();
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(new Name(row.getString(1), row.getString(2)));
            }
        }
        return names;
    }

    private void enter(StoredTable table, String name) {
        database.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE JOURNAL.STORED_TABLE SET TABLE_NAME = ?, SET_ASIDE_AT = CURRENT_TIMESTAMP WHERE ID = ?")) {
                update.setString(1, name);
                update.setLong(2, table.id());
                update.executeUpdate();
            }
            return null;
        });
        database.tablesChanged();
    }
}
