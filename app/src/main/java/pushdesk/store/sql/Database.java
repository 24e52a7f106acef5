package pushdesk.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// The one place that owns connections: opens them, ends their transactions, gives them back.
public final class Database implements AutoCloseable {
    /// Ends the name of a database's file.
    public static final String SUFFIX = Constants.SUFFIX_MV_FILE;

    private static final int CONNECTIONS = 24;
    private static final long FORCE_PAUSE_MILLIS = 500;

    /// What keeps the file whole when the process is killed (`.github/decisions/0040-a-store-survives-kills.md` has the trials).
    public static final String SAFE = ";PAGE_SIZE=65536;WRITE_DELAY=0;AUTO_COMPACT_FILL_RATE=0;QUERY_CACHE_SIZE=64";

    private static final String NOT_COMPACTED = "The store's file could not be made smaller; all rows are stored. Is the disk full, or its folder not writable?";

    private final String url;
    private final boolean inFile;
    private final Optional<OpenedFile> file;
    private volatile boolean closedItself;
    private final AtomicBoolean forcing = new AtomicBoolean();
    private final Object force = new Object();
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(); // exclusive while the file is exchanged, or a table changed
    private final AtomicLong tableChanges = new AtomicLong();
    private volatile JdbcConnectionPool pool;
    private boolean closed;

    static {
        // keeping values in a cache costs more than it saves: a sixth of the time of an undo
        if (System.getProperty("h2.objectCache") == null) {
            System.setProperty("h2.objectCache", "false");
        }
    }

    private Database(String url, boolean inFile, Optional<OpenedFile> file) {
        this.url = url;
        this.inFile = inFile;
        this.file = file;
        this.pool = pool(url);
    }

    private static JdbcConnectionPool pool(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
        pool.setMaxConnections(CONNECTIONS);
        pool.setLoginTimeout(60);
        return pool;
    }

    /// @param file the database's file, its suffix included
    public static Database in(Path file) {
        if (file.toAbsolutePath().toString().indexOf(';') >= 0) {
            throw PushdeskException.invalid("The folder of the store has a semicolon in its path, which the database can't open: " + file.getParent());
        }
        return new Database(url(file) + SAFE, true, Optional.of(new OpenedFile(file)));
    }

    /// What need not last: a kill may take all of it.
    ///
    /// @param file likewise
    static Database passing(Path file) {
        return new Database(url(file) + ";PAGE_SIZE=65536", true, Optional.empty());
    }

    private static String url(Path file) {
        String path = file.toAbsolutePath().toString();
        return "jdbc:h2:file:" + path.substring(0, path.length() - SUFFIX.length()) + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0";
    }

    /// Takes back what was being committed when a process was killed. To be called before anything else is asked of a file.
    void recover() {
        if (inFile && on(InterruptedCommits::unmark)) {
            pool.dispose();
            shutDown("SHUTDOWN IMMEDIATELY");
            pool = pool(url);
        }
    }

    public static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", false, Optional.empty());
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
    ///
    /// @throws PushdeskException when the file was taken away meanwhile: what is written then would be in no file
    public <T> T inTransaction(Work<T> work) {
        return inTransaction(0, work);
    }

