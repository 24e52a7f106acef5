package pushdesk.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;

/// The three schemas and the tables of the journal.
public final class StoreSchema {
    /// The version this Pushdesk writes and reads.
    public static final int VERSION = 3;

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
            steps(statement, 1);
        }
        try (var insert = connection.prepareStatement(
                "MERGE INTO JOURNAL.STORE (ID, SCHEMA_VERSION, PROJECT, ROOT, WRITE_RULE) KEY (ID) VALUES (1, ?, ?, ?, 'NEWEST_EVENT')")) {
            insert.setInt(1, VERSION);
            insert.setString(2, project);
            insert.setString(3, root);
            insert.executeUpdate();
        }
    }

    /// Brings an older schema to this version. Each step may be done again, and the version is written last: an upgrade cut short is done anew.
    ///
    /// @param from the version that is there
    public static void upgrade(Connection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            steps(statement, from);
            statement.execute("UPDATE JOURNAL.STORE SET SCHEMA_VERSION = " + VERSION);
        }
    }

    private static void steps(Statement statement, int from) throws SQLException {
        for (String[] step : List.of(SINCE_1, SINCE_2).subList(from - 1, VERSION - 1)) {
            for (String sql : step) {
                statement.execute(sql);
            }
        }
    }

    /// What version 3 added: rows taken out of offline tables lie in chunks. Those that version 2 kept in tables of their own are brought over when they are
    /// needed.
    private static final String[] SINCE_2 = {
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.UNDONE (
            TABLE_ID BIGINT, PUSH_ID BIGINT, CHUNK INTEGER, COLUMN_COUNT INTEGER NOT NULL, CONTENT VARBINARY NOT NULL,
            PRIMARY KEY (TABLE_ID, PUSH_ID, CHUNK))
        """,
    };

    /// What version 2 added: kinds of entries, undo, the columns a view took in a push, materialization, retention.
    private static final String[] SINCE_1 = {
        "ALTER TABLE JOURNAL.STORE ADD COLUMN IF NOT EXISTS KEEP_PUSHES BIGINT",
        "ALTER TABLE JOURNAL.STORE ADD COLUMN IF NOT EXISTS KEEP_DAYS BIGINT",
        "ALTER TABLE JOURNAL.PUSH ADD COLUMN IF NOT EXISTS KIND VARCHAR DEFAULT 'PUSH' NOT NULL",
        "ALTER TABLE JOURNAL.PUSH ADD COLUMN IF NOT EXISTS UNDOES BIGINT",
        "ALTER TABLE JOURNAL.PUSH ADD COLUMN IF NOT EXISTS PRUNED BOOLEAN DEFAULT FALSE NOT NULL",
        "ALTER TABLE JOURNAL.PROPAGATION ADD COLUMN IF NOT EXISTS REMOVED BIGINT DEFAULT 0 NOT NULL",
        "ALTER TABLE JOURNAL.PROPAGATION ADD COLUMN IF NOT EXISTS TAKEN VARCHAR ARRAY",
        """
        UPDATE JOURNAL.PROPAGATION L SET TAKEN = COALESCE((
                SELECT ARRAY_AGG(C.NAME) FROM JOURNAL.GROUP_COLUMN C
                WHERE C.PUSH_ID = L.PUSH_ID AND C.ROW_GROUP = L.ROW_GROUP AND C.ROLE <> 'KEY'), ARRAY[])
            WHERE TAKEN IS NULL
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.APPENDED (
            PUSH_ID BIGINT, TABLE_ID BIGINT, ROW_COUNT BIGINT NOT NULL, AFTER_ROW BIGINT NOT NULL, LAST_ROW BIGINT NOT NULL,
            NEWEST_EVENT BIGINT, PRIMARY KEY (TABLE_ID, PUSH_ID))
        """,
        """
        INSERT INTO JOURNAL.APPENDED
            SELECT L.PUSH_ID, L.TABLE_ID, L.APPENDED, -1, 9223372036854775807, NULL FROM JOURNAL.PROPAGATION L
            WHERE L.STORE = 'OFFLINE' AND L.TABLE_ID IS NOT NULL AND L.REFUSED IS NULL
                AND (SELECT KIND FROM JOURNAL.PUSH P WHERE P.ID = L.PUSH_ID) NOT IN ('UNDO', 'RESET')
                AND NOT EXISTS (SELECT 1 FROM JOURNAL.APPENDED A WHERE A.PUSH_ID = L.PUSH_ID AND A.TABLE_ID = L.TABLE_ID)
        """,
        """
        CREATE TABLE IF NOT EXISTS JOURNAL.MATERIALIZED (
            PUSH_ID BIGINT, TARGET VARCHAR, START_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, END_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL,
            PRIMARY KEY (PUSH_ID, TARGET))
        """,
    };

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
