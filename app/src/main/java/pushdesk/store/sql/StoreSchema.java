package pushdesk.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;

/// The three schemas and the tables of the journal.
public final class StoreSchema {
    /// The version this Pushdesk writes and reads.
    public static final int VERSION = 1;

    private StoreSchema() {}

    /// The version of the schema in the database; empty where there is none yet.
    public static OptionalInt version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'JOURNAL' AND TABLE_NAME = 'STORE'")) {
                tables.next();
                if (tables.getInt(1) == 0) {
                    return OptionalInt.empty();
                }
            }
            try (ResultSet store = statement.executeQuery("SELECT SCHEMA_VERSION FROM JOURNAL.STORE")) {
                return store.next() ? OptionalInt.of(store.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    /// Makes what is missing. The version is written last, so that a creation cut short is done again.
    public static void create(Connection connection, String project, String root) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        }
        try (var insert = connection.prepareStatement("MERGE INTO JOURNAL.STORE KEY (ID) VALUES (1, ?, ?, ?, 'NEWEST_EVENT')")) {
            insert.setInt(1, VERSION);
            insert.setString(2, project);
            insert.setString(3, root);
            insert.executeUpdate();
        }
    }

    private static final String[] TABLES = {
        "CREATE SCHEMA IF NOT EXISTS ONLINE",
        "CREATE SCHEMA IF NOT EXISTS OFFLINE",
        "CREATE SCHEMA IF NOT EXISTS JOURNAL",
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.STORE (
            ID INTEGER PRIMARY KEY, SCHEMA_VERSION INTEGER NOT NULL, PROJECT VARCHAR NOT NULL, ROOT VARCHAR NOT NULL,
            WRITE_RULE VARCHAR NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.STORED_TABLE (
            ID BIGINT PRIMARY KEY, STORE VARCHAR NOT NULL, TARGET VARCHAR NOT NULL, TABLE_NAME VARCHAR NOT NULL,
            SET_ASIDE_AT TIMESTAMP(6) WITH TIME ZONE)
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.STORED_COLUMN (
            TABLE_ID BIGINT, ORDINAL INTEGER, NAME VARCHAR NOT NULL, COLUMN_NAME VARCHAR NOT NULL, TYPE VARCHAR NOT NULL,
            ROLE VARCHAR NOT NULL, PRIMARY KEY (TABLE_ID, ORDINAL))
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.FIGURE (
            TABLE_ID BIGINT PRIMARY KEY, ROW_COUNT BIGINT NOT NULL, NEWEST_EVENT TIMESTAMP(6) WITH TIME ZONE)
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.PUSH (
            ID BIGINT PRIMARY KEY, COMMITTED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, SOURCE VARCHAR NOT NULL, MODE VARCHAR NOT NULL,
            ORIGIN_KIND VARCHAR NOT NULL, ORIGIN_NAME VARCHAR NOT NULL, ORIGIN_PATH VARCHAR NOT NULL, ORIGIN_SHA256 VARCHAR NOT NULL,
            ROWS_READ BIGINT NOT NULL, ROWS_REJECTED BIGINT NOT NULL, WRITE_RULE VARCHAR NOT NULL, TOOK_MICROS BIGINT NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.PROPAGATION (
            PUSH_ID BIGINT, ORDINAL INTEGER, TARGET VARCHAR NOT NULL, STORE VARCHAR NOT NULL, INSERTED BIGINT NOT NULL,
            UPDATED BIGINT NOT NULL, UNCHANGED BIGINT NOT NULL, LATE BIGINT NOT NULL, SUPERSEDED BIGINT NOT NULL,
            APPENDED BIGINT NOT NULL, REJECTED BIGINT NOT NULL, REFUSED VARCHAR, NOTES VARCHAR ARRAY NOT NULL,
            TABLE_ID BIGINT, ROW_GROUP INTEGER, PRIMARY KEY (PUSH_ID, ORDINAL))
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.GROUP_COLUMN (
            PUSH_ID BIGINT, ROW_GROUP INTEGER, ORDINAL INTEGER, NAME VARCHAR NOT NULL, TYPE VARCHAR NOT NULL, ROLE VARCHAR NOT NULL,
            PRIMARY KEY (PUSH_ID, ROW_GROUP, ORDINAL))
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.CHUNK (
            PUSH_ID BIGINT, ROW_GROUP INTEGER, CHUNK INTEGER, ROW_COUNT INTEGER NOT NULL, FIRST_KEY VARBINARY NOT NULL,
            LAST_KEY VARBINARY NOT NULL, KEYS VARBINARY NOT NULL, CELLS VARBINARY NOT NULL, PRIMARY KEY (PUSH_ID, ROW_GROUP, CHUNK))
        """,
    };
}
