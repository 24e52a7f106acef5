package pushdesk.repo.registry;

import io.roastedroot.sqlite4j.JDBC;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// The SQLite file of a SQL registry. SQLite runs on a copy in memory, so the file is never written to.
final class SqliteFile {
    private static final byte[] FIRST_BYTES = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'";
    private static final String OPEN_READ_ONLY = "1";

    private SqliteFile() {}

    static boolean looksLikeOne(byte[] head) {
        return head.length >= FIRST_BYTES.length && Arrays.equals(head, 0, FIRST_BYTES.length, FIRST_BYTES, 0, FIRST_BYTES.length);
    }

    static SqlRegistry open(Path file, String shown) {
        refuseUnfinished(file, "-wal", shown);
        refuseUnfinished(file, "-journal", shown);
        var properties = new Properties();
        properties.setProperty("open_mode", OPEN_READ_ONLY);
        try {
            return new SqlRegistry(new JDBC().connect("jdbc:sqlite:" + file, properties), shown, TABLES, failure -> failed(shown, failure));
        } catch (SQLException e) {
            throw failed(shown, e);
        }
    }

    /// Beside the file lies a part of what was written: without it the copy would be of some earlier state.
    private static void refuseUnfinished(Path file, String ending, String shown) {
        Path beside = file.resolveSibling(file.getFileName() + ending);
        try {
            if (Files.exists(beside) && Files.size(beside) > 0) {
                throw PushdeskException.invalid(shown + " is being written to, or was left half written: " + beside.getFileName()
                        + " lies beside it. Let Feast finish, then read it again.");
            }
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, beside + " can't be read.", e);
        }
    }

    private static PushdeskException failed(String shown, SQLException failure) {
        return new PushdeskException(ErrorCode.INVALID_INPUT, shown + " is a damaged SQLite file, or its tables are not those of a Feast registry.", failure);
    }
}
