package pushdesk.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.Store;

/// What lies under the tables of a database: H2's store of pages.
final class OpenedStore {
    private OpenedStore() {}

    static Store of(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore();
    }
}
