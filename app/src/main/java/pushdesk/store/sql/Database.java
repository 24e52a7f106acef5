package pushdesk.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.message.DbException;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// The one place that owns connections: opens them, ends their transactions, gives them back.
public final class Database implements AutoCloseable {
    /// Ends the name of a database's file.
    public static final String SUFFIX = Constants.SUFFIX_MV_FILE;

    private static final int CONNECTIONS = 24;

    private final String url;
    private final JdbcConnectionPool pool;
    private final boolean inFile;
    private boolean closed;

    private Database(String url, boolean inFile) {
        this.url = url;
        this.inFile = inFile;
        this.pool = JdbcConnectionPool.create(url, "", "");
        pool.setMaxConnections(CONNECTIONS);
        pool.setLoginTimeout(60);
    }

    /// @param file the database's file, its suffix included
    public static Database in(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw PushdeskException.invalid("The folder of the store has a semicolon in its path, which the database can't open: " + file.getParent());
        }
        String name = path.substring(0, path.length() - SUFFIX.length());
        // Larger pages were measured to write a little faster. The database's own retention time stays: with a time of zero, of 25 kills
        // beside pushes 6 lost pushes that had been reported as done.
        return new Database("jdbc:h2:file:" + name + ";PAGE_SIZE=65536;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0", true);
    }

    public static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", false);
    }

    /// Work on a connection.
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /// Runs the work on one state of the database, whatever is written meanwhile.
    public <T> T read(Work<T> work) {
        return on(connection -> {
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
            connection.setAutoCommit(false);
            try {
                return work.run(connection);
            } finally {
                connection.rollback();
            }
        });
    }

    /// Runs the work in one transaction, which is rolled back when the work throws.
    public <T> T inTransaction(Work<T> work) {
        return on(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.run(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        });
    }

    /// Runs statements that define tables; each is committed by itself.
    public void define(String... statements) {
        on(connection -> {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return null;
        });
    }

    /// Brings everything committed so far to the disk's file: a kill of the process then takes nothing of it.
    public void sync() {
        if (inFile) {
            define("CHECKPOINT SYNC");
        }
    }

    private <T> T on(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        } catch (DbException e) {
            throw SqlFailure.of(e.getSQLException());
        } catch (IllegalStateException e) { // the pool was disposed
            if (closed()) {
                throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The store is closed; open the repository again.", e);
            }
            throw e;
        }
    }

    private synchronized boolean closed() {
        return closed;
    }

    /// Compacts and closes. May be called again.
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        pool.dispose();
        shutDown(inFile ? "SHUTDOWN COMPACT" : "SHUTDOWN IMMEDIATELY").ifPresent(failure -> {
            throw SqlFailure.of(failure);
        });
    }

    /// Gives up a database that could not be opened: nothing is compacted, nothing is told.
    void abandon() {
        synchronized (this) {
            closed = true;
        }
        pool.dispose();
        shutDown("SHUTDOWN IMMEDIATELY");
    }

    private Optional<SQLException> shutDown(String how) {
        try (Connection connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE", "", "");
                Statement statement = connection.createStatement()) {
            statement.execute(how);
            return Optional.empty();
        } catch (SQLException e) {
            // the connection to a database that has just shut down, or one that closed itself after a fault
            return e.getErrorCode() == org.h2.api.ErrorCode.DATABASE_IS_CLOSED || e.getErrorCode() == org.h2.api.ErrorCode.CONNECTION_BROKEN_1
                    ? Optional.empty()
                    : Optional.of(e);
        }
    }
}
