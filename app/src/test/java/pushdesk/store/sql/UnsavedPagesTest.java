package pushdesk.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedPagesTest {
    private static final int ROWS = 100_000;
    private static final long THEIR_BYTES = 40 << 20;

    @TempDir
    Path folder;

    private Path file;
    private Database database;

    @BeforeEach
    void open() {
        file = folder.resolve("pages" + Database.SUFFIX);
        database = Database.in(file);
        database.define("CREATE TABLE NUMBERS (NUMBER BIGINT PRIMARY KEY, TEXT VARCHAR)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatFitsReachesTheFileWithItsCommit() {
        long grown = database.inTransaction(THEIR_BYTES, this::insert);
        assertEquals(0, grown);
        assertTrue(size() > 1 << 20);
    }

    @Test
    void whatIsTooMuchGoesEarly() {
        assertTrue(database.inTransaction(Long.MAX_VALUE, this::insert) > 0);
    }

    @Test
    void ofWhatNobodySaysHowMuchItIsGoesEarly() {
        assertTrue(database.inTransaction(this::insert) > 0);
    }

    @Test
    void roomThatWasNotUsedIsNotLeftToTheNext() {
        for (int i = 0; i < 3; i++) {
            database.inTransaction(THEIR_BYTES, connection -> null);
        }
        assertTrue(database.inTransaction(this::insert) > 0);
    }

    /// Gives by how many bytes the file grew meanwhile.
    private long insert(Connection connection) throws SQLException {
        long before = size();
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO NUMBERS SELECT X, 'number ' || X FROM SYSTEM_RANGE(1, " + ROWS + ")");
        }
        return size() - before;
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