    /// Does so for work that changes many rows.
    ///
    /// @param bytes about what memory the changed rows take till the end
    public <T> T inTransaction(long bytes, Work<T> work) {
        return on(connection -> {
            file.ifPresent(OpenedFile::demandSame);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            if (inFile) {
                UnsavedPages.gather(connection, bytes);
            }
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

    /// Does work that changes what readers of an earlier state see too, while nobody reads or writes: a table's name, its columns. Not to be called within
    /// a read or a transaction.
    public void alone(Runnable work) {
        use.writeLock().lock();
        try {
            work.run();
        } finally {
            use.writeLock().unlock();
        }
    }

    /// How often [#tablesChanged] was said.
    public long tableChanges() {
        return tableChanges.get();
    }

    /// To be called when tables of views were made, changed or renamed, and that is committed.
    public void tablesChanged() {
        tableChanges.incrementAndGet();
    }

    /// Brings everything committed so far into the file: a kill of the process then takes nothing of it. The disk has it within a second or so,
    /// and once for all that was brought meanwhile: waiting for the disk took longer than a small push itself.
    public void sync() {
        if (inFile) {
            define("CHECKPOINT");
            file.ifPresent(OpenedFile::demandSame);
            if (!forcing.getAndSet(true)) {
                CompletableFuture.delayedExecutor(FORCE_PAUSE_MILLIS, TimeUnit.MILLISECONDS).execute(this::force);
            }
        }
    }

    private void force() {
        forcing.set(false);
        synchronized (force) {
            if (!closed()) {
                try {
                    on(connection -> {
                        // not "CHECKPOINT SYNC", which would write what another thread's transaction has gathered so far
                        OpenedStore.of(connection).getMvStore().sync();
                        return null;
                    });
                } catch (PushdeskException | MVStoreException e) {
                    // full: who writes next is told
                }
            }
        }
    }

    /// Writes the file anew without the space that was freed, while nobody else uses the database. A kill meanwhile leaves the old file or the new.
    public void compact() {
        if (!inFile) {
            return;
        }
        use.writeLock().lock();
        try {
            if (!closed()) {
                file.ifPresent(OpenedFile::demandSame); // a new, empty one would be made where it was
                pool.dispose();
                Optional<Object> before = identity();
                Optional<SQLException> failure = shutDown("SHUTDOWN COMPACT");
                pool = pool(url); // the store goes on, whatever became of it
                file.ifPresent(OpenedFile::takeAsItIs); // a new one
                if (failure.isPresent()) {
                    throw SqlFailure.of(failure.get());
                }
                if (left(before)) {
                    throw new PushdeskException(ErrorCode.STORAGE_FAILED, NOT_COMPACTED);
                }
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private <T> T on(Work<T> work) {
        use.readLock().lock();
        try (Connection connection = pool.getConnection()) {
            file.ifPresent(OpenedFile::opened);
            return work.run(connection);
        } catch (SQLException e) {
            throw failed(e);
        } catch (DbException e) {
            throw failed(e.getSQLException());
        } catch (IllegalStateException e) { // the pool was disposed
            if (closed()) {
                throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The store is closed; open the repository again.", e);
            }
            throw e;
        } finally {
            use.readLock().unlock();
        }
    }

    private PushdeskException failed(SQLException failure) {
        closedItself |= SqlFailure.closes(failure);
        return SqlFailure.of(failure);
    }

    /// Whether a fault, such as a full disk, has closed it: nothing more can be read or written until the file is opened again.
    public boolean closedItself() {
        return closedItself;
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
        synchronized (force) { // H2 closes with the last of its sessions: were that the one that waits for the disk, it would do so after this has returned
            pool.dispose();
        }
        if (closedItself) { // what could not be written is not tried again in passing
            shutDown("SHUTDOWN IMMEDIATELY");
            return;
        }
        Optional<Object> before = identity();
        shutDown(inFile ? "SHUTDOWN COMPACT" : "SHUTDOWN IMMEDIATELY").ifPresent(failure -> {
            throw SqlFailure.of(failure);
        });
        if (left(before)) { // all is stored: nothing that was done has failed
            System.getLogger(Database.class.getName()).log(System.Logger.Level.WARNING, NOT_COMPACTED);
        }
    }

    private Optional<Object> identity() {
        return file.flatMap(OpenedFile::identity);
    }

    /// Whether the very file is there that was. H2 says nothing when it can't compact; but a file that was compacted is a new one.
    private boolean left(Optional<Object> before) {
        return before.isPresent() && before.equals(identity());
    }

    /// Gives up a database, one that could not be opened or need not last: nothing is compacted, nothing is told.
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
