package pushdesk.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pushdesk.model.push.StoreKind;
import pushdesk.store.sql.Database;

/// The online tables in use, remembered from read to read until a table is made or changed. Asking the catalog was a third of a small read.
public final class KnownTables {
    private final Database database;
    private volatile AsOf known = new AsOf(-1);

    public KnownTables(Database database) {
        this.database = database;
    }

    /// What is known now. To be asked for before the first statement of a read: what the read then sees is as new as this, or newer. And within the read,
    /// since tables are renamed between reads.
    public AsOf now() {
        AsOf current = known;
        long changes = database.tableChanges();
        if (current.changes != changes) {
            current = new AsOf(changes);
            known = current;
        }
        return current;
    }

    /// Tables between two changes.
    public static final class AsOf {
        private final long changes;
        private final Map<String, Optional<StoredTable>> tables = new ConcurrentHashMap<>();

        private AsOf(long changes) {
            this.changes = changes;
        }

        /// The online table of the view; empty when nothing was ever written to it.
        public Optional<StoredTable> online(Connection connection, String view) throws SQLException {
            Optional<StoredTable> table = tables.get(view);
            if (table == null) {
                table = Catalog.find(connection, StoreKind.ONLINE, view);
                tables.put(view, table);
            }
            return table;
        }
    }
}
