package pushdesk.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
    private final Optional<Path> scratch;
    private final AtomicBoolean forcing = new AtomicBoolean();
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(); // exclusive while the file is exchanged, or a table changed
    private final AtomicLong tableChanges = new AtomicLong();
    private volatile JdbcConnectionPool pool;
    private final Optional<Path> file;
    private volatile Object fileKey;
    private boolean closed;

    static {
        // keeping values in a cache costs more than it saves: a sixth of the time of an undo
        if (System.getProperty("h2.objectCache") == null) {
            System.setProperty("h2.objectCache", "false");
        }
    }

    private Database(String url, boolean inFile) {
        this(url, inFile, Optional.empty(), Optional.empty());
    }

    private Database(String url, Optional<Path> scratch) {
        this(url, true, scratch, Optional.empty());
    }

    private Database(String url, boolean inFile, Optional<Path> scratch, Optional<Path> file) {
        this.file = file;
        this.url = url;
        this.inFile = inFile;
        this.scratch = scratch;
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
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw PushdeskException.invalid("The folder of the store has a semicolon in its path, which the database can't open: " + file.getParent());
        }
        String name = path.substring(0, path.length() - SUFFIX.length());
        return new Database(
                "jdbc:h2:file:" + name + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0" + SAFE, true, Optional.empty(), Optional.of(file));
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
    ///
    /// @throws PushdeskException when the file was taken away meanwhile: what is written then would be in no file
    public <T> T inTransaction(Work<T> work) {
        return on(connection -> {
            demandFile();
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
            demandFile();
            if (!forcing.getAndSet(true)) {
                CompletableFuture.delayedExecutor(FORCE_PAUSE_MILLIS, TimeUnit.MILLISECONDS).execute(this::force);
            }
        }
    }

    /// An open file can be deleted or exchanged on most systems, and is then written to unseen.
    private void demandFile() {
        if (file.isEmpty()) {
            return;
        }
        Object there;
        try {
            there = key(file.get());
        } catch (IOException e) {
            there = null;
        }
        if (fileKey == null) {
            fileKey = there;
        }
        if (there == null || !there.equals(fileKey)) {
            throw new PushdeskException(
                    ErrorCode.STORAGE_FAILED,
                    "The store's file %s was %s while it was open; nothing more can be written to it. Put it back, or open the repository again for a new store."
                            .formatted(file.get(), there == null ? "deleted or moved" : "exchanged for another"));
        }
    }

    /// What tells a file from another of the same name; its name where the system has nothing better.
    private static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    private void force() {
        forcing.set(false);
        try {
            define("CHECKPOINT SYNC");
        } catch (PushdeskException e) {
            // closed meanwhile, or full: who writes next is told
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
                demandFile(); // a new, empty one would be made where it was
                pool.dispose();
                Object before = keyThere();
                Optional<SQLException> failure = shutDown("SHUTDOWN COMPACT");
                pool = pool(url); // the store goes on, whatever became of it
                fileKey = null; // a new file
                if (failure.isPresent()) {
                    throw SqlFailure.of(failure.get());
                }
                if (before != null && before.equals(keyThere())) {
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
        } finally {
            use.readLock().unlock();
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
        Object before = inFile ? keyThere() : null;
        shutDown(inFile ? "SHUTDOWN COMPACT" : "SHUTDOWN IMMEDIATELY").ifPresent(failure -> {
            throw SqlFailure.of(failure);
        });
        if (before != null && before.equals(keyThere())) { // all is stored: nothing that was done has failed
            System.getLogger(Database.class.getName()).log(System.Logger.Level.WARNING, NOT_COMPACTED);
        }
    }

    /// What tells the file from another one of its name, or null. H2 says nothing when it can't compact; but a file that was compacted is a new one.
    private Object keyThere() {
        try {
            return file.isEmpty() ? null : Files.readAttributes(file.get(), BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /// A database in the temporary folder, for what need not last. To be [#discard]ed.
    public static Database scratch() {
        try {
            Path folder = Files.createTempDirectory("pushdesk-");
            folder.toFile().deleteOnExit();
            String name = folder.resolve("scratch").toString();
            if (name.indexOf(';') >= 0) {
                return inMemory();
            }
            return new Database("jdbc:h2:file:" + name + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;PAGE_SIZE=65536", Optional.of(folder));
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The temporary folder can't be written to: %s.".formatted(e.getMessage()), e);
        }
    }

    /// Closes a scratch database and deletes its file.
    public void discard() {
        abandon();
        scratch.ifPresent(folder -> {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                System.getLogger(Database.class.getName()).log(System.Logger.Level.WARNING, "A temporary file is left behind in " + folder, e);
            }
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
